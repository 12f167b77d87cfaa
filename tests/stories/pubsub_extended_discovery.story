# Extended discovery (XEP-0499): nodes with what they are related to and their items, at an account and at
# the service, in pages, as far as whoever asks may read.
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

# §5, examples 3 and 4: the account and the service say so.
juliet sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='i2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets in any order:
    <iq type='result' id='i1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>...
      <feature var='urn:xmpp:pubsub-ext-disco:0'/></query></iq>
    <iq type='result' id='i2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>...
      <feature var='urn:xmpp:pubsub-ext-disco:0'/></query></iq>
juliet sends:
    <iq type='set' id='c1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:microblog:0'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>10</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>10</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>urn:xmpp:microblog:0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog-answers'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>10</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>urn:xmpp:microblog:0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c3' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='deeper'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>10</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c4' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c5' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='private'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c5' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='p0' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:microblog:0'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p0' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:microblog:0'><item id='b'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><item id='c'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='blog-answers'><item id='d'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='deeper'><item id='e'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='juliet@ours.test'>...</iq>

# §3.1, examples 1 and 2.
romeo sends:
    <iq type='get' id='disco1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='linked_nodes'><value>true</value></field>
        <field var='depth'><value>1</value></field></x></query></iq>
romeo gets:
    <iq type='result' id='disco1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='blog-answers'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item></query></iq>

# Without the form all is as it is without this (§4); without depth there is nothing below.
romeo sends:
    <iq type='get' id='d1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'/></iq>
    <iq type='get' id='d2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field></x></query></iq>
    <iq type='get' id='d3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field></x></query></iq>
    <iq type='get' id='d4' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='depth'><value>-1</value></field></x></query></iq>
    <iq type='get' id='d5' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>items</value></field>
        <field var='depth'><value>2</value></field></x></query></iq>
    <iq type='get' id='d6' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>items</value><value>nodes</value></field>
        <field var='linked_nodes'><value>1</value></field></x></query></iq>
romeo gets in any order:
    <iq type='result' id='d1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
      <item jid='juliet@ours.test' name='b'/><item jid='juliet@ours.test' name='a'/></query></iq>
    <iq type='result' id='d2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='b'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='a'/></query></iq>
    <iq type='result' id='d3' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'></query></iq>
    <iq type='result' id='d4' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='deeper'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field></x></item>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item></query></iq>
    <iq type='result' id='d5' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='deeper' name='e'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='b'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='a'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1' name='c'/></query></iq>
    <iq type='result' id='d6' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='blog-answers'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item>
        <item jid='juliet@ours.test' node='blog-answers' name='d'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='b'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='a'/></query></iq>

# All metadata.
romeo sends:
    <iq type='get' id='m1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='depth'><value>1</value></field>
        <field var='full_metadata'><value>true</value></field></x></query></iq>
romeo gets:
    <iq type='result' id='m1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
      <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='result'>...
        <field var='pubsub#access_model' type='list-single'><value>open</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item></query></iq>

# §4: only what may be read; the owner may.
juliet sends:
    <iq type='get' id='o1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='depth'><value>1</value></field></x></query></iq>
juliet gets:
    <iq type='result' id='o1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'>
        <item jid='juliet@ours.test' node='deeper'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field></x></item>
        <item jid='juliet@ours.test' node='private'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field></x></item></query></iq>
juliet sends:
    <iq type='set' id='o2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='o2' from='juliet@ours.test'/>
romeo sends:
    <iq type='get' id='o3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='type'><value>nodes</value></field></x></query></iq>
    <iq type='get' id='o4' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field></x></query></iq>
romeo gets in any order:
    <iq type='result' id='o3' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'></query></iq>
    <iq type='result' id='o4' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'/></iq>
juliet sends:
    <iq type='set' id='o5' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='o5' from='juliet@ours.test'/>

# §4, XEP-0059: pages, that end behind an item or a node.
romeo sends:
    <iq type='get' id='r1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>3</max></set></query></iq>
romeo gets:
    <iq type='result' id='r1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='blog-answers'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item>
        <item jid='juliet@ours.test' node='blog-answers' name='d'/>
        <item jid='juliet@ours.test' node='deeper'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0:comments/balcony-restoration-afd1</value></field></x></item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>*</first><last>{one}</last></set></query></iq>
