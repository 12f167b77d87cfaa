# TLS from the first byte between servers (XEP-0368), both ways.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    dns: tls srv
    tls: direct
[Capulet]
    server: capulet.example
    dns: tls

---------

romeo connects
# No STARTTLS there.
montague dials with TLS
montague opens a stream
montague gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      ...</stream:features>
montague sends:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague is disconnected
montague connects
montague sends:
    <message from='montague.example' to='romeo@ours.test/orchard' id='1'><body>In</body></message>
romeo gets:
    <message from='montague.example' id='1'><body>In</body></message>
montague disconnects

# The SRV record with the better priority is that of direct TLS.
romeo sends:
    <message to='montague.example' id='2'><body>Out</body></message>
montague is dialled
montague gets raw containing  from='ours.test' to='montague.example'
montague drops
time passes 10s
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='montague.example' id='2'><body>Out</body></message>
romeo sends:
    <message to='capulet.example' id='3'><body>Out</body></message>
capulet accepts
capulet gets:
    <message from='romeo@ours.test/orchard' to='capulet.example' id='3'><body>Out</body></message>
