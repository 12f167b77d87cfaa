# Resource binding (RFC 6120 §7): generated, requested, taken over, refused.
[Romeo]
    jid: romeo@ours.test
[Orchard]
    jid: romeo@ours.test/orchard
[Newcomer]
    jid: romeo@ours.test/orchard
[Odd]
    jid: romeo@ours.test
[Juliet]
    jid: juliet@ours.test/balcony

---------

# The server chooses.
romeo connects
romeo sends:
    <message to='{romeo.full}' id='1'><body>Me</body></message>
romeo gets:
    <message from='{romeo.full}' id='1'><body>Me</body></message>

# The client chooses; a newcomer takes the resource over (§7.7.2.2).
orchard connects
juliet connects
newcomer connects
orchard gets stream error conflict
stream is closed
juliet sends:
    <message to='romeo@ours.test/orchard' id='2'><body>Which one?</body></message>
newcomer gets:
    <message from='juliet@ours.test/balcony' id='2'><body>Which one?</body></message>

# By hand: features, a resource that is none, then a good one.
odd authenticates
odd gets:
    <stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>...</stream:features>
odd sends:
    <iq type='set' id='b0'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>&#x2028;&#x200e;</resource></bind></iq>
odd gets:
    <iq type='error' id='b0'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Nor a request without an id, or with two things in it (§8.2.3).
odd sends:
    <iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
odd gets:
    <iq type='error'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
odd sends:
    <iq type='set' id='b0'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><query xmlns='jabber:iq:roster'/></iq>
odd gets:
    <iq type='error' id='b0'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
odd sends:
    <iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>Mantua ❤</resource></bind></iq>
odd gets:
    <iq type='result' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@ours.test/Mantua ❤</jid></bind></iq>
# Old clients ask for a session, too.
odd sends:
    <iq type='set' id='s'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>
odd gets:
    <iq type='result' from='romeo@ours.test' to='romeo@ours.test/Mantua ❤' id='s'/>
# A second resource on one stream is not for us (§7.6).
odd sends:
    <iq type='set' id='b2'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
odd gets:
    <iq type='error' id='b2' ...><error ...>...</error>...</iq>

romeo gets nothing
newcomer disconnects
