# Our server connects to another, and shows by its certificate who it is (RFC 6120 §13.7, XEP-0178).
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Twin]
    server: montague.example
[Bare]
    server: bare.example
    dns: a
[Spare]
    server: spare.example
    dns: srv backup

---------

romeo connects
montague is not dialled
romeo sends:
    <message to='tybalt@montague.example/street' id='1' type='chat'><body>Peace</body></message>
montague is dialled
montague gets raw containing <stream:stream xmlns='jabber:server' xmlns:db='jabber:server:dialback' xmlns:stream='http://etherx.jabber.org/streams' from='ours.test' to='montague.example' version='1.0'
montague opens a stream
montague sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>
montague gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague starts TLS
montague gets raw containing  from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms></stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
# Nothing goes before it may.
montague gets nothing
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing  from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='1' type='chat'><body>Peace</body></message>
romeo sends:
    <message to='tybalt@montague.example/street' id='2' type='chat'><body>Peace</body></message>
    <iq type='get' to='montague.example' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='2' type='chat'><body>Peace</body></message>
    <iq from='romeo@ours.test/orchard' to='montague.example' type='get' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
# The answer comes on a stream of the other server.
twin connects
twin sends:
    <iq from='montague.example' to='romeo@ours.test/orchard' type='result' id='3'/>
romeo gets:
    <iq from='montague.example' type='result' id='3'/>
# What comes on ours, on which they have not shown anything, is nobody's.
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='4'><body>Forged</body></message>
montague gets stream error not-authorized
montague is disconnected
romeo gets nothing
twin disconnects

# After a while of silence the stream ends; the next stanza opens another.
time passes 1m
romeo sends:
    <message to='tybalt@montague.example/street' id='5' type='chat'><body>Peace</body></message>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='5' type='chat'><body>Peace</body></message>
time passes 11m
montague is disconnected
romeo sends:
    <message to='tybalt@montague.example/street' id='6' type='chat'><body>Peace</body></message>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='6' type='chat'><body>Peace</body></message>
montague disconnects

# Without SRV records the domain itself is the host; where nobody answers, the next one is tried.
romeo sends:
    <message to='bare.example' id='7'><body>1</body></message>
bare accepts
bare gets:
    <message from='romeo@ours.test/orchard' to='bare.example' id='7'><body>1</body></message>
romeo sends:
    <message to='spare.example' id='8'><body>1</body></message>
spare accepts
spare gets:
    <message from='romeo@ours.test/orchard' to='spare.example' id='8'><body>1</body></message>

# A server that refuses our certificate is asked by dialback, if it offers that.
romeo sends:
    <message to='montague.example' id='9'><body>1</body></message>
montague is dialled
montague opens a stream
montague sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
montague gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague starts TLS
montague gets raw containing  from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
montague sends:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
montague gets:
    <db:result from='ours.test' to='montague.example'>{key}</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='montague.example' id='9'><body>1</body></message>
