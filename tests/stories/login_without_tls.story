# With tls.required = false a client may authenticate in the clear, but PLAIN stays for TLS.
config tls.required = false
[Romeo]
    tls: no
    mechanism: SCRAM-SHA-256
[Juliet]
    tls: no
    mechanism: PLAIN
[Nurse]

---------

romeo connects
juliet cannot connect: encryption-required
nurse connects
romeo sends:
    <message to='{nurse.full}' id='1'><body>Good morrow</body></message>
nurse gets:
    <message from='{romeo.full}' id='1'><body>Good morrow</body></message>

# Without certificate bindings there is no -PLUS to offer.
raw mallory connects
mallory sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets:
    <stream:features>
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>
        <mechanism>SCRAM-SHA-512</mechanism>
        <mechanism>SCRAM-SHA-256</mechanism>
        <mechanism>SCRAM-SHA-1</mechanism>
      </mechanisms>
      ...
    </stream:features>
