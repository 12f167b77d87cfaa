# Collections of nodes (XEP-0248): made, filled, subscribed to, and taken apart again; with the error
# cases of §6 and §7.
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
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

# §7.1: two collections, one in the other, and a leaf in the inner one.
romeo sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='writing'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#children_max'><value>2</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blogs'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#collection'><value>writing</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>

# §6.1.1: of new nodes at the first level, if nothing else is said; and of all items below.
juliet sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blogs' jid='juliet@ours.test'/></pubsub></iq>
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='writing' jid='juliet@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>items</value></field>
        <field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='s1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='blogs' jid='juliet@ours.test' subid='*' subscription='subscribed'/></pubsub></iq>
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>

# §6.1.3: the same type at two depths says nothing new.
juliet sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='writing' jid='juliet@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>items</value></field>
        <field var='pubsub#subscription_depth'><value>1</value></field></x></options></pubsub></iq>
juliet gets:
    <iq type='error' id='s3' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §5.3.1.2: a node is made in the collection.
romeo sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><create node='princely_musings'/></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'>blogs</header></headers></message>

# §5.3.1.1: two steps below the collection that items are wanted from.
romeo sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='i1'><entry xmlns='urn:x'/></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'>writing</header></headers></message>

# §5.2: discovery goes down level by level.
juliet sends:
    <iq type='get' id='d1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='get' id='d2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='writing'/></iq>
    <iq type='get' id='d3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='blogs'/></iq>
juliet gets in any order:
    <iq type='result' id='d1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='writing'/></query></iq>
    <iq type='result' id='d2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='writing'>
      <item jid='pubsub.ours.test' node='blogs'/></query></iq>
    <iq type='result' id='d3' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='blogs'>
      <item jid='pubsub.ours.test' node='princely_musings'/></query></iq>

# §7.2.3.5: no circles, neither by configuration nor by association, nor a node in itself.
romeo sends:
    <iq type='set' id='y1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='writing'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
    <iq type='set' id='y2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='writing'/></collection></pubsub></iq>
    <iq type='set' id='y3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='blogs'/></collection></pubsub></iq>
    <iq type='set' id='y4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#children'><value>princely_musings</value><value>writing</value></field></x></configure></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='y1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y4' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §7.2.3.1: a leaf holds no nodes. §7.2.3.4: a collection does not become a leaf.
romeo sends:
    <iq type='set' id='l1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='princely_musings'><associate node='writing'/></collection></pubsub></iq>
    <iq type='set' id='l2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#children'><value>writing</value></field></x></configure></pubsub></iq>
    <iq type='set' id='l3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>leaf</value></field></x></configure></pubsub></iq>
    <iq type='set' id='l4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='blogs'><item id='i1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='l5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='nowhere'/></collection></pubsub></iq>
    <iq type='set' id='l6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='nowhere'><associate node='blogs'/></collection></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='l1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='l2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='l3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='l4' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='publish'/></error></iq>
    <iq type='error' id='l5' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l6' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §7.5.3.1: only owners of the collection put nodes into it, and only their own ones.
tybalt sends:
    <iq type='set' id='t1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='duels'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='t1' from='pubsub.ours.test'/>
tybalt sends:
    <iq type='set' id='t2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='duels'/></collection></pubsub></iq>
    <iq type='set' id='t3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='feuds'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>blogs</value></field></x></configure></pubsub></iq>
    <iq type='set' id='t4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><dissociate node='princely_musings'/></collection></pubsub></iq>
tybalt gets in any order:
    <iq type='error' id='t2' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t3' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t4' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='set' id='r1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='duels'/></collection></pubsub></iq>
romeo gets:
    <iq type='error' id='r1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# ... unless they are on its list.
romeo sends:
    <iq type='set' id='w' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#children_association_policy'><value>whitelist</value></field>
        <field var='pubsub#children_association_whitelist'><value>tybalt@ours.test</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='w' from='pubsub.ours.test'/>

# §7.5, §5.3.2.
tybalt sends:
    <iq type='set' id='t5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><associate node='duels'/></collection></pubsub></iq>
tybalt gets:
    <iq type='result' id='t5' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><collection node='blogs'>
        <associate node='duels'/></collection></event></message>

# §9.3: the configuration of both ends says so.
romeo sends:
    <iq type='get' id='f1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'/></pubsub></iq>
romeo gets:
    <iq type='result' id='f1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blogs'><x xmlns='jabber:x:data' type='form'>...<field var='pubsub#collection' type='text-multi' label='*'>
        <value>writing</value></field><field var='pubsub#children' type='text-multi' label='*'>
        <value>duels</value><value>princely_musings</value></field></x></configure></pubsub></iq>

# §7.6: the owner of the collection or that of the node takes it out.
romeo sends:
    <iq type='set' id='x1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><dissociate node='duels'/></collection></pubsub></iq>
romeo gets:
    <iq type='result' id='x1' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><collection node='blogs'>
        <dissociate node='duels'/></collection></event></message>
romeo sends:
    <iq type='set' id='x2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'><dissociate node='writing'/></collection></pubsub></iq>
    <iq type='set' id='x3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='blogs'/></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='x2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='x3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §7.2.3.3, §7.5.3.2: two nodes are enough for that collection.
romeo sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='letters'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#collection'><value>writing</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='m1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='writing'><associate node='princely_musings'/></collection></pubsub></iq>
    <iq type='set' id='m2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='writing'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#children'><value>blogs</value><value>letters</value><value>princely_musings</value></field></x></configure></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='m1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='m2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §7.4: the collection goes, what was in it stays and is at the top; nothing comes through it any more.
server crashes
romeo connects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
romeo sends:
    <iq type='set' id='e1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='blogs'/></pubsub></iq>
romeo gets:
    <iq type='result' id='e1' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='blogs'/></event></message>
romeo sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i2'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='get' id='d4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='set' id='e2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete/></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='d4' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='duels'/>
      <item jid='pubsub.ours.test' node='princely_musings'/>
      <item jid='pubsub.ours.test' node='writing'/></query></iq>
    <iq type='error' id='e2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet gets nothing

# §8.1: the root holds what is in nothing else; with the type all both items and nodes come.
juliet sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='juliet@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>all</value></field></x></options></pubsub></iq>
juliet gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i3'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p3' from='pubsub.ours.test'>...</iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='i3'><entry xmlns='urn:x'/></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/></headers></message>
romeo sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='sonnets'/></pubsub></iq>
romeo gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><create node='sonnets'/></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/></headers></message>
# One step below the root is not two: letters is in writing.
romeo sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='letters'><item id='i4'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p4' from='pubsub.ours.test'>...</iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='letters'>
        <item id='i4'><entry xmlns='urn:x'/></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'>writing</header></headers></message>

# §7.2.4: a leaf becomes a collection and loses what it held.
romeo sends:
    <iq type='set' id='k1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='letters'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#children'><value>sonnets</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='k1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='d5' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='letters'/></iq>
juliet gets:
    <iq type='result' id='d5' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='letters'>
      <item jid='pubsub.ours.test' node='sonnets'/></query></iq>
