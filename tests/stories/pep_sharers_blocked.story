# Of who is blocked it is not heard that it goes: it is no sharer any more.
config component = [{name = "bridge.ours.test", secret = "s"}]
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
tybalt sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='NxPmCwRpS467RjOmsOosNljuWrY='/></presence>
tybalt gets in any order:
    <presence from='tybalt@ours.test/street'>...</presence>
    <iq type='get' id='{r21}' from='tybalt@ours.test'>...</iq>
tybalt sends:
    <iq type='result' id='{r21}' to='tybalt@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
romeo sends:
    <iq type='set' id='p22'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p22' from='romeo@ours.test'>...</iq>
tybalt sends:
    <presence to='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='tybalt@ours.test/street' to='romeo@ours.test/orchard'/>
tybalt gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo sends:
    <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='zoe@ours.test'/><item jid='Tybalt@ours.test'/></block></iq>
time passes 1s
romeo ignores what came
tybalt sends:
    <presence to='romeo@ours.test/orchard' type='unavailable'/>
time passes 1s
tybalt ignores what came
romeo sends:
    <iq type='set' id='b2'><unblock xmlns='urn:xmpp:blocking'/></iq>
time passes 1s
romeo ignores what came
romeo sends:
    <iq type='set' id='p23'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p23' from='romeo@ours.test'>...</iq>
tybalt gets nothing
