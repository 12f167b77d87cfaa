# Push notifications (XEP-0357): what cannot be enabled, and how services end it: errors that are
# final, those that are not, and taking the permission away.
config component = [{name = "push.ours.test", secret = "s"}]
config limits.push_registrations = 2
[Service]
    component: push.ours.test
    password: s
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/phone

---------

juliet connects
juliet sends:
    <iq type='get' id='a'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
    <iq type='set' id='b'><enable xmlns='urn:xmpp:push:0' node='n'/></iq>
    <iq type='set' id='c'><enable xmlns='urn:xmpp:push:0' jid='@' node='n'/></iq>
    <iq type='set' id='d'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'><x xmlns='jabber:x:data' type='cancel'/></enable></iq>
    <iq type='set' id='e'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>other</value></field></x></enable></iq>
    <iq type='get' id='f'><disable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
    <iq type='set' id='g'><disable xmlns='urn:xmpp:push:0'/></iq>
    <iq type='set' id='h'><disable xmlns='urn:xmpp:push:0' jid='@'/></iq>
    <iq type='set' id='i' to='romeo@ours.test'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
    <iq type='set' id='j' to='ours.test'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
    <iq type='set' id='k'><disable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='never'/></iq>
juliet gets in any order:
    <iq type='error' id='a' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='c' from='juliet@ours.test'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='d' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='g' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='h' from='juliet@ours.test'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='i' from='romeo@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='j' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='k' from='juliet@ours.test'/>

juliet sends:
    <iq type='set' id='1'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n1'/></iq>
    <iq type='set' id='2'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
    <iq type='set' id='3'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n1'/></iq>
    <iq type='set' id='4'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n3'/></iq>
juliet gets:
    <iq type='result' id='1' from='juliet@ours.test'/>
    <iq type='result' id='2' from='juliet@ours.test'/>
    <iq type='result' id='3' from='juliet@ours.test'/>
    <iq type='error' id='4' from='juliet@ours.test'>...<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
juliet disconnects

# The service is away: that passes.
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m1'><body>one</body></message>
romeo gets nothing
time passes 10s
service connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m2'><body>two</body></message>
service gets in any order:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{a}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish><item>...</item></publish></pubsub></iq>
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{b}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n1'><item>...</item></publish></pubsub></iq>

# One of two is over; answers of others, or to nothing, mean nothing.
romeo sends:
    <iq to='juliet@ours.test' type='error' id='{b}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='unknown'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='x@push.ours.test' to='juliet@ours.test' type='error' id='{b}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{a}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{b}'><error type='wait'><internal-server-error xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
service gets nothing
time passes 10s
service gets nothing
server crashes
service connects
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m3'><body>three</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{c}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n1'><item>...</item></publish></pubsub></iq>

# A service that does not answer at all is asked again, some time later.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m4'><body>four</body></message>
time passes 50s
service gets nothing
time passes 11s
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{d}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n1'><item>...</item></publish></pubsub></iq>

# §8: taken away, by the service and nobody else.
romeo sends:
    <message to='juliet@ours.test' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub' node='n1'><affiliation jid='juliet@ours.test' affiliation='none'/></pubsub></message>
service sends:
    <message from='push.ours.test' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub' node='n1'><affiliation jid='romeo@ours.test' affiliation='none'/></pubsub></message>
    <message from='push.ours.test' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub' node='n2'><affiliation jid='juliet@ours.test' affiliation='none'/></pubsub></message>
    <message from='push.ours.test' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub' node='n1'><affiliation jid='juliet@ours.test' affiliation='publish-only'/></pubsub></message>
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{d}'/>
time passes 2m
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m5'><body>five</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{e}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n1'><item>...</item></publish></pubsub></iq>
service sends:
    <message from='push.ours.test' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub' node='n1'><affiliation jid='juliet@ours.test' affiliation='none'/></pubsub></message>
service gets nothing
server crashes
service connects
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m6'><body>six</body></message>
service gets nothing
