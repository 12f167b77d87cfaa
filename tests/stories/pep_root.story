# An account is a collection of its nodes, its root (XEP-0163 §5), that can be subscribed to by who gets its presence:
# without a node, with one subscription to everything that may be read. Who has it is told by that alone, though its
# client is interested in nodes as well (+notify).
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street

---------

juliet connects
romeo connects
tybalt connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3Mxm5yZVB/MtCTOqqiVBeSGvoHg='/></presence>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <iq type='get' id='{r}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{r}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
time passes 1s
romeo ignores what came
juliet ignores what came

# Nothing is known of the account to who does not get its presence.
tybalt sends:
    <iq type='set' id='s1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='tybalt@ours.test'/></pubsub></iq>
    <iq type='set' id='s2' to='nobody@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='tybalt@ours.test'/></pubsub></iq>
tybalt gets in any order:
    <iq type='error' id='s1' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='s2' from='nobody@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# One node is in memory when the subscription is made, and of it nothing came twice before.
juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>...</message>
romeo sends:
    <iq type='set' id='s3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='romeo@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>all</value></field>
        <field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='s3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription jid='romeo@ours.test' subid='{sub}' subscription='subscribed'/>...</pubsub></iq>
romeo sends:
    <iq type='get' id='l1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
romeo gets:
    <iq type='result' id='l1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions>
      <subscription jid='romeo@ours.test' subid='{sub}' subscription='subscribed'/></subscriptions></pubsub></iq>
juliet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/><header name='SubID'>{sub}</header></headers></message>
romeo gets nothing

# A node in which nobody is interested otherwise: that it is there, and what is in it. One that he may not read: nothing.
juliet sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:closed'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:closed'><item id='1'><x xmlns='urn:c'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c1' from='juliet@ours.test'/>
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
romeo gets nothing
juliet sends:
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:b'><item id='1'><x xmlns='urn:b'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><create node='urn:b'/></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/><header name='SubID'>{sub}</header></headers></message>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:b'><item id='1'><x xmlns='urn:b'/></item></items></event>...</message>

# In a collection of the account it is two steps below, and the collection is told of it as well.
juliet sends:
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='shelf'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><create node='shelf'/></event>...</message>
juliet sends:
    <iq type='set' id='a1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><collection node='shelf'><associate node='urn:a'/></collection></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <collection node='shelf'><associate node='urn:a'/></collection></event>...</message>
juliet sends:
    <iq type='set' id='p5'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p5' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:a'><item id='3'><x xmlns='urn:a'/></item></items></event>...
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/><header name='SubID'>{sub}</header></headers></message>
romeo gets nothing

# An empty name is that of the root (XEP-0248 §7.2.2).
juliet sends:
    <iq type='set' id='k1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:a'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value/></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='k1' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <collection node='shelf'><dissociate node='urn:a'/></collection></event>...</message>

# Nobody puts anything into the root, nor is it published to, configured or deleted.
juliet sends:
    <iq type='set' id='e1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish><item/></publish></pubsub></iq>
    <iq type='get' id='e2'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure/></pubsub></iq>
    <iq type='set' id='e3'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete/></pubsub></iq>
    <iq type='get' id='e4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items/></pubsub></iq>
juliet gets in any order:
    <iq type='error' id='e1' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='e2' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='e3' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e4' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# The account and its nodes have left memory: the subscription is still there. It ends with the right to see the presence.
juliet disconnects
romeo ignores what came
time passes 5m
romeo ignores what came
juliet connects
juliet sends:
    <iq type='set' id='p6'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:b'><item id='2'><x xmlns='urn:b'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p6' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:b'><item id='2'><x xmlns='urn:b'/></item></items></event>...
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/><header name='SubID'>{sub}</header></headers></message>
juliet sends:
    <iq type='set' id='d1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:b'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d1' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='urn:b'/></event>...</message>
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribed'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <subscription jid='romeo@ours.test' subid='{sub}' subscription='none'/></event></message>
juliet sends:
    <iq type='set' id='p7'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:a'><item id='4'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p7' from='juliet@ours.test'>...</iq>
romeo gets nothing
