# A sharer from whom a notification comes back is none any more.
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
    <iq type='set' id='p48'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p48' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='NxPmCwRpS467RjOmsOosNljuWrY='/></presence>
bridge gets:
    <iq type='get' id='{q}' ...>...</iq>
bridge sends:
    <iq type='result' id='{q}' from='dog@bridge.ours.test/den' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
bridge gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
bridge sends:
    <message type='error' from='dog@bridge.ours.test/den' to='romeo@ours.test'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'/></event><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
time passes 1s
romeo ignores what came
romeo sends:
    <iq type='set' id='p49'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p49' from='romeo@ours.test'>...</iq>
bridge gets nothing
