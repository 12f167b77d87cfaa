# A server at which every stream speaks for one domain gets one for each of ours, and no more.
[Caller]
    server: montague.example
[Montague]
    server: montague.example
[Montague's second]
    server: montague.example
[Montague's third]
    server: montague.example

---------

caller connects
caller sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
caller gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
caller sends:
    <iq type='get' from='montague.example' to='ours.test' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
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

# Another of our domains has something to say while the first shows who it is.
caller sends:
    <iq type='get' from='montague.example' to='conference.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
montague's second is dialled
montague's second gets raw containing  from='conference.ours.test' to='montague.example'
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing  from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <iq from='ours.test' to='montague.example' type='result' id='1'/>
montague's third is not dialled
montague's second opens a stream
montague's second sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
montague's second gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague's second sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague's second starts TLS
montague's second gets raw containing  from='conference.ours.test' to='montague.example'
montague's second opens a stream
montague's second sends:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms></stream:features>
montague's second gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>Y29uZmVyZW5jZS5vdXJzLnRlc3Q=</auth>
montague's second sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague's second gets raw containing  from='conference.ours.test' to='montague.example'
montague's second opens a stream
montague's second sends:
    <stream:features/>
montague's second gets:
    <iq from='conference.ours.test' to='montague.example' type='result' id='2'/>
montague's third is not dialled
