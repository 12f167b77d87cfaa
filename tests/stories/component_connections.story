# Several connections speak for one component domain (XEP-0114): what one correspondent says goes to
# one of them, in order; when that breaks, what comes next goes to the other.
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
[Third]
    component: bridge.ours.test
    password: s
----
romeo connects
first connects
second connects
third cannot connect: conflict

# Both may speak.
first sends:
    <message from='cat@bridge.ours.test' to='romeo@ours.test/orchard' id='1'><body>miaow</body></message>
romeo gets:
    <message from='cat@bridge.ours.test' id='1'><body>miaow</body></message>
second sends:
    <message from='dog@bridge.ours.test' to='romeo@ours.test/orchard' id='2'><body>woof</body></message>
romeo gets:
    <message from='dog@bridge.ours.test' id='2'><body>woof</body></message>

# Either gets what is said to the domain by one of them.
first sends:
    <message from='x@bridge.ours.test' to='bridge.ours.test' id='3'><body>to whom?</body></message>
time passes 1s
first ignores what came
second ignores what came

# One ends: all goes to the other, in order.
first disconnects
romeo sends:
    <message to='cat@bridge.ours.test' id='a'><body>one</body></message>
    <message to='dog@bridge.ours.test' id='b'><body>two</body></message>
    <iq type='get' to='bridge.ours.test' id='c'><ping xmlns='urn:xmpp:ping'/></iq>
second gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='a'><body>one</body></message>
    <message from='romeo@ours.test/orchard' to='dog@bridge.ours.test' id='b'><body>two</body></message>
    <iq from='romeo@ours.test/orchard' to='bridge.ours.test' type='get' id='c'><ping xmlns='urn:xmpp:ping'/></iq>
third connects
time passes 1s
second drops
third disconnects
time passes 1s
romeo ignores what came

# None: what is said waits, on disk.
romeo sends:
    <message to='cat@bridge.ours.test' id='d'><body>three</body></message>
    <message to='cat@bridge.ours.test' id='e'><body>four</body></message>
romeo gets nothing
server crashes
romeo connects
first connects
first gets:
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='d'><body>three</body>...</message>
    <message from='romeo@ours.test/orchard' to='cat@bridge.ours.test' id='e'><body>four</body>...</message>
