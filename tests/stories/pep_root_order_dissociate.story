# What was published before a node left its collection is told, and in order, though another one had to be read from storage.
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
    <presence/>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='p50'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='0'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p50' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='c51'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='shelf'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c51' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c52'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='top'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c52' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='a53'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='shelf'><associate node='urn:a'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='a53' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='a54'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='top'><associate node='shelf'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='a54' from='juliet@ours.test'/>
romeo sends:
    <iq type='set' id='s55' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='shelf' jid='romeo@ours.test'/><options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field><field var='pubsub#subscription_type'><value>all</value></field><field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='s55' from='juliet@ours.test'>...</iq>
time passes 200s
romeo ignores what came
juliet sends:
    <iq type='set' id='q1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
    <iq type='set' id='q2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
    <iq type='set' id='q3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='q1' ...>...</iq>
    <iq type='result' id='q2' ...>...</iq>
    <iq type='result' id='q3' ...>...</iq>
juliet sends:
    <iq type='set' id='qd'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='shelf'><dissociate node='urn:a'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='qd' ...>...</iq>
time passes 5s
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'>...</item></items></event>...</message>
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><collection node='shelf'><dissociate node='urn:a'/></collection></event>...</message>
