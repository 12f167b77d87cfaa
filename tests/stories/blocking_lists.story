# The list itself: several items, domains, errors, the limit, unblocking all (XEP-0191).
config limits.blocklist_items = 3
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
juliet sends:
    <iq type='set' id='e1'><block xmlns='urn:xmpp:blocking'/></iq>
    <iq type='set' id='e2'><block xmlns='urn:xmpp:blocking'><item/></block></iq>
    <iq type='set' id='e3'><block xmlns='urn:xmpp:blocking'><item jid='a@b@c'/></block></iq>
    <iq type='get' id='e4'><block xmlns='urn:xmpp:blocking'><item jid='a@b'/></block></iq>
    <iq type='set' id='e5'><blocklist xmlns='urn:xmpp:blocking'/></iq>
    <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='z@x.test'/><item jid='a@x.test/r'/><item jid='z@x.test'/></block></iq>
    <iq type='set' id='b2'><block xmlns='urn:xmpp:blocking'><item jid='y.test'/><item jid='w.test'/></block></iq>
    <iq type='get' id='l1'><blocklist xmlns='urn:xmpp:blocking'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='error' id='e1'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='e2'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='e3'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='e4'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='e5'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='result' id='b1'/>
    <iq from='juliet@ours.test' type='error' id='b2'>...<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='juliet@ours.test' type='result' id='l1'><blocklist xmlns='urn:xmpp:blocking'><item jid='a@x.test/r'/><item jid='z@x.test'/></blocklist></iq>

# The whole domain, which is also hers: people are blocked, the server is not.
juliet sends:
    <iq type='set' id='b3'><block xmlns='urn:xmpp:blocking'><item jid='ours.test'/></block></iq>
    <iq type='get' to='ours.test' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='romeo@ours.test' type='chat' id='m1'><body>x</body></message>
juliet gets in any order:
    <iq from='juliet@ours.test' type='result' id='b3'/>
    <iq from='juliet@ours.test' type='set' id='*'><block xmlns='urn:xmpp:blocking'><item jid='ours.test'/></block></iq>
    <iq from='ours.test' type='result' id='p1'/>
    <message from='romeo@ours.test' type='error' id='m1'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></message>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m2'><body>x</body></message>
    <iq to='juliet@ours.test' type='set' id='o1'><block xmlns='urn:xmpp:blocking'><item jid='a@b'/></block></iq>
romeo gets in any order:
    <message from='juliet@ours.test' type='error' id='m2'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test' type='error' id='o1'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# All at once.
juliet sends:
    <iq type='set' id='u1'><unblock xmlns='urn:xmpp:blocking'/></iq>
    <iq type='get' id='l2'><blocklist xmlns='urn:xmpp:blocking'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='u1'/>
    <iq from='juliet@ours.test' type='set' id='*'><unblock xmlns='urn:xmpp:blocking'/></iq>
    <iq from='juliet@ours.test' type='result' id='l2'><blocklist xmlns='urn:xmpp:blocking'/></iq>
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m3'><body>x</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m3'><body>x</body></message>
server crashes
juliet connects
juliet sends:
    <iq type='get' id='l3'><blocklist xmlns='urn:xmpp:blocking'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='l3'><blocklist xmlns='urn:xmpp:blocking'/></iq>
