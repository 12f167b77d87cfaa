# XEP-0012: when somebody was last there, for those who may know.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Tybalt]
    jid: tybalt@ours.test/street

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
tybalt connects
juliet sends:
    <presence/>
romeo ignores what came
juliet ignores what came
romeo sends:
    <iq to='juliet@ours.test' type='get' id='1'><query xmlns='jabber:iq:last'/></iq>
romeo gets:
    <iq from='juliet@ours.test' type='result' id='1'><query xmlns='jabber:iq:last' seconds='0'/></iq>
# A client that is there answers for itself.
romeo sends:
    <iq to='juliet@ours.test/balcony' type='get' id='2'><query xmlns='jabber:iq:last'/></iq>
juliet gets:
    <iq from='romeo@ours.test/orchard' type='get' id='2'><query xmlns='jabber:iq:last'/></iq>
# Strangers learn nothing, not even who exists.
tybalt sends:
    <iq to='juliet@ours.test' type='get' id='3'><query xmlns='jabber:iq:last'/></iq>
    <iq to='juliet@ours.test/balcony' type='get' id='4'><query xmlns='jabber:iq:last'/></iq>
    <iq to='nobody@ours.test' type='get' id='5'><query xmlns='jabber:iq:last'/></iq>
tybalt gets in any order:
    <iq from='juliet@ours.test' type='error' id='3'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test/balcony' type='error' id='4'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test' type='error' id='5'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet gets nothing

juliet sends:
    <presence type='unavailable'><status>Heading Home</status></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'><status>Heading Home</status></presence>
juliet disconnects
time passes 903s
romeo sends:
    <iq to='juliet@ours.test' type='get' id='6'><query xmlns='jabber:iq:last'/></iq>
romeo gets:
    <iq from='juliet@ours.test' type='result' id='6'><query xmlns='jabber:iq:last' seconds='903'>Heading Home</query></iq>

# A lost connection counts, without a status.
juliet connects
juliet sends:
    <presence/>
juliet ignores what came
juliet drops
time passes 10s
romeo sends:
    <iq to='juliet@ours.test' type='get' id='7'><query xmlns='jabber:iq:last'/></iq>
romeo gets:
    <iq from='juliet@ours.test' type='result' id='7'><query xmlns='jabber:iq:last' seconds='10'/></iq>

# The server: since it was started.
server restarts
tybalt gets stream error system-shutdown
romeo gets stream error system-shutdown
time passes 60s
tybalt connects
tybalt sends:
    <iq to='ours.test' type='get' id='8'><query xmlns='jabber:iq:last'/></iq>
tybalt gets:
    <iq from='ours.test' type='result' id='8'><query xmlns='jabber:iq:last' seconds='60'/></iq>
