# What a component's connection (XEP-0114) has not taken when it breaks goes to the other one that
# speaks for the domain, in order and before what comes later; requests are answered, for they may
# have been carried out.
config component = [{name = "bridge.ours.test", secret = "s", connections = 2}]
config s2s.queue_time = "1h"
[Romeo]
    jid: romeo@ours.test/orchard
[First]
    component: bridge.ours.test
    password: s
[Second]
    component: bridge.ours.test
    password: s
----
romeo connects
first connects
first stops reading
# More than the network holds on its way.
romeo sends raw: <message to='cat@bridge.ours.test' id='1'><body>
romeo sends raw 200000 times: x
romeo sends raw: </body></message>
romeo sends:
    <message to='cat@bridge.ours.test' id='2'><body>two</body></message>
    <iq type='get' to='bridge.ours.test' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='cat@bridge.ours.test' id='4'><body>four</body></message>
time passes 1s
second connects
romeo gets nothing
second gets nothing
first drops
second gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='1'><body>*</body></message>
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='2'><body>two</body></message>
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='4'><body>four</body></message>
romeo gets:
    <iq type='error' from='bridge.ours.test' id='3'><ping xmlns='urn:xmpp:ping'/>
      <error type='wait'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the component has gone</text></error></iq>
romeo sends:
    <message to='cat@bridge.ours.test' id='5'><body>five</body></message>
second gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='5'><body>five</body></message>
# None of it comes again.
time passes 1s
server crashes
second is disconnected
second connects
second gets nothing
