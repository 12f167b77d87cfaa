# Items asked for at a collection (XEP-0248 §6.2), and what of a service the root shows to whom
# (§8.1, §10.1).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Tybalt]
    jid: tybalt@ours.test/street

---------

romeo connects
juliet connects
tybalt connects
tybalt sends:
    <presence/>
tybalt gets:
    <presence from='tybalt@ours.test/street'/>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

# Everybody may ask to hear of all that the service holds.
tybalt sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='tybalt@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>all</value></field>
        <field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
tybalt gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='juliet@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>all</value></field>
        <field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
juliet gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>

# Of a node with a whitelist hear those who are on it.
romeo sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='diary'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='diary'><affiliation jid='juliet@ours.test' affiliation='member'/></affiliations></pubsub></iq>
romeo gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>...</message>
romeo sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='diary'><item id='d1'><entry xmlns='urn:x'>secret</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='diary'>
        <item id='d1'><entry xmlns='urn:x'>secret</entry></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/></headers></message>
tybalt gets nothing

# A collection with two nodes, one of them in a collection in it.
romeo sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blogs'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
tybalt gets:
    <message from='pubsub.ours.test' to='tybalt@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><create node='blogs'/></event>...</message>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><create node='blogs'/></event>...</message>
juliet sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe jid='juliet@ours.test'/></pubsub></iq>
juliet gets:
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>
tybalt sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe jid='tybalt@ours.test'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='older'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='Julliennui'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>older</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='fleeting'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>0</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>

# Nothing is in there yet.
tybalt sends:
    <iq type='get' id='g1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='g1' from='pubsub.ours.test'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'/></iq>
romeo sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i1'><entry xmlns='urn:x'>1</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='Julliennui'><item id='i1'><entry xmlns='urn:x'>2</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p3' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i3'><entry xmlns='urn:x'>3</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p4' from='pubsub.ours.test'>...</iq>

# One <items/> for each node that has any; who may read the collection reads what is in it (§10.1).
tybalt sends:
    <iq type='get' id='g2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='g2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='i1'><entry xmlns='urn:x'>1</entry></item>
        <item id='i3'><entry xmlns='urn:x'>3</entry></item></items>
      <items node='Julliennui'><item id='i1'><entry xmlns='urn:x'>2</entry></item></items></pubsub></iq>
# The newest of all.
tybalt sends:
    <iq type='get' id='g3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs' max_items='2'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='g3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='i3'><entry xmlns='urn:x'>3</entry></item></items>
      <items node='Julliennui'><item id='i1'><entry xmlns='urn:x'>2</entry></item></items></pubsub></iq>
# The root, which has no name, cannot be asked.
tybalt sends:
    <iq type='get' id='g4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items/></pubsub></iq>
tybalt gets:
    <iq type='error' id='g4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# An id may be that of several items, and there are no pages.
tybalt sends:
    <iq type='get' id='g6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs'><item id='i1'/></items></pubsub></iq>
    <iq type='get' id='g7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs'/><set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set></pubsub></iq>
tybalt gets in any order:
    <iq type='error' id='g6' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='rsm'/></error></iq>
    <iq type='error' id='g7' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='rsm'/></error></iq>

# A collection with a whitelist.
romeo sends:
    <iq type='set' id='c7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c7' from='pubsub.ours.test'/>
tybalt sends:
    <iq type='get' id='g8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blogs'/></pubsub></iq>
tybalt gets:
    <iq type='error' id='g8' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
