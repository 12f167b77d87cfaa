# A component logs in by SASL on its port and binds the hostnames that it speaks for, several on one
# connection (XEP-0225).
config component = [{name = "chat.ours.test", secret = "s<3", binds = ["foo.ours.test", "bar.example"]}, {name = "foo.ours.test", secret = "f"}, {name = "bar.example", secret = "b"}, {name = "baz.example", secret = "z"}]
config s2s.queue_time = "1h"
config limits.auth_failures_per_account = 0
[Romeo]
    jid: romeo@ours.test/orchard
[Chat]
    component: chat.ours.test
    password: s<3
    mechanism: SCRAM-SHA-256
[Plus]
    component: chat.ours.test
    password: s<3
    mechanism: SCRAM-SHA-1-PLUS
[Plain]
    component: chat.ours.test
    password: s<3
    mechanism: PLAIN
[Clear]
    component: chat.ours.test
    password: s<3
    mechanism: SCRAM-SHA-256
    tls: no
[Guesser]
    component: chat.ours.test
    password: wrong
    mechanism: PLAIN
[Scrambler]
    component: chat.ours.test
    password: wrong
    mechanism: SCRAM-SHA-256
[Stranger]
    component: other.ours.test
    password: s<3
    mechanism: SCRAM-SHA-256
[Foo]
    component: foo.ours.test
    password: f
----
guesser cannot connect: not-authorized
scrambler cannot connect: not-authorized
stranger cannot connect: not-authorized
clear cannot connect: no mechanisms offered
plus connects
plus disconnects
plain connects
plain disconnects
romeo connects
romeo sends:
    <message to='cat@bar.example' id='1'><body>waits</body></message>
chat connects
chat sends:
    <message from='cat@chat.ours.test' to='romeo@ours.test/orchard' id='2'><body>miaow</body></message>
romeo gets:
    <message from='cat@chat.ours.test' id='2'><body>miaow</body></message>

# Two more names; what waited for one of them comes.
chat sends:
    <iq type='set' id='b1'><bind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test</hostname></bind></iq>
chat gets:
    <iq type='result' id='b1'><bind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test</hostname></bind></iq>
chat sends:
    <iq type='set' id='b2' to='ours.test'><bind xmlns='urn:xmpp:component:0'><hostname>bar.example</hostname></bind></iq>
chat gets:
    <iq type='result' id='b2'><bind xmlns='urn:xmpp:component:0'><hostname>bar.example</hostname></bind></iq>
    <message from='romeo@ours.test/orchard' to='cat@bar.example' id='1'><body>waits</body>...</message>
romeo sends:
    <message to='dog@foo.ours.test' id='3'><body>foo</body></message>
chat gets:
    <message from='romeo@ours.test/orchard' to='dog@foo.ours.test' id='3'><body>foo</body></message>
romeo sends:
    <iq to='bar.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
chat gets:
    <iq from='romeo@ours.test/orchard' to='bar.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
chat sends:
    <iq from='bar.example' to='romeo@ours.test/orchard' id='4' type='result'/>
    <message from='dog@foo.ours.test' to='romeo@ours.test/orchard' id='5'><body>woof</body></message>
romeo gets:
    <iq from='bar.example' id='4' type='result'/>
    <message from='dog@foo.ours.test' id='5'><body>woof</body></message>
# One at a time: the name is taken.
foo cannot connect: conflict

# What cannot be bound.
chat sends:
    <iq type='set' id='a'><bind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test</hostname></bind></iq>
    <iq type='set' id='b'><bind xmlns='urn:xmpp:component:0'><hostname>baz.example</hostname></bind></iq>
    <iq type='set' id='c'><bind xmlns='urn:xmpp:component:0'><hostname>unknown.example</hostname></bind></iq>
    <iq type='set' id='d'><bind xmlns='urn:xmpp:component:0'><hostname>ours.test</hostname></bind></iq>
    <iq type='set' id='e'><bind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test/2</hostname></bind></iq>
    <iq type='set' id='f'><bind xmlns='urn:xmpp:component:0'><hostname>x@foo.ours.test</hostname></bind></iq>
    <iq type='set' id='g'><bind xmlns='urn:xmpp:component:0'/></iq>
    <iq type='get' id='h'><bind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test</hostname></bind></iq>
    <iq type='set' id='i'><unbind xmlns='urn:xmpp:component:0'><hostname>baz.example</hostname></unbind></iq>
    <iq type='set' id='j'><unbind xmlns='urn:xmpp:component:0'/></iq>
chat gets:
    <iq type='error' id='a'>...<error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='c'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='d'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='g'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='h'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='i'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='j'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Unbound: somebody else may have it, and it may not speak for it.
chat sends:
    <iq type='set' id='u'><unbind xmlns='urn:xmpp:component:0'><hostname>foo.ours.test</hostname></unbind></iq>
chat gets:
    <iq type='result' id='u'/>
foo connects
romeo sends:
    <message to='dog@foo.ours.test' id='6'><body>to foo</body></message>
foo gets:
    <message from='romeo@ours.test/orchard' to='dog@foo.ours.test' id='6'><body>to foo</body></message>
chat gets nothing
chat sends:
    <message from='dog@foo.ours.test' to='romeo@ours.test/orchard' id='7'><body>forged</body></message>
chat gets stream error invalid-from
chat is disconnected
romeo gets nothing
# All its names are free again.
romeo sends:
    <message to='cat@bar.example' id='8'><body>waits again</body></message>
romeo gets nothing
chat connects
chat sends:
    <iq type='set' id='b3'><bind xmlns='urn:xmpp:component:0'><hostname>bar.example</hostname></bind></iq>
chat gets:
    <iq type='result' id='b3'><bind xmlns='urn:xmpp:component:0'><hostname>bar.example</hostname></bind></iq>
    <message from='romeo@ours.test/orchard' to='cat@bar.example' id='8'><body>waits again</body>...</message>

# By hand: what a stream offers, and what comes too early.
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='chat.ours.test' to='ours.test' version='1.0'>
mallory gets raw containing <stream:stream xmlns='jabber:client'
mallory gets raw containing to='chat.ours.test'
mallory gets raw containing <starttls
mallory sends raw: <iq type='set' id='1'><bind xmlns='urn:xmpp:component:0'><hostname>chat.ours.test</hostname></bind></iq>
mallory gets raw containing <not-authorized
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='chat.ours.test' to='elsewhere.example' version='1.0'>
mallory gets raw containing <host-unknown
mallory ignores what came
mallory is disconnected
raw mallory connects as component
mallory sends raw: <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='x@chat.ours.test' to='ours.test' version='1.0'>
mallory gets raw containing <invalid-from
mallory ignores what came
mallory is disconnected
