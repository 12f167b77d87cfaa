# Who sends an account presence of its own accord, as in a chat, hears of its open nodes (XEP-0060 §9.1.3) as long as it is
# there: an elsewhere (here, of a component) is asked what it is interested in if there is such a node; a user of this
# server is not. Of other nodes they hear nothing, and nothing of who has published.
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
tybalt connects
tybalt sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
tybalt gets in any order:
    <presence from='tybalt@ours.test/street'>...</presence>
    <iq type='get' id='{r}' from='tybalt@ours.test'>...</iq>
tybalt sends:
    <iq type='result' id='{r}' to='tybalt@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='urn:closed+notify'/></query></iq>

# There is nothing open: nobody is asked.
romeo sends:
    <iq type='set' id='p0'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:closed'><item id='1'><x xmlns='urn:c'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p0' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <presence from='dog@bridge.ours.test/den' to='nobody@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets nothing

# Now there is. They get what there is.
romeo sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <iq type='get' id='{q}' from='romeo@ours.test' to='dog@bridge.ours.test/den'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></iq>
bridge sends:
    <iq type='result' id='{q}' from='dog@bridge.ours.test/den' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
bridge gets:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/den' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
tybalt sends:
    <presence to='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='tybalt@ours.test/street' to='romeo@ours.test/orchard'/>
tybalt gets:
    <message from='romeo@ours.test' to='tybalt@ours.test/street' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>

# The same presence again: nothing. What is published then: once each; what is not for everybody: nothing.
tybalt sends:
    <presence to='romeo@ours.test/orchard'/>
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
romeo ignores what came
romeo sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:closed'><item id='2'><x xmlns='urn:c'/></item></publish></pubsub></iq>
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
bridge gets:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/den' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event></message>
tybalt gets:
    <message from='romeo@ours.test' to='tybalt@ours.test/street' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event></message>
bridge gets nothing
tybalt gets nothing
romeo ignores what came

# Whoever is blocked hears nothing, nor does who has gone.
romeo sends:
    <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='dog@bridge.ours.test'/></block></iq>
romeo gets:
    <iq type='result' id='b1' .../>
bridge ignores what came
tybalt sends:
    <presence type='unavailable' to='romeo@ours.test/orchard'/>
time passes 1s
romeo ignores what came
romeo sends:
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p4' from='romeo@ours.test'>...</iq>
bridge gets nothing
tybalt gets nothing

# So it is when the session ends.
romeo sends:
    <iq type='set' id='b2'><unblock xmlns='urn:xmpp:blocking'/></iq>
romeo gets:
    <iq type='result' id='b2' .../>
tybalt sends:
    <presence to='romeo@ours.test/orchard'/>
tybalt gets:
    <message from='romeo@ours.test' to='tybalt@ours.test/street' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'><x xmlns='urn:a'/></item></items></event>...</message>
tybalt disconnects
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test' type='unavailable'/>
time passes 6m
romeo ignores what came
tybalt connects
romeo sends:
    <iq type='set' id='p5'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='4'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p5' from='romeo@ours.test'>...</iq>
bridge gets nothing
tybalt gets nothing

# An account that is away is found as well.
romeo disconnects
time passes 5m
bridge ignores what came
bridge sends:
    <presence from='dog@bridge.ours.test/den' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
bridge gets:
    <message from='romeo@ours.test' to='dog@bridge.ours.test/den' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='4'><x xmlns='urn:a'/></item></items></event>...</message>
