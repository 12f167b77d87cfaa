# A component (XEP-0114) speaks for its whole domain, from whichever shard it has connected to, with
# users of any; it is listed; while it is away its domain says so.
config component = [{name = "bridge.ours.test", secret = "s<3"}, {name = "push.example", secret = "t"}]
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Bridge]
    component: bridge.ours.test
    password: s<3
[Push]
    component: push.example
    password: t

---------

romeo connects
juliet connects
romeo sends:
    <iq type='get' id='i' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
romeo gets:
    <iq type='result' id='i' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='bridge.ours.test'/><item jid='push.example'/><item jid='pubsub.ours.test'/><item jid='conference.ours.test'/></query></iq>

# Away.
romeo sends:
    <message to='cat@bridge.ours.test/sofa' id='1'><body>there?</body></message>
    <iq type='get' to='bridge.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='someone@elsewhere.example' id='3'><body>there?</body></message>
romeo gets in any order:
    <iq type='error' from='bridge.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/>
      <error type='wait'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the component is not connected</text></error></iq>
    <message type='error' from='someone@elsewhere.example' id='3'>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>

# What was said to it waits; what was asked does not.
bridge connects
push connects
bridge gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test/sofa' id='1'><body>there?</body></message>
romeo sends:
    <message to='cat@bridge.ours.test/sofa' id='4' type='chat'><body>one</body><x xmlns='y'><body xmlns='jabber:client'/></x></message>
    <iq type='get' to='bridge.ours.test' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
    <presence to='bridge.ours.test' type='subscribe'/>
bridge gets in any order:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test/sofa' id='4' type='chat'><body>one</body><x xmlns='y'><body xmlns='jabber:client'/></x></message>
    <iq from='romeo@ours.test/orchard' to='bridge.ours.test' type='get' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
    <presence from='romeo@ours.test' to='bridge.ours.test' type='subscribe'/>
bridge sends:
    <iq from='bridge.ours.test' to='romeo@ours.test/orchard' type='result' id='5'/>
    <message from='cat@bridge.ours.test' to='romeo@ours.test/orchard' id='6' type='chat'><body>miaow</body></message>
    <message from='dog@bridge.ours.test/den' to='juliet@ours.test/balcony' id='7'><body>woof</body></message>
    <message from='bridge.ours.test' to='someone@push.example' id='8'><body>component</body></message>
    <message from='bridge.ours.test' to='bridge.ours.test' id='9'><body>self</body></message>
romeo gets:
    <iq from='bridge.ours.test' type='result' id='5'/>
    <message from='cat@bridge.ours.test' id='6' type='chat'><body>miaow</body></message>
juliet gets:
    <message from='dog@bridge.ours.test/den' id='7'><body>woof</body></message>
push gets:
    <message from='bridge.ours.test' to='someone@push.example' id='8'><body>component</body></message>
bridge gets:
    <message from='bridge.ours.test' to='bridge.ours.test' id='9'><body>self</body></message>

# Errors come back, to the very address that sent.
bridge sends:
    <iq from='cat@bridge.ours.test/sofa' to='ours.test' type='get' id='a'><ping xmlns='urn:xmpp:ping'/></iq>
    <message from='cat@bridge.ours.test/sofa' to='nobody@ours.test' id='b'><body>?</body></message>
    <message from='cat@bridge.ours.test/sofa' to='a@elsewhere.example' id='c'><body>?</body></message>
    <iq from='cat@bridge.ours.test/sofa' to='@' type='get' id='d'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq from='cat@bridge.ours.test/sofa' to='ours.test' type='get' id='e'/>
    <iq from='cat@bridge.ours.test/sofa' to='ours.test' type='result'/>
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test' type='happy'/>
    <message from='cat@bridge.ours.test/sofa' to='@' type='error' id='g'/>
bridge gets in any order:
    <iq from='ours.test' to='cat@bridge.ours.test/sofa' type='result' id='a'/>
    <message from='nobody@ours.test' to='cat@bridge.ours.test/sofa' type='error' id='b'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='a@elsewhere.example' to='cat@bridge.ours.test/sofa' type='error' id='c'>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='@' to='cat@bridge.ours.test/sofa' type='error' id='d'>
      <error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='ours.test' to='cat@bridge.ours.test/sofa' type='error' id='e'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence from='romeo@ours.test' to='cat@bridge.ours.test/sofa' type='error'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
bridge gets nothing

# One after the other.
bridge disconnects
bridge connects
romeo sends:
    <message to='bridge.ours.test' id='z'><body>again</body></message>
bridge gets:
    <message from='romeo@ours.test/orchard' to='bridge.ours.test' id='z'><body>again</body></message>
bridge drops
time passes 1s
bridge connects
# A long silence ends nothing.
time passes 20m
bridge gets nothing
romeo ignores what came
romeo sends:
    <message to='bridge.ours.test' id='y'><body>again</body></message>
bridge gets:
    <message from='romeo@ours.test/orchard' to='bridge.ours.test' id='y'><body>again</body></message>
# More at once than may be under way: read as it is settled, none is lost.
juliet disconnects
bridge sends raw 300 times: <message from='dog@bridge.ours.test' to='juliet@ours.test'><body>woof</body></message>
bridge sends:
    <iq from='bridge.ours.test' to='ours.test' type='get' id='last'><ping xmlns='urn:xmpp:ping'/></iq>
bridge gets:
    <iq from='ours.test' to='bridge.ours.test' type='result' id='last'/>
juliet connects
juliet sends:
    <iq type='get' id='n'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'/></iq>
juliet gets:
    <iq type='result' id='n' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'>
      <x xmlns='jabber:x:data' type='result'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/offline</value></field>
        <field var='number_of_messages'><value>300</value></field>
      </x>...</query></iq>
juliet disconnects
romeo disconnects

server restarts
bridge gets stream error system-shutdown
bridge is disconnected
push gets stream error system-shutdown
push is disconnected
bridge connects
