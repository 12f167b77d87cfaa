# Sharers of one address are bounded, so that nobody takes the places of all others; they may be outcasts of a node like
# anybody; and who has subscribed to it as well is told once.
config component = [{name = "bridge.ours.test", secret = "s"}]
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
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/r0' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <iq type='get' id='{q}' from='romeo@ours.test' to='dog@bridge.ours.test/r0'>...</iq>
bridge sends:
    <iq type='result' id='{q}' from='dog@bridge.ours.test/r0' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
bridge gets:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r0' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
bridge sends:
    <presence from='dog@bridge.ours.test/r1' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r2' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r3' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r4' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r5' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r6' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r7' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r8' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/r9' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets in any order:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r1' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r2' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r3' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r4' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r5' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r6' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r7' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r8' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r9' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
bridge sends:
    <presence from='dog@bridge.ours.test/r10' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets nothing
# Another one has its place, and the first has one again when it has left another one.
bridge sends:
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
bridge sends:
    <presence from='dog@bridge.ours.test/r3' to='romeo@ours.test' type='unavailable'/>
time passes 1s
bridge sends:
    <presence from='dog@bridge.ours.test/r10' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/r10' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo ignores what came

# Outcasts.
romeo sends:
    <iq type='set' id='o'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='urn:a'>
      <affiliation jid='dog@bridge.ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
romeo gets:
    <iq type='result' id='o' from='romeo@ours.test'/>
bridge ignores what came
romeo sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='romeo@ours.test'>...</iq>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
bridge gets nothing

# Subscribed as well.
bridge sends:
    <iq type='set' id='s' from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='cat@bridge.ours.test/sofa'/></pubsub></iq>
time passes 1s
bridge ignores what came
romeo sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p3' from='romeo@ours.test'>...</iq>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'>...</item></items></event>...</message>
bridge gets nothing
