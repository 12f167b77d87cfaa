# What is not kept for a server that cannot be reached waits for the attempt all the same.
config s2s.queue_time = "0s"
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <iq to='montague.example' id='2' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
time passes 25s
romeo gets nothing
montague gets raw containing  from='ours.test' to='montague.example'
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
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms></stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
time passes 25s
romeo gets nothing
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing  from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <iq from='romeo@ours.test/orchard' to='montague.example' type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 1s
montague drops

# It has failed: they go back.
montague stops listening
time passes 10s
romeo sends:
    <message to='tybalt@montague.example' id='3' type='chat'><body>Two</body></message>
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets in any order:
    <message from='tybalt@montague.example' id='3' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
    <iq from='montague.example' id='4' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
