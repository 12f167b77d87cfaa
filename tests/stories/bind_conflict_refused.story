# A resource that is taken stays with whoever has it (RFC 6120 §7.7.2.2, the second way).
config sessions.resource_conflict = "refuse"
[Romeo]
    jid: romeo@ours.test/orchard
[Newcomer]
    jid: romeo@ours.test/orchard
[Odd]
    jid: romeo@ours.test
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
newcomer cannot connect: conflict
odd authenticates
odd gets:
    <stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>...</stream:features>
odd sends:
    <iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>orchard</resource></bind></iq>
odd gets:
    <iq type='error' id='b1'><error type='modify'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Another will do.
odd sends:
    <iq type='set' id='b2'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>garden</resource></bind></iq>
odd gets:
    <iq type='result' id='b2'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@ours.test/garden</jid></bind></iq>
juliet sends:
    <message to='romeo@ours.test/orchard' id='m'><body>Which one?</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' id='m'><body>Which one?</body></message>

# It is free when he has left.
romeo disconnects
newcomer connects
newcomer gets nothing
odd gets nothing
