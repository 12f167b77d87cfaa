# Another server shows itself by SASL2 (XEP-0388), the second time with its stream header (XEP-0509).
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Hermit]
    server: hermit.example
    certificate: self-signed
[Impostor]
    server: capulet.example
    certificate: for montague.example

---------

romeo connects
montague dials
montague opens a stream
# Not in the clear.
montague gets:
    <stream:features>
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
    </stream:features>
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response></authenticate>
montague gets:
    <failure xmlns='urn:xmpp:sasl:2'><encryption-required xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague disconnects

# The stream goes on behind <success/>, as that of the domain in its header.
montague dials with TLS
montague opens a stream
montague gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='{version}'/>
    </stream:features>
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>bW9udGFndWUuZXhhbXBsZQ==</initial-response></authenticate>
montague gets:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>montague.example</authorization-identifier></success>
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
    </stream:features>
montague sends:
    <iq type='get' from='tybalt@montague.example/street' to='ours.test' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague drops
montague dials with TLS
montague sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='montague.example' to='ours.test' version='1.0'><bidi xmlns='urn:xmpp:bidi'/><authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>bW9udGFndWUuZXhhbXBsZQ==</initial-response><config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='{version}'/></authenticate>
montague gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='{version}'/>
    </stream:features>
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>montague.example</authorization-identifier></success>
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
    </stream:features>
montague sends:
    <iq type='get' from='tybalt@montague.example/street' to='ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <iq type='result' from='ours.test' to='tybalt@montague.example/street' id='2'/>
# Once is enough.
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response></authenticate>
montague gets:
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague disconnects

# Other features than it thinks: nothing has been tried, however often.
montague dials with TLS
montague opens a stream
montague ignores what came
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response><config-version xmlns='urn:xmpp:iap:0' value='old'/></authenticate>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response><config-version xmlns='urn:xmpp:iap:0' value='old'/></authenticate>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response><config-version xmlns='urn:xmpp:iap:0' value='old'/></authenticate>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response></authenticate>
montague gets raw containing <success
montague ignores what came
montague disconnects

# What cannot succeed.
montague dials with TLS
montague opens a stream
montague gets raw containing </stream:features>
montague ignores what came
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>=</initial-response></authenticate>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>no base64</initial-response></authenticate>
montague gets:
    <failure xmlns='urn:xmpp:sasl:2'><invalid-mechanism xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
    <failure xmlns='urn:xmpp:sasl:2'><incorrect-encoding xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>Y2FwdWxldC5leGFtcGxl</initial-response></authenticate>
montague gets:
    <failure xmlns='urn:xmpp:sasl:2'><invalid-authzid xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague gets stream error policy-violation
montague is disconnected
# Who has no certificate for the domain is offered nothing, so that there is no version either.
impostor dials with TLS
impostor sends raw: <stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' from='capulet.example' to='ours.test' version='1.0'><authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response><config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='{version}'/></authenticate>
impostor gets:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <sm xmlns='urn:xmpp:sm:3'/>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <limits xmlns='urn:xmpp:stream-limits:0'>...</limits>
    </stream:features>
    <failure xmlns='urn:xmpp:sasl:2'><aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/><config-version-mismatch xmlns='urn:xmpp:iap:0'/></failure>
impostor sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>=</initial-response></authenticate>
impostor gets:
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
impostor sends:
    <message from='capulet.example' to='romeo@ours.test/orchard' id='3'><body>Forged</body></message>
impostor gets stream error not-authorized
impostor is disconnected
hermit dials with TLS
hermit opens a stream
hermit ignores what came
hermit sends:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'/>
hermit gets raw containing <not-authorized
hermit ignores what came
hermit disconnects
romeo gets nothing
