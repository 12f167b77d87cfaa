# Which resource has published is told (XEP-0163 §4.3.1) those who may see the presence of the account, and nobody else;
# of a publisher who is not the account (publish_model open) it is told nobody.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Paris]
    jid: paris@ours.test/square

---------

juliet connects
romeo connects
paris connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:a'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
    <presence/>
time passes 1s
juliet ignores what came
romeo ignores what came
paris sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='paris@ours.test/square'/></pubsub></iq>
paris gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'/>
    <iq type='get' id='{q}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{q}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
romeo gets nothing

juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
paris gets:
    <message from='juliet@ours.test' to='paris@ours.test/square' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event></message>

# Another publisher: a contact of the account knows the account, and not that one.
paris sends:
    <iq type='set' id='p2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
paris gets in any order:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
    <message from='juliet@ours.test' to='paris@ours.test/square' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event></message>
romeo gets:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event></message>
# Nor as the last item.
romeo sends:
    <presence type='unavailable'/>
romeo gets:
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'/>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>

# Where the owner has said who gets replies (XEP-0060 §12.17), that is said, and nothing beside it.
juliet sends:
    <iq type='set' id='f'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:a'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#itemreply'><value>owner</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='f' from='juliet@ours.test'/>
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test'/></addresses></message>
paris gets:
    <message from='juliet@ours.test' to='paris@ours.test/square' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test'/></addresses></message>
