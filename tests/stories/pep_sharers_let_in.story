# A sharer that is let in goes on hearing of open nodes until its interests are known as those of a contact.
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
    <presence/>
romeo gets:
    <presence ...>...</presence>
romeo sends:
    <iq type='set' id='p50'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p50' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='qsUsl96vINpJhfRMserVBpaOSrY='/></presence>
romeo gets:
    <presence ...>...</presence>
bridge gets:
    <iq type='get' id='{qa}' ...>...</iq>
bridge sends:
    <iq type='result' id='{qa}' from='dog@bridge.ours.test/den' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='urn:1'/></query></iq>
bridge gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
bridge sends:
    <presence type='subscribe' from='dog@bridge.ours.test' to='romeo@ours.test'/>
time passes 1s
romeo sends:
    <presence type='subscribed' to='dog@bridge.ours.test'/>
time passes 1s
romeo ignores what came
bridge ignores what came
romeo sends:
    <iq type='set' id='p51'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p51' from='romeo@ours.test'>...</iq>
bridge gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
