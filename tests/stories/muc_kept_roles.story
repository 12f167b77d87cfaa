# XEP-0045 §5.1: roles in a moderated room persist across visits
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
wicca connects
hag connects
hecate connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
    <iq type='set' id='a1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='wiccarocks@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone gets:
    <presence from='coven@conference.ours.test/goddess'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hecate@ours.test/broom'/></x>
      ...
    </presence>
wicca ignores what came
hag ignores what came
# Voice is granted, revoked, and somebody made a moderator.
crone sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='participant'/><item nick='secondwitch' role='visitor'/><item nick='goddess' role='moderator'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
# Back in, under another nickname even.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/crone66'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/crone66'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/crone66' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
server crashes
crone connects
wicca connects
hag connects
hecate connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone gets:
    <presence from='coven@conference.ours.test/goddess'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='moderator' jid='hecate@ours.test/broom'/></x>
      ...
    </presence>
wicca ignores what came
hag ignores what came
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>I may</body></message>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>I may not</body></message>
hag gets:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m1'>...</message>
wicca gets in any order:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m1'>...</message>
    <message from='coven@conference.ours.test' type='error' id='m2'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone ignores what came
hecate ignores what came
# What is usual again is not kept.
crone sends:
    <iq type='set' id='r2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/><item nick='secondwitch' role='participant'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
# Who is kicked loses what was more than usual, and regains nothing.
crone sends:
    <iq type='set' id='r3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='visitor'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='r4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='none'/><item nick='goddess' role='none'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone gets:
    <presence from='coven@conference.ours.test/goddess'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hecate@ours.test/broom'/></x>
      ...
    </presence>
wicca ignores what came
hag ignores what came
# Another affiliation, another beginning.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='wiccarocks@ours.test'/></query></iq>
    <iq type='set' id='a3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='wiccarocks@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
# But who rises does not lose by it.
crone sends:
    <iq type='set' id='r5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='goddess' role='moderator'/></query></iq>
    <iq type='set' id='a4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hecate@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone gets:
    <presence from='coven@conference.ours.test/goddess'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='moderator' jid='hecate@ours.test/broom'/></x>
      ...
    </presence>
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='a5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hecate@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='a6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hecate@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone gets:
    <presence from='coven@conference.ours.test/goddess'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hecate@ours.test/broom'/></x>
      ...
    </presence>
wicca ignores what came
hag ignores what came
# Voice that was asked for lasts as well.
hag sends:
    <message to='coven@conference.ours.test' id='v1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='v2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#roomnick'><value>thirdwitch</value></field><field var='muc#request_allow'><value>1</value></field></x></message>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
# A room that is not moderated keeps none.
crone sends:
    <iq type='set' id='r6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='visitor'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='c2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='r7' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='moderator'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
# Nor does what was decided there come back later.
crone sends:
    <iq type='set' id='c3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      ...
    </presence>
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>
      ...
    </presence>
wicca ignores what came
hecate ignores what came