romeo sends:
    <iq type='get' id='r2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>3</max><after>{one}</after></set></query></iq>
romeo gets:
    <iq type='result' id='r2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='deeper' name='e'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='b'/>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0' name='a'/>
        <set xmlns='http://jabber.org/protocol/rsm'><first>*</first><last>{two}</last></set></query></iq>
romeo sends:
    <iq type='get' id='r3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>3</max><after>{two}</after></set></query></iq>
romeo gets:
    <iq type='result' id='r3' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1' name='c'/>
        <set xmlns='http://jabber.org/protocol/rsm'><first>*</first><last>{three}</last></set></query></iq>
romeo sends:
    <iq type='get' id='r4' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>3</max><after>{three}</after></set></query></iq>
    <iq type='get' id='r5' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>?</after></set></query></iq>
    <iq type='get' id='r6' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>-1</value></field>
        <field var='linked_nodes'><value>true</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><before/></set></query></iq>
    <iq type='get' id='r7' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='depth'><value>1</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>
romeo gets in any order:
    <iq type='result' id='r4' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><set xmlns='http://jabber.org/protocol/rsm'/></query></iq>
    <iq type='error' id='r5' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='r6' from='juliet@ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='r7' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><set xmlns='http://jabber.org/protocol/rsm'><count>1</count></set></query></iq>

# What is no value of the fields.
romeo sends:
    <iq type='get' id='b0' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>all</value></field></x></query></iq>
    <iq type='get' id='b1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'></field></x></query></iq>
    <iq type='get' id='b2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>x</value></field></x></query></iq>
    <iq type='get' id='b3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value></value></field></x></query></iq>
    <iq type='get' id='b4' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='linked_nodes'><value>perhaps</value></field></x></query></iq>
    <iq type='get' id='b5' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='full_metadata'><value></value></field></x></query></iq>
romeo gets in any order:
    <iq type='error' id='b0' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>
    <iq type='error' id='b1' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>
    <iq type='error' id='b2' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>
    <iq type='error' id='b3' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>
    <iq type='error' id='b4' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>
    <iq type='error' id='b5' from='juliet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text></error></iq>

# At the account itself, and at the service: what is at the root, and below it.
romeo sends:
    <iq type='get' id='w1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field></x></query></iq>
    <iq type='get' id='w2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='type'><value>nodes</value></field>
        <field var='linked_nodes'><value>1</value></field>
        <field var='depth'><value>1</value></field></x></query></iq>
romeo gets in any order:
    <iq type='result' id='w1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field></x></item></query></iq>
    <iq type='result' id='w2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='juliet@ours.test' node='blog-answers'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field></x></item>
        <item jid='juliet@ours.test' node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>urn:xmpp:microblog:0</value></field></x></item></query></iq>
juliet sends:
    <iq type='set' id='v1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='site'/></pubsub></iq>
juliet gets:
    <iq type='result' id='v1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='v2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='page'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='v2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='v3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='secret'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='v3' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='v4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='page'><item id='x'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='v4' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='v5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='page'><item id='y'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='v5' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='get' id='w3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field></x></query></iq>
    <iq type='get' id='w4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>1</value></field></x></query></iq>
    <iq type='get' id='w5' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>1</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></query></iq>
romeo gets in any order:
    <iq type='result' id='w3' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='site'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field></x></item></query></iq>
    <iq type='result' id='w4' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='page'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>site</value></field></x></item>
        <item jid='pubsub.ours.test' node='page' name='y'/>
        <item jid='pubsub.ours.test' node='page' name='x'/>
        <item jid='pubsub.ours.test' node='site'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field></x></item></query></iq>
    <iq type='result' id='w5' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='page'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>site</value></field></x></item>
        <item jid='pubsub.ours.test' node='page' name='y'/>
        <set xmlns='http://jabber.org/protocol/rsm'><first>*</first><last>{four}</last></set></query></iq>
romeo sends:
    <iq type='get' id='w6' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
        <field var='depth'><value>1</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>3</max><after>{four}</after></set></query></iq>
romeo gets:
    <iq type='result' id='w6' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='page' name='x'/>
        <item jid='pubsub.ours.test' node='site'><x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field></x></item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>*</first><last>*</last></set></query></iq>
