# STARTTLS (RFC 6120 §5): required, offered once, and nothing sent in the clear survives it.
[Romeo]
    password: wherefore

---------

raw mallory connects
mallory sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets:
    <stream:features>
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>
      <limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>10000</max-bytes><idle-seconds>360</idle-seconds></limits>
    </stream:features>
# No mechanism is offered in the clear; whoever tries nevertheless is told why not.
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{romeo.plain}</auth>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><encryption-required/></failure>
# The injected request behind <starttls/> must not be answered (§5.4.3.3).
mallory sends raw: <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
mallory gets:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
mallory starts TLS
mallory sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>
        <mechanism>SCRAM-SHA-512-PLUS</mechanism>
        <mechanism>SCRAM-SHA-512</mechanism>
        <mechanism>SCRAM-SHA-256-PLUS</mechanism>
        <mechanism>SCRAM-SHA-256</mechanism>
        <mechanism>SCRAM-SHA-1-PLUS</mechanism>
        <mechanism>SCRAM-SHA-1</mechanism>
        <mechanism>PLAIN</mechanism>
      </mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'>...</authentication>
      <sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>
        <channel-binding type='tls-exporter'/>
        <channel-binding type='tls-server-end-point'/>
      </sasl-channel-binding>
      ...
    </stream:features>
# A second time is out of place: failure and end (§5.4.2.2).
mallory sends raw: <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
mallory gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
stream is closed

# Plaintext right behind <starttls/> is thrown away, or ends the handshake, but is never taken.
raw tybalt connects
tybalt sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
tybalt gets:
    <stream:features>...</stream:features>
tybalt sends raw: <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{romeo.plain}</auth>
tybalt gets:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
tybalt gets nothing
