# Probes: contacts learn, strangers do not, whether the account exists or not (RFC 6121 §4.3).
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
tybalt sends:
    <presence/>
tybalt ignores what came
juliet sends:
    <presence><status>x</status></presence>
juliet ignores what came

# The answer is for a state that Tybalt does not have, so he sees nothing at all.
tybalt sends:
    <presence to='juliet@ours.test' type='probe'/>
    <presence to='juliet@ours.test/balcony' type='probe'/>
    <presence to='nobody@ours.test' type='probe'/>
    <presence type='probe' id='p'/>
tybalt gets:
    <presence type='error' id='p'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
tybalt gets nothing
juliet gets nothing

romeo sends:
    <presence to='juliet@ours.test' type='probe'/>
    <presence to='juliet@ours.test/balcony' type='probe'/>
    <presence to='juliet@ours.test/nowhere' type='probe'/>
romeo gets in any order:
    <presence from='juliet@ours.test/balcony'><status>x</status></presence>
    <presence from='juliet@ours.test/balcony'><status>x</status></presence>
    <presence from='juliet@ours.test/nowhere' type='unavailable'/>

# Nobody there.
romeo sends:
    <presence/>
romeo ignores what came
juliet ignores what came
juliet disconnects
romeo ignores what came
romeo sends:
    <presence to='juliet@ours.test' type='probe'/>
romeo gets:
    <presence from='juliet@ours.test' type='unavailable'/>
