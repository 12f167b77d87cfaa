# One connection for both directions (XEP-0288), whichever side has opened it.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>
[Capulet]
    server: capulet.example
[Prince]
    server: prince.example
    certificate: none
[Prince's authority]
    server: prince.example
    certificate: none

---------

romeo connects
# Ours asks for it where it is offered.
romeo sends:
    <iq type='get' to='montague.example' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='1'/>
    <iq type='get' from='montague.example' to='ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq type='result' from='montague.example' id='1'/>
montague gets:
    <iq type='result' from='ours.test' to='montague.example' id='2'/>
# Of that pair of domains, nothing else.
time passes 1s
montague sends:
    <message from='capulet.example' to='romeo@ours.test/orchard' id='3'><body>Forged</body></message>
montague gets stream error invalid-from
montague is disconnected
romeo gets nothing

# The other side asks for it before it authenticates.
capulet dials with TLS
capulet opens a stream
capulet gets:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback><sm xmlns='urn:xmpp:sm:3'/><bidi xmlns='urn:xmpp:features:bidi'/>...</stream:features>
capulet sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
capulet gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
capulet opens a stream
capulet gets raw containing </stream:features>
capulet ignores what came
capulet sends:
    <iq type='get' from='juliet@capulet.example/balcony' to='ours.test' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
capulet gets:
    <iq type='result' from='ours.test' to='juliet@capulet.example/balcony' id='5'/>
romeo sends:
    <message to='juliet@capulet.example' id='6'><body>Light</body></message>
capulet gets:
    <message from='romeo@ours.test/orchard' to='juliet@capulet.example' id='6'><body>Light</body></message>
# With dialback it is the same, for the pair that has been shown.
prince dials with TLS
prince opens a stream
prince gets raw containing <bidi
prince ignores what came
prince sends:
    <bidi xmlns='urn:xmpp:bidi'/>
    <db:result from='prince.example' to='ours.test'>a key</db:result>
# The question takes another stream.
prince's authority accepts by dialback
prince's authority gets:
    <db:verify from='ours.test' to='prince.example' id='{id}'>a key</db:verify>
prince's authority sends:
    <db:verify from='prince.example' to='ours.test' id='{id}' type='valid'/>
prince gets:
    <db:result from='ours.test' to='prince.example' type='valid'/>
romeo sends:
    <message to='prince.example' id='7'><body>Rebellious subjects</body></message>
# It may have been about to say how the stream begins.
prince gets nothing
time passes 15s
prince gets:
    <message from='romeo@ours.test/orchard' to='prince.example' id='7'><body>Rebellious subjects</body></message>
prince's authority gets nothing
