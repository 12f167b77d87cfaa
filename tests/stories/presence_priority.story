# A priority is a number from -128 to 127 (RFC 6121 §4.7.2.3).
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
romeo sends:
    <presence id='p1'><priority>128</priority></presence>
    <presence id='p2'><priority>high</priority></presence>
    <presence id='p3' type='gone'/>
    <presence id='p4'><priority>-128</priority></presence>
romeo gets:
    <presence type='error' id='p1'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></presence>
    <presence type='error' id='p2'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></presence>
    <presence type='error' id='p3'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
    <presence from='romeo@ours.test/orchard' id='p4'><priority>-128</priority></presence>

# There are no other types (§4.7.1). Whom it was for and which it was is in the answer (RFC 6120
# §8.3.1).
romeo sends:
    <presence to='juliet@ours.test' id='p5' type='gone'/>
    <presence to='juliet@ours.test' id='p6' type=''/>
romeo gets:
    <presence from='juliet@ours.test' type='error' id='p5'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
    <presence from='juliet@ours.test' type='error' id='p6'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
