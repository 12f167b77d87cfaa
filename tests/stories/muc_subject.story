# XEP-0045 §7.2.15, §8.1: the subject of a room
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
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# §8.1: a participant may not change it, unless the room is configured so.
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s1'><subject>Spells</subject></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='s1'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets nothing
# One from outside is not heard.
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s2'><subject>Spells</subject></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='s2'><error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s3'><subject>Fire Burn and Cauldron Bubble!</subject></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s3'><subject>Fire Burn and Cauldron Bubble!</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s3'><subject>Fire Burn and Cauldron Bubble!</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
# §7.2.15: with a body, or of a thread, it is a message with a heading (RFC 6121 §5.2.4), for all who may speak.
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s4'><subject>Toads</subject><body>I have one</body></message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='s4'><subject>Toads</subject><body>I have one</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
crone ignores what came
# Newcomers get it last, with who has set it and when; it is no part of the history.
time passes 1m
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='s4'><subject>Toads</subject><body>I have one</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s3'><subject>Fire Burn and Cauldron Bubble!</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
crone ignores what came
wicca ignores what came
# The room's information tells it, too.
hag sends:
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='d' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='muc#roominfo_subject' ...><value>Fire Burn and Cauldron Bubble!</value></field>...</x>...
    </query></iq>
# Whoever may speak changes it once the room is configured so.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_changesubject'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s5'><subject xml:lang='de'>Kessel</subject></message>
crone gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='s5'><subject xml:lang='de'>Kessel</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
wicca ignores what came
hag ignores what came
# Cleared: everybody is told by an empty one, and newcomers learn when it was.
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s6'><subject/></message>
crone gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='s6'><subject/><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
wicca ignores what came
hag ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='s6'><subject/><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
crone ignores what came
wicca ignores what came
# A visitor has no voice for that either.
crone sends:
    <iq type='set' id='v1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='visitor'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s7'><subject>Newts</subject></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='s7'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
