# Removing a contact ends the subscriptions in both directions (RFC 6121 §2.5.2).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came

romeo sends:
    <iq type='set' id='d1'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='remove'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='d1'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='juliet@ours.test' subscription='remove'/></query></iq>
    <presence from='juliet@ours.test/balcony' type='unavailable'/>
juliet gets:
    <presence from='romeo@ours.test' type='unsubscribe'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='romeo@ours.test' subscription='to'/></query></iq>
    <presence from='romeo@ours.test' type='unsubscribed'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='romeo@ours.test' subscription='none'/></query></iq>
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
juliet sends:
    <presence><show>dnd</show></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><show>dnd</show></presence>
romeo gets nothing
