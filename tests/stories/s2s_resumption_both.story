# Two servers, connections both ways, and either side may lose any of them at any time: nothing is
# sent where nobody would count it, nothing twice, nothing past what waits (XEP-0198, XEP-0288).
[Romeo]
    jid: romeo@ours.test/orchard
[Capulet]
    server: capulet.example
[Capulet again]
    server: capulet.example
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/><sm xmlns='urn:xmpp:sm:3'/>
    features: <sm xmlns='urn:xmpp:sm:3'/>
[Montague's own]
    server: montague.example

---------

romeo connects
# Whoever has opened the stream is about to say how it begins.
capulet dials with TLS
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
capulet sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
romeo sends:
    <message to='juliet@capulet.example' id='1'><body>Line</body></message>
capulet gets nothing
capulet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
capulet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{id}' resume='true' max='600'/>
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='1'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
capulet sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
capulet drops
capulet dials with TLS
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
capulet sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
romeo sends:
    <message to='juliet@capulet.example' id='2'><body>Line</body></message>
capulet gets nothing
capulet sends:
    <resume xmlns='urn:xmpp:sm:3' h='1' previd='{id}'/>
capulet gets:
    <resumed xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='2'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# Who begins anew gets it behind <enabled/>, and counts it.
capulet drops
capulet again dials with TLS
capulet again opens a stream
capulet again gets raw containing </stream:features>
capulet again ignores what came
capulet again sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet again gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet again opens a stream
capulet again gets raw containing </stream:features>
capulet again ignores what came
capulet again sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
capulet again gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{second}' resume='true' max='600'/>
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='2'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
capulet again sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
capulet again gets nothing
romeo sends:
    <message to='juliet@capulet.example' id='3'><body>Line</body></message>
capulet again gets:
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='3'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
capulet again sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
# Not all know of stream management.
capulet again drops
capulet dials with TLS
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
capulet sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
romeo sends:
    <message to='juliet@capulet.example' id='4'><body>Line</body></message>
capulet gets nothing
time passes 15s
capulet gets:
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='4'><body>Line</body></message>

# While a stream is being resumed, there is no second connection for it, whoever else calls.
romeo sends:
    <message to='tybalt@montague.example' id='5'><body>Line</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='third' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
time passes 6s
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='third'/>
montague's own dials with TLS
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
montague's own gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague's own gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{fourth}' resume='true' max='600'/>
montague is not dialled
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>
montague gets nothing
# And the next time it is resumed at once.
time passes 6s
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='third'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>

# The other connection carries what romeo says...
montague stops listening
montague drops
montague's own drops
montague's own dials with TLS
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
montague's own gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{fourth}'/>
montague's own gets:
    <resumed xmlns='urn:xmpp:sm:3' h='0' previd='{fourth}'/>
montague listens
time passes 10s
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='third'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>
romeo sends:
    <message to='tybalt@montague.example' id='6'><body>Line</body></message>
montague's own gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# ...and both are lost. One of them is enough to go on, but what went by the other comes first.
time passes 6s
montague's own drops
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='third'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>
romeo sends:
    <message to='tybalt@montague.example' id='7'><body>Line</body></message>
montague gets nothing
montague's own dials with TLS
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
montague's own gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague's own opens a stream
montague's own gets raw containing </stream:features>
montague's own ignores what came
montague's own sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{fourth}'/>
montague's own gets:
    <resumed xmlns='urn:xmpp:sm:3' h='0' previd='{fourth}'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6'><body>Line</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='7'><body>Line</body></message>
