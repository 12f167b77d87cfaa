# A node that may be read, in a collection that may not: the root of the account tells of it all the same.
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
    <iq type='get' id='{r50}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{r50}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='p51'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p51' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
juliet sends:
    <iq type='set' id='c55'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='shelf'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field><field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c55' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='a56'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='shelf'><associate node='urn:a'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='a56' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='p57'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p57' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
romeo sends:
    <iq type='set' id='s58' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='romeo@ours.test'/><options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field><field var='pubsub#subscription_type'><value>items</value></field><field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='s58' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p59'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p59' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'>...</item></items></event>...</message>
