# XEP-0045 §9.9: a request that nobody answers is given up ([rooms] request_time), whether the room is in memory or not
config rooms.request_time = "1h"
config limits.idle_timeout = "5h"
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
hag connects
hag sends:
    <presence/>
wicca sends:
    <presence/>
hag ignores what came
wicca ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>Cave</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
hag sends:
    <iq type='set' id='1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='1' from='coven@conference.ours.test'/>
wicca sends:
    <iq type='set' id='2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='2' from='coven@conference.ours.test'/>
# Another wish is another request; the same again is not.
time passes 40m
hag sends:
    <iq type='set' id='3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='3' from='coven@conference.ours.test'/>
wicca sends:
    <iq type='set' id='4' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='4' from='coven@conference.ours.test'/>
server crashes
crone connects
wicca connects
hag connects
hag sends:
    <presence/>
wicca sends:
    <presence/>
hag ignores what came
wicca ignores what came
# Nobody has to do with the room: it is loaded for the sake of what waits too long.
time passes 15m
hag gets nothing
time passes 16m
hag gets:
    <message from='coven@conference.ours.test' id='*'>
      <body>Your request to become a member of Cave has not been answered.</body>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='hag66@ours.test'/></x>
      ...
    </message>
wicca gets nothing
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>wiccarocks@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>goddess</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
crone sends:
    <message to='coven@conference.ours.test' id='5'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='5' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag sends:
    <iq type='get' id='6' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='7' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='6' from='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'>
        <instructions>...</instructions>
        <x xmlns='jabber:x:data' type='form'>
          ...
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
          <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><required/></field>
        </x>
      </query>
    </iq>
    <iq type='error' id='7' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# Asking anew begins anew.
hag sends:
    <iq type='set' id='8' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='8' from='coven@conference.ours.test'/>
crone gets:
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hag66@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>thirdwitch</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
# While somebody is there.
time passes 32m
wicca gets:
    <message from='coven@conference.ours.test' id='*'>
      <body>Your request to become a member of Cave has not been answered.</body>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='wiccarocks@ours.test'/></x>
      ...
    </message>
hag gets nothing
crone gets nothing
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hag66@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>thirdwitch</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
crone sends:
    <message to='coven@conference.ours.test' id='9'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>wiccarocks@ours.test</value></field><field var='muc#register_roomnick'><value>goddess</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
    <message to='coven@conference.ours.test' id='10'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='9' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='none' jid='hag66@ours.test'/></x>
    </message>
hag gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='none' jid='hag66@ours.test'/><status code='101'/></x>
    </message>
# A member waits for nothing.
time passes 2h
hag gets nothing
wicca gets nothing
hag sends:
    <iq type='get' id='11' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='result' id='11' from='coven@conference.ours.test'><query xmlns='jabber:iq:register'><registered/><username>thirdwitch</username></query></iq>
