# A node that may not be read, in a collection that may: the root of the account does not tell of it (XEP-0060 §9.1.2).
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
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='xaPEfSCzoWgwLoQlkdpnwUuQQkk='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <iq type='get' id='{r66}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{r66}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:zz+notify'/></query></iq>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='c67'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='shelf'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c67' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c68'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='secret'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c68' from='juliet@ours.test'/>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='a69'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='shelf'><associate node='secret'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='a69' from='juliet@ours.test'/>
romeo sends:
    <iq type='set' id='s70' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='romeo@ours.test'/><options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field><field var='pubsub#subscription_type'><value>items</value></field><field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='s70' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p71'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='secret'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p71' from='juliet@ours.test'>...</iq>
romeo gets nothing
