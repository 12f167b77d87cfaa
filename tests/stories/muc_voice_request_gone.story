# XEP-0045 §8.6: voice is for who has asked for it, not for who has its nickname since; only moderators decide
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hag's phone]
    jid: hag66@ours.test/phone
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
wicca connects
hag connects
hag's phone connects
hecate connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone ignores what came
wicca ignores what came
hag sends:
    <message to='coven@conference.ours.test' id='v1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
hag gets nothing
crone gets:
    <message from='coven@conference.ours.test' id='v1'>...</message>
# It leaves, and another comes under its nickname.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
wicca ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='a1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/pda</value></field><field var='muc#roomnick'><value>thirdwitch</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
    <message to='coven@conference.ours.test' id='a2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/pda</value></field><field var='muc#roomnick'><value>thirdwitch</value></field><field var='muc#request_allow'><value>false</value></field></x></message>
crone gets:
    <message type='error' id='a1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message type='error' id='a2' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate gets nothing
# Under another nickname it is still the one who has asked; in another session, too.
hag sends:
    <presence to='coven@conference.ours.test/hag'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone ignores what came
wicca ignores what came
hecate ignores what came
hag's phone sends:
    <presence to='coven@conference.ours.test/hag'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag's phone ignores what came
hag ignores what came
crone ignores what came
wicca ignores what came
hecate ignores what came
time passes 61s
hag sends:
    <message to='coven@conference.ours.test' id='v2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x></message>
crone gets:
    <message from='coven@conference.ours.test' id='v2'>...</message>
hag sends:
    <presence to='coven@conference.ours.test/hag' type='unavailable'/>
hag ignores what came
hag's phone ignores what came
crone ignores what came
wicca ignores what came
hecate ignores what came
# Nobody else decides: neither a visitor nor an owner who is not there, nor a stranger.
wicca sends:
    <message to='coven@conference.ours.test' id='a3'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/pda</value></field><field var='muc#roomnick'><value>hag</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
wicca gets:
    <message type='error' id='a3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag sends:
    <message to='coven@conference.ours.test' id='a4'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/phone</value></field><field var='muc#roomnick'><value>hag</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
hag gets:
    <message type='error' id='a4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
crone sends:
    <message to='coven@conference.ours.test' id='a5'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/pda</value></field><field var='muc#roomnick'><value>hag</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
crone gets:
    <presence from='coven@conference.ours.test/hag'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/phone'><actor nick='firstwitch'/></item></x>...</presence>
hag's phone gets:
    <presence from='coven@conference.ours.test/hag'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
wicca ignores what came
hecate ignores what came
# Answered again, whatever it says: it has it.
crone sends:
    <message to='coven@conference.ours.test' id='a6'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/phone</value></field><field var='muc#roomnick'><value>hag</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
    <message to='coven@conference.ours.test' id='a7'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#jid'><value>hag66@ours.test/phone</value></field><field var='muc#roomnick'><value>hag</value></field><field var='muc#request_allow'><value>false</value></field></x></message>
crone gets nothing
hag's phone gets nothing
# By the nickname alone, from a client that says no more.
crone sends:
    <message to='coven@conference.ours.test' id='a8'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field><field var='muc#roomnick'><value>thirdwitch</value></field><field var='muc#request_allow'><value>true</value></field></x></message>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hecate@ours.test/broom'><actor nick='firstwitch'/></item></x>...</presence>
hecate gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag's phone ignores what came
wicca ignores what came
