# A stranger announces the hash of a common client with a node that no client has, and keeps silent: a user's own client
# with the same hash is asked at once, and for its own node. The stranger profits by the answer when it proves the hash.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Bridge]
    component: bridge.ours.test
    password: s

---------

bridge connects
juliet connects
romeo connects
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
bridge sends:
    <presence from='evil@bridge.ours.test/r' to='juliet@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:evil' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <iq type='get' id='*' from='juliet@ours.test' to='evil@bridge.ours.test/r'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:evil#FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></iq>
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <iq type='get' id='{r}' from='romeo@ours.test' to='romeo@ours.test/orchard'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></iq>
romeo sends:
    <iq type='result' id='{r}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
bridge gets:
    <message from='juliet@ours.test' to='evil@bridge.ours.test/r' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo sends:
    <iq type='set' id='q'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='q' from='romeo@ours.test'>...</iq>
    <message from='romeo@ours.test' to='romeo@ours.test/orchard' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
