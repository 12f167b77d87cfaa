# SASL2 (XEP-0388): log-in without a new stream, and what the server makes of nonsense
[Romeo]
    jid: romeo@ours.test/orchard
    password: wherefore
[Scram]
    jid: romeo@ours.test
    password: wherefore
    mechanism: SCRAM-SHA-256-PLUS
    sasl2:
[Plain]
    jid: romeo@ours.test
    password: wherefore
    mechanism: PLAIN
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software><device>Romeo's Phone</device></user-agent>
[Wrong]
    jid: romeo@ours.test
    password: whatever
    sasl2:
[Unknown]
    jid: mercutio@ours.test
    account: none
    sasl2:
[Sha512]
    jid: romeo@ours.test
    password: wherefore
    mechanism: SCRAM-SHA-512
    sasl2:

---------

# The same mechanisms as in the profile of RFC 6120.
raw mallory connects with TLS
mallory sends raw: <?xml version='1.0'?><stream:stream to='ours.test' from='romeo@ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>...</mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'>
        <mechanism>SCRAM-SHA-512-PLUS</mechanism>
        <mechanism>SCRAM-SHA-512</mechanism>
        <mechanism>SCRAM-SHA-256-PLUS</mechanism>
        <mechanism>SCRAM-SHA-256</mechanism>
        <mechanism>SCRAM-SHA-1-PLUS</mechanism>
        <mechanism>SCRAM-SHA-1</mechanism>
        <mechanism>PLAIN</mechanism>
        <inline>
          <sm xmlns='urn:xmpp:sm:3'/>
          <bind xmlns='urn:xmpp:bind:0'>
            <inline unordered>
              <feature var='urn:xmpp:sm:3'/>
              <feature var='urn:xmpp:csi:0'/>
              <feature var='urn:xmpp:carbons:2'/>
            </inline>
          </bind>
          <fast xmlns='urn:xmpp:fast:0'>...</fast>
        </inline>
        <upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-512</upgrade>
        <upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-256</upgrade>
      </authentication>
      <sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>...</sasl-channel-binding>
      ...
    </stream:features>
# Without initial response: an empty challenge asks for it. PLAIN has no additional data.
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'/>
mallory gets:
    <challenge xmlns='urn:xmpp:sasl:2'/>
mallory sends raw: <response xmlns='urn:xmpp:sasl:2'>{romeo.plain}</response>
mallory gets:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>romeo@ours.test</authorization-identifier></success>
    <stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>...</stream:features>
# A resource is bound as ever, on the same stream.
mallory sends raw: <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>street</resource></bind></iq>
mallory gets:
    <iq type='result' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@ours.test/street</jid></bind></iq>
mallory sends raw: <iq type='get' id='p' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
mallory gets:
    <iq type='result' id='p' from='ours.test' to='romeo@ours.test/street'/>
# XEP-0388 §5.2.5: after <success/> no more of this.
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
mallory gets stream error unsupported-stanza-type
mallory is disconnected

----
scram authenticates
scram gets:
    <success xmlns='urn:xmpp:sasl:2'><additional-data>*</additional-data><authorization-identifier>romeo@ours.test</authorization-identifier></success>
    <stream:features>...</stream:features>
# Authenticated twice, before anything is bound.
scram sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
scram gets stream error unsupported-stanza-type
scram is disconnected
sha512 authenticates
sha512 ignores what came
sha512 drops
plain authenticates
plain gets:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>romeo@ours.test</authorization-identifier></success>
    <stream:features>...</stream:features>
plain drops
wrong cannot connect: not-authorized
unknown cannot connect: not-authorized
