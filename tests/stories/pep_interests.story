# Events and last items go to the resources that have said `NODE+notify` by their capabilities
# (XEP-0115 §5.4, XEP-0163 §4.3): the hash is asked about once, own devices and contacts are told,
# others are not; who comes later gets the last item.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

romeo connects
juliet connects
chamber connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came
chamber ignores what came

# Juliet's client is asked from her bare JID.
juliet sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
    <iq type='get' id='{q}' from='juliet@ours.test' to='juliet@ours.test/balcony'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></iq>
# An answer by another resource is none.
chamber sends:
    <iq type='result' id='{q}' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:b+notify'/></query></iq>
juliet sends:
    <iq type='result' id='{q}' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#FFQQTbP5vO0lgBv6y6Q9459eS/Y='>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
time passes 1s
juliet gets nothing

# She publishes: her own device is told, the one without capabilities is not. Romeo is not there.
juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:b'><item id='1'><x xmlns='urn:b'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
chamber gets nothing

# Romeo comes, with the same hash. Whoever lives on another shard is asked there, so that here only
# what he is sent of the node counts.
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
time passes 1s
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'>...</presence>
    <iq type='get' id='{r}' from='romeo@ours.test'>...</iq>
# What does not belong to the hash counts for him alone.
romeo sends:
    <iq type='result' id='{r}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo gets:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
# The same hash again is no news.
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
time passes 1s
romeo gets:
    <presence from='romeo@ours.test/orchard'>...</presence>
juliet sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <message from='juliet@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>...</message>
juliet ignores what came

# The second device announces what is known: it is not asked, and gets the last item.
chamber sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
time passes 1s
chamber gets in any order:
    <presence from='juliet@ours.test/chamber'>...</presence>
    <presence from='juliet@ours.test/balcony'>...</presence>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
# Blocked, he hears of nothing.
juliet sends:
    <iq type='set' id='k'><block xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></block></iq>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
time passes 1s
romeo sends:
    <presence type='unavailable'/>
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
time passes 1s
romeo gets in any order:
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
    <presence from='romeo@ours.test/orchard'>...</presence>
    <iq type='get' id='{s}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{s}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo gets nothing
juliet ignores what came
chamber ignores what came
