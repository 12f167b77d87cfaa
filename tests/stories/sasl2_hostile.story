# SASL2 (XEP-0388): attempts that cannot succeed
config limits.auth_failures_per_account = 0
[Romeo]
    jid: romeo@ours.test/orchard
    password: wherefore

---------

# Not in the clear (§3).
raw clear connects
clear sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
clear ignores what came
clear sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
clear gets:
    <failure xmlns='urn:xmpp:sasl:2'><encryption-required xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
clear drops

raw mallory connects with TLS
mallory sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory ignores what came
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2'><initial-response>{romeo.plain}</initial-response></authenticate>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><malformed-request xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='CRAM-MD5'/>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><invalid-mechanism xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>not base64!</initial-response></authenticate>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><incorrect-encoding xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response><user-agent id='the same every day'/></authenticate>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><malformed-request xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
# Given up half way, and begun again on the same stream.
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='SCRAM-SHA-256'><initial-response>eSwsbj1yb21lbyxyPWFiY2RlZg==</initial-response></authenticate>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='SCRAM-SHA-256'><initial-response>biwsbj1yb21lbyxyPWFiY2RlZg==</initial-response></authenticate>
mallory gets:
    <challenge xmlns='urn:xmpp:sasl:2'>*</challenge>
mallory sends raw: <abort xmlns='urn:xmpp:sasl:2'/>
mallory gets:
    <failure xmlns='urn:xmpp:sasl:2'><aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
# Stanzas during an exchange, or a second exchange, end the stream (§2.5).
mallory sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='SCRAM-SHA-256'><initial-response>biwsbj1yb21lbyxyPWFiY2RlZg==</initial-response></authenticate>
mallory gets:
    <challenge xmlns='urn:xmpp:sasl:2'>*</challenge>
mallory sends raw: <iq type='get' id='r'><query xmlns='jabber:iq:register'/></iq>
mallory gets stream error policy-violation
mallory is disconnected

raw twice connects with TLS
twice sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
twice ignores what came
twice sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='SCRAM-SHA-256'><initial-response>biwsbj1yb21lbyxyPWFiY2RlZg==</initial-response></authenticate><authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
twice gets:
    <challenge xmlns='urn:xmpp:sasl:2'>*</challenge>
twice gets stream error policy-violation
twice is disconnected

# Of the two profiles one at a time.
raw mixed connects with TLS
mixed sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mixed ignores what came
mixed sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>biwsbj1yb21lbyxyPWFiY2RlZg==</auth>
mixed gets:
    <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>*</challenge>
mixed sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
mixed gets:
    <failure xmlns='urn:xmpp:sasl:2'><malformed-request xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
mixed sends raw: <abort xmlns='urn:xmpp:sasl:2'/>
mixed gets stream error policy-violation
mixed is disconnected

# Two log-ins in one write: the second is out of place, whatever the first says.
raw eager connects with TLS
eager sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
eager ignores what came
eager sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate><authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
eager gets:
    <success xmlns='urn:xmpp:sasl:2'>...</success>
    <stream:features>...</stream:features>
eager gets stream error unsupported-stanza-type
eager is disconnected

# The header names somebody else (§2.4).
raw other connects with TLS
other sends raw: <?xml version='1.0'?><stream:stream to='ours.test' from='juliet@ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
other ignores what came
other sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>{romeo.plain}</initial-response></authenticate>
other gets:
    <failure xmlns='urn:xmpp:sasl:2'><invalid-authzid xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
# A user agent with much to say.
other sends raw: <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><user-agent><software>
other sends raw 12000 times: x
other gets stream error policy-violation
other is disconnected
