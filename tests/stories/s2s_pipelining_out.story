# Ours shows itself to another server by SASL2 (XEP-0388), and with its stream header when it knows
# what the other one offers (XEP-0509).
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    dns: tls
[Hollow]
    server: montague.example
    certificate: none
[Second]
    server: montague.example
[Caller]
    server: montague.example

---------

romeo connects
# It has to see the features first; the stream goes on without a second header.
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague is dialled
montague gets raw containing  from='ours.test' to='montague.example'
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <config-version xmlns='urn:xmpp:iap:0' value='one &amp; "only"'/>
    </stream:features>
montague gets:
    <bidi xmlns='urn:xmpp:bidi'/>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
montague gets nothing
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague sends:
    <iq type='get' from='montague.example' to='ours.test' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <iq type='result' from='ours.test' to='montague.example' id='2'/>
time passes 10s
montague disconnects

# Now it knows them.
romeo sends:
    <message to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
montague is dialled
montague gets:
    <bidi xmlns='urn:xmpp:bidi'/>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='one &amp; "only"'/></authenticate>
montague opens a stream
montague sends:
    <stream:features>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
      <bidi xmlns='urn:xmpp:features:bidi'/>
      <config-version xmlns='urn:xmpp:iap:0' value='one &amp; "only"'/>
    </stream:features>
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features><sm xmlns='urn:xmpp:sm:3'/></stream:features>
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <failed xmlns='urn:xmpp:sm:3'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
time passes 10s
montague disconnects

# It has other features by now: what has been sent ahead was for nothing, and what is there is used.
romeo sends:
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <bidi xmlns='urn:xmpp:bidi'/>
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='one &amp; "only"'/></authenticate>
montague opens a stream
montague sends:
    <stream:features>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='another'/>
    </stream:features>
montague gets nothing
montague sends:
    <failure xmlns='urn:xmpp:sasl:2'><aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/><config-version-mismatch xmlns='urn:xmpp:iap:0'/></failure>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
# Not for both directions, since it has not offered that.
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='4'/>
montague gets stream error not-authorized
montague is disconnected
time passes 10s

# Older software than the last time: it ends the stream, and gets another one at once. Nobody hears
# of that.
romeo sends:
    <iq to='montague.example' id='5' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='another'/></authenticate>
montague opens a stream
montague sends:
    <stream:error><unsupported-stanza-type xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>
montague is disconnected
montague accepts
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='5' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 10s
montague disconnects

# That time there was no SASL2 to remember.
romeo sends:
    <iq to='montague.example' id='6' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
# It may not believe us: then there is dialback, as ever.
montague sends:
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='6' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 10s
montague disconnects

# The same, of what has been sent ahead. Another of our domains waits meanwhile.
romeo sends:
    <iq to='montague.example' id='7' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
caller connects
caller sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
caller gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
caller sends:
    <iq type='get' from='tybalt@montague.example/street' to='conference.ours.test' id='8'><ping xmlns='urn:xmpp:ping'/></iq>
second is not dialled
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
montague gets in any order:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='7' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='8'/>
second is not dialled
time passes 10s
montague disconnects

# With what has been sent ahead, the other one is let in, too.
romeo sends:
    <iq to='montague.example' id='9' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
caller sends:
    <iq type='get' from='tybalt@montague.example/street' to='conference.ours.test' id='10'><ping xmlns='urn:xmpp:ping'/></iq>
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>
montague gets in any order:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='9' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
montague gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='10'/>
time passes 10s
montague disconnects

# It takes us for somebody else.
romeo sends:
    <iq to='montague.example' id='11' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>conference.ours.test</authorization-identifier></success>
montague gets stream error undefined-condition
montague is disconnected
# Then nothing is sent ahead. Nor is it when a connection has broken so early.
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='11' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 10s
montague disconnects
romeo sends:
    <iq to='montague.example' id='12' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
montague drops
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='12' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 10s
montague disconnects

# No answer at all is waited for as long as any other.
romeo sends:
    <iq to='montague.example' id='13' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
time passes 45s
montague gets stream error connection-timeout
montague is disconnected
montague is dialled
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='13' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 10s
montague disconnects
# A connection that is for a question of dialback shows nobody.
hollow dials with TLS
hollow opens a stream
hollow gets raw containing </stream:features>
hollow ignores what came
hollow sends:
    <db:result from='montague.example' to='ours.test'>a key</db:result>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><mechanism>EXTERNAL</mechanism></authentication>
      <config-version xmlns='urn:xmpp:iap:0' value='v'/>
    </stream:features>
montague gets:
    <db:verify from='ours.test' to='montague.example' id='{id}'>a key</db:verify>
montague sends:
    <db:verify from='montague.example' to='ours.test' id='{id}' type='valid'/>
hollow gets:
    <db:result from='ours.test' to='montague.example' type='valid'/>
time passes 10s
montague disconnects

# It has become old in the meantime.
romeo sends:
    <iq to='montague.example' id='14' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague is dialled
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response><config-version xmlns='urn:xmpp:iap:0' value='v'/></authenticate>
montague opens a stream
montague sends:
    <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms></stream:features>
montague is disconnected
montague accepts
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='14' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets nothing
