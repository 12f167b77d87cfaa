# A private message in a room goes to all sessions of the occupant (XEP-0045 §7.5), and is in the
# archive of the account once (XEP-0313 §6.1.1), under the id that all of them are shown.
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
----
crone connects
wicca connects
wicca's phone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
wicca's phone sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca's phone ignores what came
crone ignores what came
wicca ignores what came
# Who says the same twice has said it twice.
crone sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='p1'><body>Thrice</body></message>
    <message to='coven@conference.ours.test/secondwitch' type='chat'><body>and thrice</body></message>
    <message to='coven@conference.ours.test/secondwitch' type='chat'><body>and thrice</body></message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' id='p1' ...><body>Thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p1}'/>...</message>
    <message from='coven@conference.ours.test/firstwitch' ...><body>and thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p2}'/>...</message>
    <message from='coven@conference.ours.test/firstwitch' ...><body>and thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p3}'/>...</message>
wicca's phone gets:
    <message from='coven@conference.ours.test/firstwitch' id='p1' ...><body>Thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p1}'/>...</message>
    <message from='coven@conference.ours.test/firstwitch' ...><body>and thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p2}'/>...</message>
    <message from='coven@conference.ours.test/firstwitch' ...><body>and thrice</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{p3}'/>...</message>
wicca sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'/></iq>
wicca gets:
    <message from='wiccarocks@ours.test'><result xmlns='urn:xmpp:mam:2' id='{p1}'>...</result></message>
    <message from='wiccarocks@ours.test'><result xmlns='urn:xmpp:mam:2' id='{p2}'>...</result></message>
    <message from='wiccarocks@ours.test'><result xmlns='urn:xmpp:mam:2' id='{p3}'>...</result></message>
    <iq type='result' id='q1' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
