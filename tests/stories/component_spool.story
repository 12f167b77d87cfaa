# Messages for a component (XEP-0114) that is away wait for it, on disk, when messages for other
# servers do; requests do not.
config component = [{name = "bridge.ours.test", secret = "s"}]
config s2s.queue_time = "1h"
[Romeo]
    jid: romeo@ours.test/orchard
[Bridge]
    component: bridge.ours.test
    password: s
----
romeo connects
romeo sends:
    <message to='cat@bridge.ours.test' id='1'><body>One</body></message>
    <iq type='get' to='bridge.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='cat@bridge.ours.test' id='3'><body>Two</body></message>
romeo gets:
    <iq type='error' from='bridge.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/>
      <error type='wait'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the component is not connected</text></error></iq>
bridge connects
bridge gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='1'><body>One</body>...</message>
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='3'><body>Two</body>...</message>
romeo sends:
    <message to='cat@bridge.ours.test' id='4'><body>Three</body></message>
bridge gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='4'><body>Three</body></message>
time passes 1s
bridge disconnects
romeo sends:
    <message to='cat@bridge.ours.test' id='5'><body>Four</body></message>
romeo gets nothing
server crashes
bridge connects
bridge gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='5'><body>Four</body>...</message>
time passes 1s
server crashes
bridge is disconnected
bridge connects
bridge gets nothing
bridge disconnects
# Too late.
romeo connects
romeo sends:
    <message to='cat@bridge.ours.test' id='6'><body>Five</body></message>
romeo gets nothing
time passes 62m
romeo gets:
    <message from='cat@bridge.ours.test' id='6' type='error' ...>
      <error type='wait'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
bridge connects
bridge gets nothing
