# XEP-0045 §9.9: requests wait for admins who are not there, in a members-only room, too
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
# What a room tells an account comes where it is available.
hag sends:
    <presence/>
hecate sends:
    <presence/>
wicca sends:
    <presence/>
hag ignores what came
hecate ignores what came
wicca ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
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
hecate sends:
    <iq type='set' id='2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='2' from='coven@conference.ours.test'/>
wicca sends:
    <iq type='set' id='3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='3' from='coven@conference.ours.test'/>
crone gets nothing
# It is not in before.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# Taken back: nobody is asked. There is nothing more to take back then.
wicca sends:
    <iq type='set' id='4' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
    <iq type='set' id='5' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
wicca gets:
    <iq type='result' id='4' from='coven@conference.ours.test'/>
    <iq type='error' id='5' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
server crashes
crone connects
hag connects
hecate connects
wicca connects
hag sends:
    <presence/>
hecate sends:
    <presence/>
wicca sends:
    <presence/>
hag ignores what came
hecate ignores what came
wicca ignores what came
# Asked when they come, in the order of addresses; each session of theirs, and again when it comes anew.
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
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hecate@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>thirdwitch</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
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
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hecate@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>thirdwitch</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
# Two want the same nickname: which of them is meant has to be said.
crone sends:
    <message to='coven@conference.ours.test' id='6'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='6' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
crone sends:
    <message to='coven@conference.ours.test' id='7'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
hag gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite from='crone1@ours.test'>...</invite></x>
      ...
    </message>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='none' jid='hag66@ours.test'/></x>
    </message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# The other has to choose another one; what the form said before is no answer to it.
crone sends:
    <message to='coven@conference.ours.test' id='8'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='8' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate sends:
    <iq type='set' id='9' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
    <iq type='set' id='10' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='error' id='9' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='result' id='10' from='coven@conference.ours.test'/>
crone gets:
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hecate@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>goddess</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
crone sends:
    <message to='coven@conference.ours.test' id='11'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='11' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag gets nothing
# Who becomes an admin inside is asked, too.
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hag66@ours.test'/></query></iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hecate@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>goddess</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
crone ignores what came
# Granted in another way: the request is answered by it.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hecate@ours.test'/></query></iq>
crone ignores what came
hecate ignores what came
hag ignores what came
hag sends:
    <message to='coven@conference.ours.test' id='12'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_roomnick'><value>goddess</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
hag gets:
    <message type='error' id='12' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
# That nickname was not granted with it.
hecate sends:
    <iq type='get' id='13' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
hecate gets:
    <iq type='result' id='13' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
# Answered requests do not come back; one who had been a member waits like others.
crone sends:
    <iq type='set' id='a3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hecate@ours.test'/></query></iq>
crone ignores what came
hecate ignores what came
hag ignores what came
hecate sends:
    <iq type='set' id='14' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>hecate</value></field></x></query></iq>
hecate gets:
    <iq type='error' id='14' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
time passes 61s
hecate sends:
    <iq type='set' id='15' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>hecate</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='15' from='coven@conference.ours.test'/>
wicca sends:
    <iq type='set' id='16' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='16' from='coven@conference.ours.test'/>
crone ignores what came
hag ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='17'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>wiccarocks@ours.test</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
wicca gets:
    <message from='coven@conference.ours.test' id='*'>
      <body>Your request to become a member of Cave has not been granted.</body>
      ...
    </message>
server crashes
crone connects
hag connects
hecate connects
wicca connects
hag sends:
    <presence/>
hecate sends:
    <presence/>
wicca sends:
    <presence/>
hag ignores what came
hecate ignores what came
wicca ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <message from='coven@conference.ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
        <field var='{urn:parlance:rooms}jid' type='jid-single' label='User ID'><value>hecate@ours.test</value></field>
        <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><value>hecate</value></field>
        <field var='muc#register_allow' type='boolean' label='Allow this person to register with the room?'><value>0</value></field>
      </x>
    </message>
# Without approval nobody asks, but who waits is not forgotten.
crone sends:
    <iq type='set' id='c2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
wicca sends:
    <iq type='set' id='18' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field></x></query></iq>
wicca gets:
    <iq type='error' id='18' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hag sends:
    <message to='coven@conference.ours.test' id='19'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_roomnick'><value>hecate</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
hecate gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite from='hag66@ours.test'>...</invite></x>
      ...
    </message>
hag ignores what came
