# Extended subscriptions (XEP-0497): of metadata, of a whole branch, and of nodes that link to the one subscribed to.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street
[Nurse]
    jid: nurse@ours.test/hall

---------

juliet connects
romeo connects
tybalt connects
nurse connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
tybalt sends:
    <presence/>
tybalt gets:
    <presence from='tybalt@ours.test/street'/>
nurse sends:
    <presence/>
nurse gets:
    <presence from='nurse@ours.test/hall'/>

# §5, examples 7 and 8: the service says so. It has no limit of depth, and says of none.
romeo sends:
    <iq type='get' id='disco1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq type='result' id='disco1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>...
      <feature var='urn:xmpp:pubsub-ext-sub:0'/></query></iq>
juliet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='some-node-name'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>

# §4.1, examples 1 and 2.
romeo sends:
    <iq type='set' id='sub-1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='romeo@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type'><value>items</value><value>metadata</value><value>linked items</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value>-1</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='sub-1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='some-node-name' jid='romeo@ours.test' subid='*' subscription='subscribed'/>
      <options node='some-node-name' jid='romeo@ours.test' subid='*'><x xmlns='jabber:x:data' type='result'>...
        <field var='{urn:xmpp:pubsub-ext-sub:0}type' type='list-multi' ...>...<value>items</value><value>metadata</value><value>linked items</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth' type='text-single' ...><value>-1</value></field></x></options></pubsub></iq>

# Tybalt wants items one level below, Nurse what links to the node, and neither metadata.
tybalt sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='tybalt@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value>1</value></field></x></options></pubsub></iq>
tybalt gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
nurse sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type'><value>linked items</value></field></x></options></pubsub></iq>
nurse gets:
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>

# What is no value of the fields.
nurse sends:
    <iq type='set' id='b0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type'><value>everything</value></field></x></options></pubsub></iq>
    <iq type='set' id='b1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type'></field></x></options></pubsub></iq>
    <iq type='set' id='b2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value>deep</value></field></x></options></pubsub></iq>
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value></value></field></x></options></pubsub></iq>
    <iq type='set' id='b4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='some-node-name' jid='nurse@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value>99999999999</value></field></x></options></pubsub></iq>
nurse gets in any order:
    <iq type='error' id='b0' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='b1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='b2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='b4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §4.2.1, example 3.
juliet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='some-node-name'><item id='item1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='some-node-name'>
        <item id='item1'><entry xmlns='urn:x'/></item></items></event></message>
tybalt gets:
    <message from='pubsub.ours.test' to='tybalt@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='some-node-name'>
        <item id='item1'><entry xmlns='urn:x'/></item></items></event></message>
nurse gets nothing

# §4.2.2, example 4: what has changed, and nothing else.
juliet sends:
    <iq type='set' id='m1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='some-node-name'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>New Title</value></field>
        <field var='pubsub#description'><value>New Description</value></field>
        <field var='pubsub#notify_retract'><value>0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='m1' from='pubsub.ours.test'/>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='some-node-name'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='pubsub#title' ...><value>New Title</value></field>
          <field var='pubsub#description' ...><value>New Description</value></field></x></configuration></event></message>
tybalt gets nothing
nurse gets nothing
juliet sends:
    <iq type='set' id='m2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='some-node-name'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_delete'><value>1</value></field>
        <field var='pubsub#notify_retract'><value>1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='m2' from='pubsub.ours.test'/>
romeo gets nothing

# §3.2: a node that comes into the branch is in the subscription, and those below it are, as deep as was asked.
juliet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='removed-node-name'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='removed-node-name'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>some-node-name</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='removed-node-name'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>some-node-name</value></field></x></configuration></event></message>
juliet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='grandchild'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>removed-node-name</value></field>
        <field var='pubsub#title'><value>Deep</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='grandchild'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='pubsub#title' ...><value>Deep</value></field>
          <field var='pubsub#creator' ...><value>juliet@ours.test</value></field>
          <field var='pubsub#creation_date' ...><value>*</value></field>
          <field var='pubsub#access_model' ...><value>open</value></field>
          <field var='pubsub#publish_model' ...><value>publishers</value></field>
          <field var='pubsub#owner' ...><value>juliet@ours.test</value></field>
          <field var='pubsub#max_items' ...><value>max</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>removed-node-name</value></field></x></configuration></event></message>
juliet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='removed-node-name'><item id='i2'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='removed-node-name'>
        <item id='i2'><entry xmlns='urn:x'/></item></items></event></message>
