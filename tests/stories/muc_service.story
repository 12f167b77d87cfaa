# XEP-0045 §6.1: the service under another name (rooms.service)
config rooms.service = "chat"
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
hag connects
hag sends:
    <iq type='get' id='1' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='result' id='1' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='chat.ours.test' .../>...</query></iq>
crone sends:
    <presence to='coven@chat.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone gets:
    <presence from='coven@chat.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@chat.ours.test' type='groupchat'><subject/></message>
# There is none under the usual one.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'>...</presence>
# XEP-0045 §6: the service itself is no room.
hag sends:
    <presence to='chat.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <message to='chat.ours.test' type='groupchat' id='m1'><body>Hello</body></message>
hag gets:
    <message from='chat.ours.test' type='error' id='m1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
