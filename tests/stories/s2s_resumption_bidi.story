# A stream for both directions (XEP-0288) goes on with another connection, in both (XEP-0198 §5).
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

---------

romeo connects
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
capulet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
capulet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{id}' resume='true' max='600'/>
romeo sends:
    <message to='juliet@capulet.example' id='1'><body>One</body></message>
    <message to='juliet@capulet.example' id='2'><body>Two</body></message>
    <iq to='capulet.example' id='3' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
capulet gets raw containing id='3'
capulet ignores what came
capulet drops
# The other side is expected to come back; who comes without a word of the old stream gets nothing
# that may be there already.
romeo sends:
    <message to='juliet@capulet.example' id='4'><body>Four</body></message>
time passes 20s
capulet is not dialled
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
capulet gets nothing
capulet sends:
    <resume xmlns='urn:xmpp:sm:3' h='2' previd='{id}'/>
capulet gets:
    <resumed xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
    <iq from='romeo@ours.test/orchard' to='capulet.example' id='3' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <r xmlns='urn:xmpp:sm:3'/>
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='4'><body>Four</body></message>
capulet sends:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
capulet gets:
    <r xmlns='urn:xmpp:sm:3'/>
# It begins anew: nobody knows what it has.
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
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='4'><body>Four</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# It does not come back in time.
capulet again drops
time passes 35s
capulet accepts
capulet gets:
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='4'><body>Four</body></message>
capulet again dials with TLS
capulet again opens a stream
capulet again gets raw containing </stream:features>
capulet again ignores what came
capulet again sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet again gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet again opens a stream
capulet again gets raw containing </stream:features>
capulet again ignores what came
capulet again sends:
    <resume xmlns='urn:xmpp:sm:3' h='1' previd='{second}'/>
capulet again gets:
    <failed xmlns='urn:xmpp:sm:3' h='0'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

# A stream that ours has opened: it comes back at once, for what the other side may have to say.
romeo sends:
    <iq type='get' to='montague.example' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='third' resume='true'/>
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
    <r xmlns='urn:xmpp:sm:3'/>
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='5'/>
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='6'><body>Six</body></message>
romeo gets:
    <iq type='result' from='montague.example' id='5'/>
    <message from='tybalt@montague.example' id='6'><body>Six</body></message>
montague ignores what came
time passes 1s
montague ignores what came
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='2' previd='third'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='7'><body>Seven</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='7'><body>Seven</body></message>
time passes 1s
montague gets:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
# Not for ever, if there is nothing of ours.
montague stops listening
montague drops
time passes 10m
montague listens
time passes 10m
montague is not dialled
