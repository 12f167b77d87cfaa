# A sharer that goes back to what it had announced first is not believed what it is asked about late.
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
    <iq type='set' id='p50'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:b'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p50' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='qsUsl96vINpJhfRMserVBpaOSrY='/></presence>
bridge gets:
    <iq type='get' id='{qa}' ...>...</iq>
bridge sends:
    <iq type='result' id='{qa}' from='dog@bridge.ours.test/den' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='urn:1'/></query></iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='uBokqQjT0OV0mtY0FjjJIDL4Rrc='/></presence>
bridge gets:
    <iq type='get' id='{qb}' ...>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='qsUsl96vINpJhfRMserVBpaOSrY='/></presence>
time passes 1s
bridge sends:
    <iq type='result' id='{qb}' from='dog@bridge.ours.test/den' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='urn:b+notify'/><feature var='urn:2'/></query></iq>
time passes 1s
bridge gets nothing
