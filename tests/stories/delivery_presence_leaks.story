# Requests to a client that does not share its presence look as if nobody were there (RFC 6121
# §8.5.3.1, §11), until it does.
[Tybalt]
    jid: tybalt@ours.test/street
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

tybalt connects
juliet connects
chamber connects
juliet sends:
    <presence/>
chamber sends:
    <presence/>
juliet ignores what came
chamber ignores what came
tybalt sends:
    <iq to='juliet@ours.test/balcony' type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='juliet@ours.test/nowhere' type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='nobody@ours.test/nowhere' type='get' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
tybalt gets in any order:
    <iq from='juliet@ours.test/balcony' type='error' id='1'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test/nowhere' type='error' id='2'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test/nowhere' type='error' id='3'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet gets nothing

# Between one's own clients.
chamber sends:
    <iq to='juliet@ours.test/balcony' type='get' id='4'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq from='juliet@ours.test/chamber' type='get' id='4'><ping xmlns='urn:xmpp:ping'/></iq>
juliet sends:
    <iq to='juliet@ours.test/chamber' type='result' id='4'/>
chamber gets:
    <iq from='juliet@ours.test/balcony' type='result' id='4'/>

# Directed presence shares it, for that client; answers always pass.
juliet sends:
    <presence to='tybalt@ours.test'/>
    <iq to='tybalt@ours.test/street' type='result' id='5'/>
tybalt gets:
    <iq from='juliet@ours.test/balcony' type='result' id='5'/>
tybalt sends:
    <iq to='juliet@ours.test/balcony' type='get' id='6'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='juliet@ours.test/chamber' type='get' id='7'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq from='tybalt@ours.test/street' type='get' id='6'><ping xmlns='urn:xmpp:ping'/></iq>
tybalt gets:
    <iq from='juliet@ours.test/chamber' type='error' id='7'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <presence to='tybalt@ours.test' type='unavailable'/>
time passes 1s
tybalt sends:
    <iq to='juliet@ours.test/balcony' type='get' id='8'><ping xmlns='urn:xmpp:ping'/></iq>
tybalt gets:
    <iq from='juliet@ours.test/balcony' type='error' id='8'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet gets nothing
chamber gets nothing
