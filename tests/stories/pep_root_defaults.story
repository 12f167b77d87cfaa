# The subscription that XEP-0248 has as its default, of nodes one step below: of their end it is told once, of items by interest.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street
---------
juliet connects
romeo connects
tybalt connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='NxPmCwRpS467RjOmsOosNljuWrY='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <iq type='get' id='{r52}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{r52}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='p53'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p53' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo sends:
    <iq type='set' id='zz' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='zz' ...>...</iq>
juliet sends:
    <iq type='set' id='p54'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p54' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
romeo gets nothing
juliet sends:
    <iq type='set' id='d55'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:a'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d55' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='urn:a'/></event>...</message>
romeo gets nothing
