# A component (XEP-0114) that may not: unknown name, wrong secret, a second one, another protocol,
# addresses of others.
config component = [{name = "bridge.ours.test", secret = "s"}]
config limits.auth_failures_per_address = 20
[Bridge]
    component: bridge.ours.test
    password: s
[Twin]
    component: bridge.ours.test
    password: s
[Guesser]
    component: bridge.ours.test
    password: S
[Stranger]
    component: other.ours.test
    password: s
[Host]
    component: ours.test
    password: s
[Romeo]
    jid: romeo@ours.test/orchard

---------

guesser cannot connect: not-authorized
stranger cannot connect: host-unknown
host cannot connect: host-unknown
bridge connects
twin cannot connect: conflict
romeo connects
romeo sends:
    <message to='bridge.ours.test' id='1'><body>still the first</body></message>
bridge gets:
    <message from='romeo@ours.test/orchard' to='bridge.ours.test' id='1'><body>still the first</body></message>

bridge sends:
    <message from='romeo@ours.test' to='romeo@ours.test' id='2'><body>forged</body></message>
bridge gets stream error invalid-from
bridge is disconnected
bridge connects
bridge sends:
    <message to='romeo@ours.test' id='3'><body>from nobody</body></message>
bridge gets stream error invalid-from
bridge is disconnected
bridge connects
bridge sends:
    <message from='x@sub.bridge.ours.test' to='romeo@ours.test' id='4'><body>from below</body></message>
bridge gets stream error invalid-from
bridge is disconnected
bridge connects
bridge sends:
    <message from='bridge.ours.test' id='5'><body>to nobody</body></message>
bridge gets stream error improper-addressing
bridge is disconnected
bridge connects
bridge sends:
    <handshake/>
bridge gets stream error unsupported-stanza-type
bridge is disconnected
romeo gets nothing

raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' to='bridge.ours.test'>
mallory gets raw containing <stream:stream xmlns='jabber:component:accept'
mallory gets raw containing <invalid-namespace
mallory gets raw containing </stream:stream>
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams'>
mallory gets raw containing <improper-addressing
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' to='bridge.ours.test'><message from='bridge.ours.test' to='romeo@ours.test'><body>too early</body></message>
mallory gets raw containing from='bridge.ours.test'>
mallory gets raw containing <not-authorized
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' to='bridge.ours.test'><handshake>
mallory gets raw containing from='bridge.ours.test'>
time passes 1m
mallory gets raw containing <connection-timeout
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <nonsense/>
mallory gets raw containing <invalid-namespace
mallory ignores what came
mallory is disconnected
romeo gets nothing

# Guessing is slowed down by address; the component comes from elsewhere.
bridge connects
