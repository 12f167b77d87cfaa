# XEP-0045 §9.9: who registers becomes a member when an admin agrees
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
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test'/></query></iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
wicca ignores what came
hag ignores what came
# The owner and the admin who are there are asked; nothing changes yet.
hag sends:
    <iq type='set' id='1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='1' from='coven@conference.ours.test'/>
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
wicca gets:
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
# It waits, and says so; asking for the same again asks nobody.
hag sends:
    <iq type='get' id='2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='2' from='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'>
        <instructions>Your request waits for an administrator of this room. You may ask for another nickname.</instructions>
        <x xmlns='jabber:x:data' type='form'>
          ...
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
          <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><required/><value>thirdwitch</value></field>
        </x>
      </query>
    </iq>
    <iq type='result' id='3' from='coven@conference.ours.test'/>
crone gets nothing
wicca gets nothing
# The nickname is nobody's yet: it is not to be had by asking alone.
hag sends:
    <iq type='get' id='4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
hag gets:
    <iq type='result' id='4' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
# Neither who asks nor a stranger can approve; nor is their cancelling of any account.
hag sends:
    <message to='coven@conference.ours.test' id='5'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
hecate sends:
    <message to='coven@conference.ours.test' id='6'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>true</value></field></x></message>
    <message to='coven@conference.ours.test' id='7a'><x xmlns='jabber:x:data' type='cancel'/></message>
    <message to='coven@conference.ours.test' id='7'><x xmlns='jabber:x:data' type='cancel'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x></message>
hag gets:
    <message type='error' id='5' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate gets:
    <message type='error' id='6' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='7a' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='7' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
# Answers that make no sense: nothing decided, nobody named, no address, not filled in.
wicca sends:
    <message to='coven@conference.ours.test' id='8'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></message>
    <message to='coven@conference.ours.test' id='9'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
    <message to='coven@conference.ours.test' id='10'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>@</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
    <message to='coven@conference.ours.test' id='11'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>perhaps</value></field></x></message>
    <message to='coven@conference.ours.test' id='12'><x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x></message>
wicca gets:
    <message type='error' id='8' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='9' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='10' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='11' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='12' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
# Of somebody who has not asked, with another nickname than that which was asked for.
wicca sends:
    <message to='coven@conference.ours.test' id='13'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_roomnick'><value>hecate</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
    <message to='coven@conference.ours.test' id='14'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>hag</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
    <message to='coven@conference.ours.test' id='15'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>hag</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
wicca gets:
    <message type='error' id='13' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='14' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='15' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag gets nothing
# An admin leaves it to others; the form need not say which one it was (XEP-0004 §3.2).
wicca sends:
    <message to='coven@conference.ours.test' id='16a'><x xmlns='jabber:x:data' type='cancel'/></message>
    <message to='coven@conference.ours.test' id='16'><x xmlns='jabber:x:data' type='cancel'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x></message>
wicca gets nothing
hag gets nothing
# Approved: it is a member, which all are told, and has voice.
crone sends:
    <message to='coven@conference.ours.test' id='17'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag sends:
    <iq type='get' id='18' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='result' id='18' from='coven@conference.ours.test'><query xmlns='jabber:iq:register'><registered/><username>thirdwitch</username></query></iq>
# Decided twice: too late, be it yes or no.
wicca sends:
    <message to='coven@conference.ours.test' id='19'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
    <message to='coven@conference.ours.test' id='20'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>0</value></field></x></message>
wicca gets:
    <message type='error' id='19' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='20' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
# A member chooses another nickname as it likes.
hag sends:
    <iq type='set' id='21' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>hag</value></field></x></query></iq>
hag gets:
    <iq type='result' id='21' from='coven@conference.ours.test'/>
    <presence ...>...</presence>
crone ignores what came
wicca ignores what came
# Refused: who has asked is told, outside, by an admin who has left.
hecate sends:
    <iq type='set' id='22' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='22' from='coven@conference.ours.test'/>
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
wicca gets:
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
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
wicca ignores what came
crone ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test' id='23'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hecate@ours.test</value></field><field var='muc#register_allow'><value>false</value></field></x></message>
hecate gets:
    <message from='coven@conference.ours.test' id='*'>
      <body>Your request to become a member of coven@conference.ours.test has not been granted.</body>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='hecate@ours.test'/></x>
      ...
    </message>
crone gets nothing
wicca gets nothing
hag gets nothing
# Not again at once, for anybody's peace. Then by a client that knows the registered fields alone.
hecate sends:
    <iq type='set' id='24' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='error' id='24' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone gets nothing
time passes 61s
hecate sends:
    <iq type='set' id='25' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='result' id='25' from='coven@conference.ours.test'/>
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
# Somebody has come to have the nickname meanwhile: it cannot be granted before that changes.
hag sends:
    <presence to='coven@conference.ours.test/Goddess'/>
hag ignores what came
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='26'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message type='error' id='26' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'/>
hag ignores what came
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='27'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='none' jid='hecate@ours.test'/></x>
    </message>
hecate gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='none' jid='hecate@ours.test'/><status code='101'/></x>
    </message>
# Whoever is banned does not ask.
crone sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast' jid='hecate@ours.test'/></query></iq>
crone ignores what came
hecate ignores what came
hag ignores what came
hecate sends:
    <iq type='set' id='28' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>goddess</value></field></x></query></iq>
hecate gets:
    <iq type='error' id='28' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone gets nothing