tybalt gets:
    <message from='pubsub.ours.test' to='tybalt@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='removed-node-name'>
        <item id='i2'><entry xmlns='urn:x'/></item></items></event></message>
juliet sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='grandchild'><item id='i3'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p3' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='grandchild'>
        <item id='i3'><entry xmlns='urn:x'/></item></items></event></message>
tybalt gets nothing
nurse gets nothing
juliet sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='grandchild'><item id='i3'/></retract></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='pubsub.ours.test'/>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='grandchild'><retract id='i3'/></items></event></message>

# Who has subscribed to the node itself, too, is told once.
romeo sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='grandchild' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='grandchild'><item id='i4'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p5' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='grandchild'>
        <item id='i4'><entry xmlns='urn:x'/></item></items></event></message>
romeo gets nothing

# §4.2.3, example 6: nodes that link, whether they did before the subscription or not.
juliet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='attached'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>some-node-name</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='p6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='attached'><item id='i5'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p6' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='attached'>
        <item id='i5'><entry xmlns='urn:x'/></item></items></event></message>
nurse gets:
    <message from='pubsub.ours.test' to='nurse@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='attached'>
        <item id='i5'><entry xmlns='urn:x'/></item></items></event></message>
tybalt gets nothing

# §4.2.4: a descendant that links is not told to those who have not asked for that.
juliet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='deep-attached'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>removed-node-name</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
romeo ignores what came
juliet sends:
    <iq type='set' id='p7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='deep-attached'><item id='i6'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p7' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='deep-attached'>
        <item id='i6'><entry xmlns='urn:x'/></item></items></event></message>
tybalt gets nothing
nurse gets nothing

# §4.2.4, §7: what a subscriber may not read it is not told of.
juliet sends:
    <iq type='set' id='w1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='grandchild'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='w1' from='pubsub.ours.test'/>
romeo ignores what came
juliet sends:
    <iq type='set' id='p8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='grandchild'><item id='i7'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='w2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='grandchild'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Hidden</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p8' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='w2' from='pubsub.ours.test'/>
romeo gets nothing
juliet sends:
    <iq type='set' id='w3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='grandchild'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='w3' from='pubsub.ours.test'/>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='grandchild'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='pubsub#access_model' ...><value>open</value></field></x></configuration></event></message>

# §4.2.2, example 5: out of the branch; a last word, and then nothing. What links to it goes with it.
juliet sends:
    <iq type='set' id='a2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='removed-node-name'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value></value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a2' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='removed-node-name'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...></field></x></configuration></event></message>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='deep-attached'>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...></field></x></configuration></event></message>
juliet sends:
    <iq type='set' id='p9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='removed-node-name'><item id='i8'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='p10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='grandchild'><item id='i9'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p9' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='p10' from='pubsub.ours.test'>...</iq>
romeo gets nothing
tybalt gets nothing

# Back again, and deleted, which all of the branch tells.
juliet sends:
    <iq type='set' id='a3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='removed-node-name'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>some-node-name</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a3' from='pubsub.ours.test'>...</iq>
romeo ignores what came
tybalt sends:
    <iq type='set' id='s5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='removed-node-name' jid='tybalt@ours.test'/></pubsub></iq>
tybalt gets in any order:
    <iq type='result' id='s5' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' ...>...</message>
juliet sends:
    <iq type='set' id='d1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='removed-node-name'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d1' from='pubsub.ours.test'/>
romeo gets in any order:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='removed-node-name'/></event></message>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='grandchild'/></event></message>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='deep-attached'/></event></message>
tybalt gets:
    <message from='pubsub.ours.test' to='tybalt@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='removed-node-name'/></event></message>

# The options can be changed, and hold after a restart.
nurse sends:
    <iq type='set' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='some-node-name' jid='nurse@ours.test'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type'><value>metadata</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth'><value>2</value></field></x></options></pubsub></iq>
nurse gets:
    <iq type='result' id='o1' from='pubsub.ours.test'/>
server restarts
juliet gets stream error system-shutdown
romeo gets stream error system-shutdown
tybalt gets stream error system-shutdown
nurse gets stream error system-shutdown
juliet connects
nurse connects
nurse sends:
    <iq type='get' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='some-node-name' jid='nurse@ours.test'/></pubsub></iq>
nurse gets:
    <iq type='result' id='o2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='some-node-name' jid='nurse@ours.test' subid='*'><x xmlns='jabber:x:data' type='form'>...
        <field var='{urn:xmpp:pubsub-ext-sub:0}type' type='list-multi' ...>...<value>metadata</value></field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth' type='text-single' ...><value>2</value></field></x></options></pubsub></iq>
