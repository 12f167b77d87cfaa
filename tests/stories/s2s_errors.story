# What other servers may not do, and how they learn of it (RFC 6120 §4.9.3, XEP-0220 §2.5).
config s2s.deny = ["denied.example"]
config s2s.strict = ["strict.example"]
config s2s.insecure = ["insecure.example"]
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Montague's authority]
    server: montague.example
[Denied]
    server: denied.example
[Below]
    server: chat.denied.example
[Strict]
    server: strict.example
    certificate: self-signed
[Insecure]
    server: insecure.example
    certificate: none
    tls: no
[Insecure's twin]
    server: insecure.example
    tls: no
[Clear]
    server: clear.example
    tls: no

---------

romeo connects
# Headers.
montague dials
montague sends raw: <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='montague.example' to='ours.test' version='1.0'>
montague gets stream error invalid-namespace
montague is disconnected
montague dials
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='urn:example' from='montague.example' to='ours.test' version='1.0'>
montague gets stream error invalid-namespace
montague is disconnected
montague dials
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='montague.example' to='theirs.test' version='1.0'>
montague gets stream error host-unknown
montague is disconnected
montague dials
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='montague.example' version='1.0'>
montague gets stream error improper-addressing
montague is disconnected
montague dials
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='ours.test' to='ours.test' version='1.0'>
montague gets stream error invalid-from
montague is disconnected
montague dials
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='tybalt@montague.example' to='ours.test' version='1.0'>
montague gets stream error invalid-from
montague is disconnected
montague dials
montague sends raw: GET / HTTP/1.1\r\n\r\n
montague gets stream error not-well-formed
montague is disconnected
# Silence.
montague dials
montague opens a stream
montague gets raw containing </stream:features>
montague ignores what came
time passes 1m
montague gets stream error connection-timeout
montague is disconnected

# Stanzas before anything has been shown, in the clear and behind TLS.
montague dials
montague opens a stream
montague gets raw containing </stream:features>
montague ignores what came
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='1'><body>Early</body></message>
montague gets stream error not-authorized
montague is disconnected
# Dialback that the clear is not good enough for.
montague dials
montague opens a stream
montague gets raw containing </stream:features>
montague ignores what came
montague sends:
    <db:result from='montague.example' to='ours.test'>a key</db:result>
montague gets:
    <db:result from='ours.test' to='montague.example' type='error'>
      <error type='modify'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
montague drops
# Dialback elements without what they need.
montague dials with TLS
montague opens a stream
montague gets raw containing </stream:features>
montague ignores what came
montague sends:
    <db:result to='ours.test'>a key</db:result>
montague gets stream error improper-addressing
montague is disconnected

# Addresses.
montague connects
montague sends:
    <message from='romeo@capulet.example' to='romeo@ours.test/orchard' id='2'><body>Forged</body></message>
montague gets stream error invalid-from
montague is disconnected
montague connects
montague sends:
    <message from='tybalt@sub.montague.example' to='romeo@ours.test/orchard' id='3'><body>From below</body></message>
montague gets stream error invalid-from
montague is disconnected
montague connects
montague sends:
    <message to='romeo@ours.test/orchard' id='4'><body>From nobody</body></message>
montague gets stream error improper-addressing
montague is disconnected
montague connects
montague sends:
    <message from='tybalt@montague.example' id='5'><body>To nobody</body></message>
montague gets stream error improper-addressing
montague is disconnected
montague connects
montague sends:
    <message from='tybalt@montague.example' to='romeo@theirs.test' id='6'><body>To somewhere</body></message>
montague gets stream error host-unknown
montague is disconnected
montague connects
montague sends:
    <letter from='tybalt@montague.example' to='romeo@ours.test'/>
montague gets stream error unsupported-stanza-type
montague is disconnected
romeo gets nothing
# Wrong stanzas are answered where answers go: not on this stream.
montague connects
montague sends:
    <iq from='tybalt@montague.example' to='ours.test' type='get' id='7'/>
    <message from='tybalt@montague.example' to='nobody@ours.test' id='8' type='chat'><body>?</body></message>
montague gets nothing
montague's authority accepts
montague's authority gets in any order:
    <iq from='ours.test' to='tybalt@montague.example' type='error' id='7' ...><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>...</iq>
    <message from='nobody@ours.test' to='tybalt@montague.example' type='error' id='8' ...><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>...</message>

# Servers with which we do not talk.
denied dials
denied opens a stream
denied gets stream error policy-violation
denied is disconnected
below dials
below opens a stream
below gets stream error policy-violation
below is disconnected
romeo sends:
    <message to='denied.example' id='9'><body>?</body></message>
    <message to='a@chat.denied.example' id='10'><body>?</body></message>
romeo gets in any order:
    <message from='denied.example' type='error' id='9' ...>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
    <message from='a@chat.denied.example' type='error' id='10' ...>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
denied is not dialled
below is not dialled

# One that has to show a good certificate.
strict dials with TLS
strict opens a stream
strict gets raw containing </stream:features>
strict ignores what came
strict sends:
    <db:result from='strict.example' to='ours.test'>a key</db:result>
strict gets:
    <db:result from='ours.test' to='strict.example' type='error'>
      <error type='auth'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
strict is not dialled
strict drops
romeo sends:
    <message to='strict.example' id='11'><body>?</body></message>
strict is dialled
strict opens a stream
strict sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
strict gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
strict sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
strict starts TLS
strict is disconnected
romeo gets:
    <message from='strict.example' type='error' id='11' ...>
      <error type='cancel'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>

# One that may come in the clear, and one that does.
insecure connects by dialback
insecure sends:
    <message from='a@insecure.example' to='romeo@ours.test/orchard' id='12'><body>Clear</body></message>
romeo gets:
    <message from='a@insecure.example' id='12'><body>Clear</body></message>
romeo sends:
    <message to='clear.example' id='14'><body>?</body></message>
clear is dialled
clear opens a stream
clear sends:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>
clear is disconnected
romeo gets:
    <message from='clear.example' type='error' id='14' ...>
      <error type='cancel'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
