# Another server connects to ours and shows by its certificate who it is (RFC 6120 §13.7, XEP-0178).
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Twin]
    server: montague.example
[Nobody]
    server: nobody.example
    certificate: none
[Hermit]
    server: hermit.example
    certificate: self-signed
[Ancient]
    server: ancient.example
    certificate: expired
[Impostor]
    server: capulet.example
    certificate: for montague.example

---------

romeo connects
montague dials
montague opens a stream
montague gets raw containing  from='ours.test' to='montague.example' id='
montague gets:
    <stream:features>
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>262144</max-bytes><idle-seconds>600</idle-seconds></limits>
    </stream:features>
montague sends:
    <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague gets:
    <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
montague starts TLS
montague opens a stream
montague gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      ...</stream:features>
# "=": the domain of the stream header.
montague sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
montague gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague opens a stream
montague gets:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      ...</stream:features>
montague sends:
    <message from='tybalt@montague.example/street' to='romeo@ours.test/orchard' id='1' type='chat'><body>Villain</body></message>
romeo gets:
    <message from='tybalt@montague.example/street' id='1' type='chat'><body>Villain</body></message>
# The stream is for one direction: answers take another one.
romeo sends:
    <message to='tybalt@montague.example/street' id='2' type='chat'><body>I do protest</body></message>
montague gets nothing
twin accepts
twin gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='2' type='chat'><body>I do protest</body></message>
montague disconnects
twin disconnects

# The domain may be said again; another one may not.
montague dials with TLS
montague opens a stream
montague gets raw containing <mechanism>EXTERNAL</mechanism>
montague ignores what came
montague sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>Y2FwdWxldC5leGFtcGxl</auth>
montague gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><invalid-authzid/></failure>
montague sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>%</auth>
montague gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><incorrect-encoding/></failure>
montague sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>bW9udGFndWUuZXhhbXBsZQ==</auth>
montague gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
# The stream that follows is of the same two.
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='capulet.example' to='ours.test' version='1.0'>
montague gets stream error invalid-from
montague is disconnected
montague dials with TLS
montague opens a stream
montague gets raw containing <mechanism>EXTERNAL</mechanism>
montague ignores what came
montague sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>
montague gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><invalid-mechanism/></failure>
montague drops

montague connects
montague sends:
    <message from='tybalt@montague.example/street' to='romeo@ours.test/orchard' id='3' type='chat'><body>Again</body></message>
romeo gets:
    <message from='tybalt@montague.example/street' id='3' type='chat'><body>Again</body></message>

# No certificate, one that nobody we trust has issued, one of yesterday, one of somebody else.
nobody cannot connect: EXTERNAL is not offered
hermit cannot connect: EXTERNAL is not offered
ancient cannot connect: EXTERNAL is not offered
impostor cannot connect: EXTERNAL is not offered
# Whoever asks for it nevertheless.
impostor dials with TLS
impostor opens a stream
impostor gets raw containing </stream:features>
impostor ignores what came
impostor sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>
impostor gets:
    <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>
impostor sends:
    <message from='tybalt@capulet.example' to='romeo@ours.test/orchard' id='4'><body>Forged</body></message>
impostor gets stream error not-authorized
impostor is disconnected
romeo gets nothing
