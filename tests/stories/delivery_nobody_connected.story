# RFC 6121 §8.5.2.2: the account exists, no client is connected.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
juliet sends:
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
juliet ignores what came
juliet disconnects
romeo ignores what came
romeo sends:
    <message to='juliet@ours.test' type='normal' id='b1'><body>x</body></message>
    <message to='juliet@ours.test' type='chat' id='b2'><body>x</body></message>
    <message to='juliet@ours.test' type='groupchat' id='b3'><body>x</body></message>
    <message to='juliet@ours.test' type='headline' id='b4'><body>x</body></message>
    <message to='juliet@ours.test' type='error' id='b5'><body>x</body></message>
    <iq to='juliet@ours.test' type='get' id='bg'><q xmlns='urn:example:unknown'/></iq>
    <iq to='juliet@ours.test' type='set' id='bs'><q xmlns='urn:example:unknown'/></iq>
    <iq to='juliet@ours.test' type='result' id='br'/>
    <iq to='juliet@ours.test' type='error' id='br'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence to='juliet@ours.test'/>
    <presence to='juliet@ours.test' type='unavailable'/>
    <presence to='juliet@ours.test' type='error'/>
    <message to='juliet@ours.test/nowhere' type='normal' id='f1'><body>x</body></message>
    <message to='juliet@ours.test/nowhere' type='chat' id='f2'><body>x</body></message>
    <message to='juliet@ours.test/nowhere' type='groupchat' id='f3'><body>x</body></message>
    <message to='juliet@ours.test/nowhere' type='headline' id='f4'><body>x</body></message>
    <message to='juliet@ours.test/nowhere' type='error' id='f5'><body>x</body></message>
    <iq to='juliet@ours.test/nowhere' type='get' id='fg'><q xmlns='urn:example:unknown'/></iq>
    <iq to='juliet@ours.test/nowhere' type='set' id='fs'><q xmlns='urn:example:unknown'/></iq>
    <iq to='juliet@ours.test/nowhere' type='result' id='fr'/>
    <iq to='juliet@ours.test/nowhere' type='error' id='fr'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence to='juliet@ours.test/nowhere'/>
    <presence to='juliet@ours.test/nowhere' type='unavailable'/>
    <presence to='juliet@ours.test/nowhere' type='error'/>
romeo gets in any order:
    <message from='juliet@ours.test' type='error' id='b3'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test' type='error' id='bg'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' type='error' id='bs'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <message from='juliet@ours.test/nowhere' type='error' id='f1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='juliet@ours.test/nowhere' type='error' id='f3'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test/nowhere' type='error' id='fg'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test/nowhere' type='error' id='fs'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo gets nothing
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <presence from='romeo@ours.test' type='unavailable'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='normal' id='b1'><body>x</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='b2'><body>x</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/nowhere' type='chat' id='f2'><body>x</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
romeo gets nothing
