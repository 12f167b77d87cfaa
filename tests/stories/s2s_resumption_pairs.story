# A stream that carries what several of our domains have to say (XEP-0220 §2.6) goes on with another
# connection as that of the domain which had opened it (XEP-0198 §5); the others are shown again.
[Romeo]
    jid: romeo@ours.test/orchard
[Twin]
    server: montague.example
    features: <sm xmlns='urn:xmpp:sm:3'/>
[Montague]
    server: montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example/street' id='1'><body>One</body></message>
twin accepts by dialback
twin gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
twin sends:
    <enabled xmlns='urn:xmpp:sm:3' id='id' resume='true'/>
twin gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='1'><body>One</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
montague connects
montague sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
montague gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
montague sends:
    <iq type='get' from='tybalt@montague.example/street' to='conference.ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
twin gets:
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
twin sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
twin gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='2'/>
time passes 10s
twin drops
# Nothing goes before the stream is resumed, whichever domain is let in first.
twin is dialled
twin opens a stream
twin sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
twin gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
twin sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
twin starts TLS
twin opens a stream
twin sends:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback><sm xmlns='urn:xmpp:sm:3'/></stream:features>
twin gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
twin sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
twin gets nothing
twin sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
twin gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='id'/>
twin sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='id'/>
twin gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='2'/>
    <r xmlns='urn:xmpp:sm:3'/>
# The domain that had opened it is not let in: the others begin anew.
time passes 10s
twin drops
twin is dialled
twin opens a stream
twin sends:
    <stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>
twin gets:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
twin sends:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
twin starts TLS
twin opens a stream
twin sends:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback><sm xmlns='urn:xmpp:sm:3'/></stream:features>
twin gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
twin sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
    <db:result from='montague.example' to='ours.test' type='error'><error type='cancel'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
twin gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
twin sends:
    <enabled xmlns='urn:xmpp:sm:3' id='other' resume='true'/>
twin gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='2'/>
    <r xmlns='urn:xmpp:sm:3'/>
