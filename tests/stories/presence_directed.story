# Directed presence, and its end (RFC 6121 §4.6).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Mercutio]
    jid: mercutio@ours.test/street
[Chamber]
    jid: romeo@ours.test/chamber
    password: secret of romeo

---------

romeo connects
juliet connects
mercutio connects
juliet sends:
    <presence/>
mercutio sends:
    <presence/>
juliet ignores what came
mercutio ignores what came

# To strangers, without having been available before.
romeo sends:
    <presence to='juliet@ours.test'><status>for you</status></presence>
    <presence to='mercutio@ours.test/street'/>
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test'><status>for you</status></presence>
mercutio gets:
    <presence from='romeo@ours.test/orchard' to='mercutio@ours.test/street'/>

# Broadcasts are not for them.
romeo sends:
    <presence><show>away</show></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><show>away</show></presence>
juliet gets nothing

# Taken back from one, and lost with the connection for the other.
romeo sends:
    <presence to='juliet@ours.test' type='unavailable'/>
juliet gets:
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
romeo drops
mercutio gets:
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
juliet gets nothing

# An unavailable presence for all ends directed presence too, once.
romeo connects
romeo sends:
    <presence to='juliet@ours.test'/>
    <presence type='unavailable'><status>bye</status></presence>
juliet gets:
    <presence from='romeo@ours.test/orchard'/>
    <presence from='romeo@ours.test/orchard' type='unavailable'><status>bye</status></presence>
romeo disconnects
juliet gets nothing
mercutio gets nothing

# A resource that is not available does not get what is broadcast to its account, but is told all
# the same (§4.6.3): of a subscriber, too.
juliet sends:
    <presence type='unavailable'/>
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
    <presence/>
time passes 1s
romeo ignores what came
juliet ignores what came
romeo sends:
    <presence to='juliet@ours.test/balcony'/>
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test/balcony'/>
romeo drops
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' type='unavailable'/>
mercutio gets nothing

# So it is when she is blocked (XEP-0191 §3.3).
romeo connects
romeo sends:
    <presence/>
    <presence to='juliet@ours.test/balcony'/>
time passes 1s
romeo ignores what came
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test/balcony'/>
romeo sends:
    <iq type='set' id='b'><block xmlns='urn:xmpp:blocking'><item jid='juliet@ours.test'/></block></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='b'/>
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' type='unavailable'/>
romeo disconnects
juliet gets nothing

# Own clients are told once.
chamber connects
chamber sends:
    <presence/>
romeo connects
romeo sends:
    <presence/>
    <presence to='romeo@ours.test/chamber'/>
    <presence to='romeo@ours.test'/>
time passes 1s
romeo ignores what came
chamber ignores what came
romeo drops
chamber gets:
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
chamber gets nothing
# One that is not available, too.
romeo connects
romeo sends:
    <presence/>
chamber sends:
    <presence type='unavailable'/>
time passes 1s
chamber ignores what came
romeo ignores what came
romeo sends:
    <presence to='romeo@ours.test/chamber'/>
chamber gets:
    <presence from='romeo@ours.test/orchard' to='romeo@ours.test/chamber'/>
romeo drops
chamber gets:
    <presence from='romeo@ours.test/orchard' to='romeo@ours.test/chamber' type='unavailable'/>
chamber gets nothing
juliet gets nothing
