# RFC 6121 §8.5.1: an account that does not exist.
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
romeo sends:
    <message to='nobody@ours.test' type='normal' id='b1'><body>x</body></message>
    <message to='nobody@ours.test' type='chat' id='b2'><body>x</body></message>
    <message to='nobody@ours.test' type='groupchat' id='b3'><body>x</body></message>
    <message to='nobody@ours.test' type='headline' id='b4'><body>x</body></message>
    <message to='nobody@ours.test' type='error' id='b5'><body>x</body></message>
    <iq to='nobody@ours.test' type='get' id='bg'><q xmlns='urn:example:unknown'/></iq>
    <iq to='nobody@ours.test' type='set' id='bs'><q xmlns='urn:example:unknown'/></iq>
    <iq to='nobody@ours.test' type='result' id='br'/>
    <iq to='nobody@ours.test' type='error' id='br'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence to='nobody@ours.test'/>
    <presence to='nobody@ours.test' type='unavailable'/>
    <presence to='nobody@ours.test' type='error'/>
    <presence to='nobody@ours.test' type='unsubscribe'/>
    <presence to='nobody@ours.test' type='unsubscribed'/>
    <message to='nobody@ours.test/nowhere' type='normal' id='f1'><body>x</body></message>
    <message to='nobody@ours.test/nowhere' type='chat' id='f2'><body>x</body></message>
    <message to='nobody@ours.test/nowhere' type='groupchat' id='f3'><body>x</body></message>
    <message to='nobody@ours.test/nowhere' type='headline' id='f4'><body>x</body></message>
    <message to='nobody@ours.test/nowhere' type='error' id='f5'><body>x</body></message>
    <iq to='nobody@ours.test/nowhere' type='get' id='fg'><q xmlns='urn:example:unknown'/></iq>
    <iq to='nobody@ours.test/nowhere' type='set' id='fs'><q xmlns='urn:example:unknown'/></iq>
    <iq to='nobody@ours.test/nowhere' type='result' id='fr'/>
    <iq to='nobody@ours.test/nowhere' type='error' id='fr'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <presence to='nobody@ours.test/nowhere'/>
    <presence to='nobody@ours.test/nowhere' type='unavailable'/>
    <presence to='nobody@ours.test/nowhere' type='error'/>
    <presence to='nobody@ours.test/nowhere' type='unsubscribe'/>
    <presence to='nobody@ours.test/nowhere' type='unsubscribed'/>
romeo gets in any order:
    <message from='nobody@ours.test' type='error' id='b1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test' type='error' id='b2'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test' type='error' id='b3'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test' type='error' id='b4'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='nobody@ours.test' type='error' id='bg'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test' type='error' id='bs'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <message from='nobody@ours.test/nowhere' type='error' id='f1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test/nowhere' type='error' id='f2'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test/nowhere' type='error' id='f3'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='nobody@ours.test/nowhere' type='error' id='f4'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='nobody@ours.test/nowhere' type='error' id='fg'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test/nowhere' type='error' id='fs'><q xmlns='urn:example:unknown'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo gets nothing
