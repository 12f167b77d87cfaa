# A notification of the root that comes back ends the subscription of the root.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street
[Bridge]
    component: bridge.ours.test
    password: s
---------
bridge connects
romeo connects
romeo sends:
    <iq type='set' id='p50'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p50' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence type='subscribe' from='dog@bridge.ours.test' to='romeo@ours.test'/>
time passes 1s
romeo sends:
    <presence type='subscribed' to='dog@bridge.ours.test'/>
time passes 1s
romeo ignores what came
bridge ignores what came
bridge sends:
    <iq type='set' id='s' from='dog@bridge.ours.test/den' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='dog@bridge.ours.test'/><options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field><field var='pubsub#subscription_type'><value>all</value></field><field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
bridge gets:
    <iq type='result' id='s' ...>...</iq>
romeo sends:
    <iq type='set' id='p51'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p51' from='romeo@ours.test'>...</iq>
bridge gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
bridge sends:
    <message type='error' from='dog@bridge.ours.test' to='romeo@ours.test'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'/></items></event><headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/></headers><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
time passes 1s
romeo ignores what came
romeo sends:
    <iq type='set' id='p52'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p52' from='romeo@ours.test'>...</iq>
bridge gets nothing
