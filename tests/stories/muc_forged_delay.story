# XEP-0203 §4, XEP-0045 §7.2.14: when a message was sent to a room, the room says, however somebody
# writes its address.
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='g1'><body>Thrice</body>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='2001-01-01T00:00:00Z'/>
      <delay xmlns='urn:xmpp:delay' from='Coven@Conference.ours.test' stamp='2001-01-01T00:00:00Z'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test/firstwitch' stamp='2001-01-01T00:00:00Z'/>
      <delay xmlns='urn:xmpp:delay' from='crone1@ours.test' stamp='2001-01-01T00:00:00Z'/></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='g1'><body>Thrice</body>
      <delay xmlns='urn:xmpp:delay' from='crone1@ours.test' stamp='2001-01-01T00:00:00Z'/>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/></message>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='g1'><body>Thrice</body>
      <delay xmlns='urn:xmpp:delay' from='crone1@ours.test' stamp='2001-01-01T00:00:00Z'/>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='2026-01-01T00:00:{came}Z'/></message>
wicca ignores what came
crone ignores what came
