# Our server shows by dialback that it is who it says (XEP-0220), and confirms its keys as the
# authoritative server of its domains.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    certificate: self-signed
[Checker]
    server: montague.example
    certificate: none
[Stranger]
    server: stranger.example
    certificate: none

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example/street' id='1' type='chat'><body>Peace</body></message>
montague is dialled
montague gets raw containing from='ours.test' to='montague.example'
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' from='montague.example' to='ours.test' id='s1' version='1.0'>
montague sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
montague gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague starts TLS
montague gets raw containing from='ours.test' to='montague.example'
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' from='montague.example' to='ours.test' id='s2' version='1.0'>
montague sends:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>
montague gets:
    <db:result from='ours.test' to='montague.example'>{key}</db:result>
montague gets nothing
# It asks back, on a connection of its own.
checker dials with TLS
checker opens a stream
checker gets raw containing </stream:features>
checker ignores what came
checker sends:
    <db:verify from='montague.example' to='ours.test' id='s2'>{key}</db:verify>
checker gets:
    <db:verify from='ours.test' to='montague.example' id='s2' type='valid'/>
# The key is of that stream, these two domains, and no other.
checker sends:
    <db:verify from='montague.example' to='ours.test' id='s1'>{key}</db:verify>
    <db:verify from='stranger.example' to='ours.test' id='s2'>{key}</db:verify>
    <db:verify from='montague.example' to='conference.ours.test' id='s2'>{key}</db:verify>
    <db:verify from='montague.example' to='ours.test' id='s2'>guessed</db:verify>
    <db:verify from='montague.example' to='theirs.test' id='s2'>{key}</db:verify>
checker gets:
    <db:verify from='ours.test' to='montague.example' id='s1' type='invalid'/>
    <db:verify from='ours.test' to='stranger.example' id='s2' type='invalid'/>
    <db:verify from='conference.ours.test' to='montague.example' id='s2' type='invalid'/>
    <db:verify from='ours.test' to='montague.example' id='s2' type='invalid'/>
    <db:verify from='theirs.test' to='montague.example' id='s2' type='error'>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:verify>
# To ask is not to be anybody.
checker sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='x'><body>Forged</body></message>
checker gets stream error not-authorized
checker is disconnected
# Answers that nobody has asked for change nothing.
montague sends:
    <db:result from='capulet.example' to='ours.test' type='valid'/>
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
montague gets nothing
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='1' type='chat'><body>Peace</body></message>
montague disconnects

# Without a version there are no features, and dialback is all there is; TLS is wanted all the same.
time passes 10s
romeo sends:
    <iq to='montague.example' type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' id='s3'>
montague is disconnected
romeo gets:
    <iq from='montague.example' type='error' id='2' ...>
      <error type='cancel'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>

# The other server does not believe us.
time passes 1m
romeo sends:
    <message to='tybalt@montague.example/street' id='3' type='chat'><body>Peace</body></message>
montague is dialled
montague opens a stream
montague sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
montague gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague starts TLS
montague gets raw containing from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>
montague gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='error'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
romeo gets:
    <message from='tybalt@montague.example/street' type='error' id='3' ...>
      <error type='cancel'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
montague gets nothing
