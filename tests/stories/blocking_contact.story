# XEP-0191: the blocked contact sees the user go, and neither hears of the other until unblocked.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

romeo connects
juliet connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
time passes 1s
romeo sends:
    <presence/>
juliet sends:
    <presence><status>here</status></presence>
chamber connects
time passes 1s
romeo ignores what came
juliet ignores what came
chamber sends:
    <iq type='get' id='l1'><blocklist xmlns='urn:xmpp:blocking'/></iq>
chamber gets:
    <iq from='juliet@ours.test' type='result' id='l1'><blocklist xmlns='urn:xmpp:blocking'/></iq>

# Pushed to those who have asked for the list.
juliet sends:
    <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='Romeo@ours.test'/></block></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='b1'/>
chamber gets:
    <iq from='juliet@ours.test' type='set' id='*'><block xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></block></iq>
romeo gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'/>

# Inbound.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m1'><body>x</body></message>
    <message to='juliet@ours.test/balcony' id='m2'><body>x</body></message>
    <message to='juliet@ours.test' type='error' id='m3'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message to='juliet@ours.test/balcony' type='groupchat' id='m4'><body>x</body></message>
    <iq to='juliet@ours.test/balcony' type='get' id='i1'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='juliet@ours.test' type='get' id='i2'><vCard xmlns='vcard-temp'/></iq>
    <iq to='juliet@ours.test/balcony' type='result' id='i3'/>
    <presence><show>away</show></presence>
    <presence to='juliet@ours.test/balcony'/>
    <presence to='juliet@ours.test' type='probe'/>
    <presence to='juliet@ours.test' type='subscribe'/>
romeo gets in any order:
    <message from='juliet@ours.test' type='error' id='m1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='juliet@ours.test/balcony' type='error' id='m2'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test/balcony' type='error' id='i1'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='i2'><vCard xmlns='vcard-temp'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence from='romeo@ours.test/orchard'><show>away</show></presence>
romeo gets nothing
juliet gets nothing

# Outbound.
juliet sends:
    <presence><status>hidden</status></presence>
    <message to='romeo@ours.test/orchard' type='chat' id='o1'><body>x</body></message>
    <iq to='romeo@ours.test/orchard' type='get' id='o2'><ping xmlns='urn:xmpp:ping'/></iq>
    <presence to='romeo@ours.test' id='o3'/>
    <presence to='romeo@ours.test' type='unsubscribe' id='o4'/>
    <iq to='romeo@ours.test/orchard' type='result' id='o5'/>
juliet gets:
    <presence from='juliet@ours.test/balcony'><status>hidden</status></presence>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' type='error' id='o1'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></message>
    <iq from='romeo@ours.test/orchard' type='error' id='o2'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></iq>
    <presence from='romeo@ours.test' to='juliet@ours.test/balcony' type='error' id='o3'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></presence>
    <presence from='romeo@ours.test' to='juliet@ours.test/balcony' type='error' id='o4'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></presence>
juliet gets nothing
romeo gets nothing

# Own clients still talk, and the list survives.
chamber sends:
    <message to='juliet@ours.test/balcony' type='chat' id='own'><body>x</body></message>
juliet gets:
    <message from='juliet@ours.test/chamber' type='chat' id='own'><body>x</body></message>
server crashes
juliet connects
romeo connects
juliet sends:
    <iq type='get' id='l2'><blocklist xmlns='urn:xmpp:blocking'/></iq>
    <presence><status>again</status></presence>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='l2'><blocklist xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></blocklist></iq>
    <presence from='juliet@ours.test/balcony'><status>again</status></presence>
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
romeo gets nothing
juliet gets nothing

# Unblocked: the presence of each is back for the other, and messages pass.
juliet sends:
    <iq type='set' id='u1'><unblock xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></unblock></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='u1'/>
    <iq from='juliet@ours.test' type='set' id='*'><unblock xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></unblock></iq>
    <presence from='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='juliet@ours.test/balcony'><status>again</status></presence>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m9'><body>x</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m9'><body>x</body></message>
