# XEP-0045 §7.10, §7.13: how often one user asks, in all rooms ([rooms] requests_per_hour), is no matter to others
config rooms.requests_per_hour = 3
config limits.idle_timeout = "5h"
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
[Hag's phone]
    jid: hag66@ours.test/phone
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
hag connects
hag's phone connects
hecate connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='heath@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='heath@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='moor@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='moor@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='moor@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence to='heath@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone ignores what came
# For a voice, for membership, by registering at once: three of them.
hag sends:
    <message to='coven@conference.ours.test' id='v1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
hag gets nothing
crone gets:
    <message from='coven@conference.ours.test' id='v1'>...</message>
hag sends:
    <iq type='set' id='r1' to='moor@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='r1' from='moor@conference.ours.test'/>
hag sends:
    <iq type='set' id='r2' to='heath@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='r2' from='heath@conference.ours.test'/>
    <presence from='heath@conference.ours.test/thirdwitch'>...</presence>
crone ignores what came
hag's phone sends:
    <iq type='set' id='r3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag's phone gets:
    <iq type='error' id='r3' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hag sends:
    <iq type='set' id='r4' to='heath@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>hag</value></field></x></query></iq>
hag gets:
    <iq type='error' id='r4' from='heath@conference.ours.test'>...<error type='wait' by='heath@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
time passes 61s
hag sends:
    <message to='coven@conference.ours.test' id='v2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
hag gets:
    <message type='error' id='v2' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
crone gets nothing
# What changes nothing and asks nobody costs nothing.
hag sends:
    <iq type='set' id='r5' to='moor@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
    <iq type='set' id='r6' to='moor@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='r5' from='moor@conference.ours.test'/>
    <iq type='result' id='r6' from='moor@conference.ours.test'/>
# Others ask as before.
hecate sends:
    <iq type='set' id='e1' to='moor@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='e1' from='moor@conference.ours.test'/>
hecate sends:
    <iq type='set' id='e2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='e2' from='coven@conference.ours.test'/>
crone ignores what came
# In the next hour it is one of those again.
time passes 1h
hag sends:
    <message to='coven@conference.ours.test' id='v3'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
hag gets nothing
crone gets:
    <message from='coven@conference.ours.test' id='v3'>...</message>
