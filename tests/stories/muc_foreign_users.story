# XEP-0045 §10.1.1, §11.1: users of other domains may make rooms (rooms.anyone_creates); when they cannot be reached, they are removed
config rooms.anyone_creates = true
config component = [{name = "bridge.ours.test", secret = "s"}]
[Bridge]
    component: bridge.ours.test
    password: s
[Crone]
    jid: crone1@ours.test/desktop
----
bridge connects
crone connects
bridge sends:
    <presence from='witch@bridge.ours.test/x' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq from='witch@bridge.ours.test/x' to='coven@conference.ours.test' type='set' id='c'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
bridge gets:
    <presence from='coven@conference.ours.test/secondwitch' to='witch@bridge.ours.test/x'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='witch@bridge.ours.test/x'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' to='witch@bridge.ours.test/x' type='groupchat'><subject/></message>
    <iq from='coven@conference.ours.test' to='witch@bridge.ours.test/x' type='result' id='c'/>
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Hail</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...</message>
bridge gets:
    <presence from='coven@conference.ours.test/firstwitch' to='witch@bridge.ours.test/x'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' to='witch@bridge.ours.test/x' type='groupchat' id='m1'>...</message>
# The bridge is gone: what the room sends comes back, and its user leaves the room.
bridge disconnects
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>Anybody?</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='none'/><status code='333'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
