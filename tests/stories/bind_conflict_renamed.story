# Whoever asks for a resource that is taken gets another (RFC 6120 §7.7.2.2, the first way).
config sessions.resource_conflict = "rename"
config limits.resources_per_user = 3
[Romeo]
    jid: romeo@ours.test/orchard
[Odd]
    jid: romeo@ours.test
[Newcomer]
    jid: romeo@ours.test/orchard
[One too many]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
odd authenticates
odd gets:
    <stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>...</stream:features>
odd sends:
    <iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>orchard</resource></bind></iq>
odd gets:
    <iq type='result' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@ours.test/{other}</jid></bind></iq>
newcomer connects
juliet sends:
    <message to='romeo@ours.test/orchard' id='m1'><body>Which one?</body></message>
    <message to='romeo@ours.test/{other}' id='m2'><body>And this?</body></message>
    <message to='{newcomer.full}' id='m3'><body>And this?</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' id='m1'><body>Which one?</body></message>
odd gets:
    <message to='romeo@ours.test/{other}' from='juliet@ours.test/balcony' id='m2'><body>And this?</body></message>
newcomer gets:
    <message from='juliet@ours.test/balcony' id='m3'><body>And this?</body></message>
# Here each is one more.
one too many cannot connect: resource-constraint
