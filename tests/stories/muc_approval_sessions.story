# XEP-0045 §9.9: each session of an admin gets a request once when it comes; one answer is all there is
[Crone]
    jid: crone1@ours.test/desktop
[Crone's phone]
    jid: crone1@ours.test/phone
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
crone's phone connects
wicca connects
hag connects
hecate connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field><field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
    <iq type='set' id='m1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
hag sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='r1' from='coven@conference.ours.test'/>
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
# Admins who are not there are asked when they come.
wicca gets nothing
crone's phone gets nothing
crone's phone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone's phone gets:
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
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
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
crone ignores what came
crone's phone ignores what came
# It is not told again for anything else they do.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><show>away</show></presence>
    <presence to='coven@conference.ours.test/witch'/>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>...</presence>
    <presence from='coven@conference.ours.test/witch'>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>...</presence>
    <presence from='coven@conference.ours.test/witch'>...</presence>
crone's phone ignores what came
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='wiccarocks@ours.test'/></query></iq>
wicca gets:
    <presence from='coven@conference.ours.test/witch'>...</presence>
crone ignores what came
crone's phone ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/goddess'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone ignores what came
crone's phone ignores what came
wicca ignores what came
# Who is an admin no more does not decide, nor does a moderator who is none.
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='wiccarocks@ours.test'/></query></iq>
crone ignores what came
crone's phone ignores what came
wicca ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='m4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='goddess' role='moderator'/></query></iq>
crone ignores what came
crone's phone ignores what came
wicca ignores what came
hecate ignores what came
wicca sends:
    <message to='coven@conference.ours.test' id='a1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
wicca gets:
    <message type='error' id='a1' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate sends:
    <message to='coven@conference.ours.test' id='a2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
hecate gets:
    <message type='error' id='a2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag gets nothing
# Both sessions answer: the second is too late.
crone's phone sends:
    <message to='coven@conference.ours.test' id='a3'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
crone's phone gets nothing
crone sends:
    <message to='coven@conference.ours.test' id='a4'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='a4' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
# Withdrawn: there is nothing to answer.
time passes 61s
hag sends:
    <iq type='set' id='r2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
    <iq type='set' id='r3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='r2' from='coven@conference.ours.test'/>
    <iq type='result' id='r3' from='coven@conference.ours.test'/>
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
crone's phone gets:
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
    <message to='coven@conference.ours.test' id='a5'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='a5' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
wicca gets nothing
hecate gets nothing
