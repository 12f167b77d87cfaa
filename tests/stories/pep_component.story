# Contacts elsewhere (here, of a component): their resources are asked about what they announce, get
# the last item though the account is away, events while they are there, and nothing afterwards.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Romeo]
    jid: romeo@ours.test/orchard
[Bridge]
    component: bridge.ours.test
    password: s

---------

bridge connects
romeo connects
bridge sends:
    <presence from='cat@bridge.ours.test' to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='cat@bridge.ours.test' type='subscribed'/>
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
time passes 1s
romeo ignores what came
romeo disconnects
# Long enough for the account to leave memory.
time passes 3m
bridge ignores what came
bridge sends:
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <iq type='get' id='{q}' from='romeo@ours.test' to='cat@bridge.ours.test/sofa'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></iq>
bridge sends:
    <iq type='result' id='{q}' from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='romeo@ours.test/orchard'/></addresses></message>

# The same again: nothing. Nobody answers for a second resource with another hash: nothing either.
bridge sends:
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='cat@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
bridge gets:
    <iq type='get' id='*' from='romeo@ours.test' to='cat@bridge.ours.test/den'>...</iq>
time passes 40s
bridge gets nothing

# A stranger is not even asked.
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets nothing

romeo connects
romeo sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='romeo@ours.test'>...</iq>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>...</message>
bridge sends:
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test' type='unavailable'/>
time passes 1s
romeo sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p3' from='romeo@ours.test'>...</iq>
bridge gets nothing
