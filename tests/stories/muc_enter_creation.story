# XEP-0045 §10.1.1: not everybody makes rooms (config rooms.anyone_creates)
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
bridge gets:
    <presence from='coven@conference.ours.test/secondwitch' to='witch@bridge.ours.test/x' type='error'><error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# Into one that is there they may come.
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
bridge sends:
    <presence from='witch@bridge.ours.test/x' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
bridge gets:
    <presence from='coven@conference.ours.test/firstwitch' to='witch@bridge.ours.test/x'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch' to='witch@bridge.ours.test/x'>...</presence>
    <message from='coven@conference.ours.test' to='witch@bridge.ours.test/x' type='groupchat'><subject/></message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='witch@bridge.ours.test/x'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
