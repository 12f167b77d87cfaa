# Who sends presence because the account has subscribed to it shares nothing of its own accord.
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
    <iq type='set' id='p51'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:b'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p51' from='romeo@ours.test'>...</iq>
romeo sends:
    <presence type='subscribe' to='dog@bridge.ours.test'/>
time passes 1s
bridge sends:
    <presence type='subscribed' from='dog@bridge.ours.test' to='romeo@ours.test'/>
time passes 1s
bridge ignores what came
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='qsUsl96vINpJhfRMserVBpaOSrY='/></presence>
bridge gets nothing
