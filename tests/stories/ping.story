# XEP-0199: to the server, to the own account, to nobody, from client to client.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq to='ours.test' type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='romeo@ours.test' type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq type='get' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='juliet@ours.test' type='get' id='4'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets in any order:
    <iq from='ours.test' type='result' id='1'/>
    <iq from='romeo@ours.test' type='result' id='2'/>
    <iq from='romeo@ours.test' type='result' id='3'/>
    <iq from='juliet@ours.test' type='error' id='4'><ping xmlns='urn:xmpp:ping'/><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Directed presence lets juliet's resource be asked.
juliet sends:
    <presence to='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='juliet@ours.test/balcony'/>
romeo sends:
    <iq to='juliet@ours.test/balcony' type='get' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq from='romeo@ours.test/orchard' type='get' id='5'><ping xmlns='urn:xmpp:ping'/></iq>
juliet sends:
    <iq to='romeo@ours.test/orchard' type='result' id='5'/>
romeo gets:
    <iq from='juliet@ours.test/balcony' type='result' id='5'/>
juliet gets nothing

# Of an account: those who may see what it supports may ask whether it is there (XEP-0199 §5).
juliet sends:
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came
juliet sends:
    <iq to='romeo@ours.test' type='get' id='6'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='romeo@ours.test' type='set' id='7'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq from='romeo@ours.test' type='result' id='6'/>
    <iq from='romeo@ours.test' type='error' id='7'><ping xmlns='urn:xmpp:ping'/><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
