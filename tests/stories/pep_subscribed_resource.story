# A resource that has subscribed itself, by its full JID, and is interested as well (+notify) is told once, at that JID
# (XEP-0163 §4.3.2); the other resources of the contact are told by their interest. So it is with the account's own. When
# a subscription is over, interest counts again.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's phone]
    jid: romeo@ours.test/phone

---------

juliet connects
romeo connects
romeo's phone connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
juliet ignores what came
romeo ignores what came
romeo's phone ignores what came

# Each is asked, for what they answer does not belong to the hash.
juliet sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'>...</presence>
    <iq type='get' id='{j}' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='result' id='{j}' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'>...</presence>
    <iq type='get' id='{r}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{r}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo's phone sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
romeo's phone gets in any order:
    <presence from='romeo@ours.test/phone'>...</presence>
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'>...</presence>
    <iq type='get' id='{p}' from='romeo@ours.test'>...</iq>
romeo's phone sends:
    <iq type='result' id='{p}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo ignores what came
juliet ignores what came

juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:a'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='romeo@ours.test/orchard'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>2026-01-01T00:10:00Z</value></field></x></options></pubsub></iq>
juliet sends:
    <iq type='set' id='s'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='juliet@ours.test/balcony'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
juliet gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
    <message from='juliet@ours.test' to='juliet@ours.test/balcony' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
romeo's phone gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
romeo gets nothing
juliet gets nothing

# The lease is over.
time passes 15m
romeo ignores what came
romeo's phone ignores what came
juliet ignores what came
juliet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
romeo's phone gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'>...</item></items></event>...</message>
juliet ignores what came
