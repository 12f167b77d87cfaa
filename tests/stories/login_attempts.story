# Five wrong passwords on one stream end it (RFC 6120 §6.4.5); before that one may try again, and
# what is no wrong password counts less.
[Guess]
    jid: romeo@ours.test
    password: wrong
    account: none
[Romeo]
    password: wherefore
    mechanism: PLAIN

---------

raw mallory connects with TLS
mallory sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>...</mechanisms>...</stream:features>

# not base64; an unknown mechanism
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>!!!</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><incorrect-encoding/></failure>
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='CRAM-MD5'/>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><invalid-mechanism/></failure>
# five wrong passwords
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{guess.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{guess.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{guess.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{guess.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{guess.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
mallory gets stream error policy-violation
stream is closed

# Others notice nothing.
romeo connects
romeo disconnects

# An abandoned attempt, a response out of place, an empty response, then the right password.
raw tybalt connects with TLS
tybalt sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
tybalt gets:
    <stream:features>...</stream:features>
tybalt sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>biwsbj1udXJzZSxyPWFiY2RlZg==</auth>
tybalt gets:
    <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>*</challenge>
tybalt sends raw: <abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
tybalt gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><aborted/></failure>
tybalt sends raw: <response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
tybalt gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><malformed-request/></failure>
tybalt sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{romeo.plain}</auth>
tybalt gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
