# Making nodes (XEP-0060 §8.1) with the configuration of the service, or another one; and what is refused.
config limits.pubsub_nodes = 6
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Examples 125, 133 and 135.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# Example 129: for everybody.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 131 and 132: the service thinks of a name.
hamlet sends:
    <iq type='set' id='create2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create/></pubsub></iq>
hamlet gets:
    <iq type='result' id='create2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='{instant}'/></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='{instant}'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='{instant}'/></pubsub></iq>

# Examples 134, 137 and 138.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='closed'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field>
        <field var='pubsub#title'><value>Letters</value></field>
        <field var='pubsub#max_items'><value>3</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='closed'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='f' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='closed'><x xmlns='jabber:x:data' type='form'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title' ...>...<value>Letters</value></field>
        <field var='pubsub#access_model' ...>...<value>whitelist</value></field>
        <field var='pubsub#max_items' ...>...<value>3</value></field></x></configure></pubsub></iq>

# Example 136: a model that there is not.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>secret</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported-access-model xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# §8.1.3: <configure/> comes behind and names no node. Forms of every wrong kind.
hamlet sends:
    <iq type='set' id='b1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure><create node='bad'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='b1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='b2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure node='bad'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <y/></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data'/></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>maybe</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>-1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>1.5</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#item_expire'><value>soon</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>twig</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>some</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#contact'><value>@@</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>0</value><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#send_last_published_item'><value>always</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_node_full'><value>explode</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#itemreply'><value>all</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notification_type'><value>loud</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bad'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#purge_offline'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# A name that is none.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# Nothing of all that has been made.
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='bad'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# There is room for six nodes of one account, no more; others have their own room.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='more0'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='more1'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='more2'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='more3'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='wait'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create/></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='wait'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='more3'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='his'/></pubsub></iq>
francisco gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# Example 128: at an account none but the account itself, of which strangers do not learn; the limit is the same.
francisco sends:
    <iq type='set' id='c' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine'/></pubsub></iq>
francisco gets:
    <iq type='error' id='c' from='hamlet@ours.test'>...<error type='cancel'>
      <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine0'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine1'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine2'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine3'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine4'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mine5'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='c' from='hamlet@ours.test'>...<error type='wait'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mine5'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='hamlet@ours.test'>...<error type='wait'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# What was acknowledged is there after a crash.
server crashes
hamlet connects
hamlet sends:
    <iq type='get' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations/></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations unordered><affiliation node='princely_musings' affiliation='owner'/><affiliation node='{instant}' affiliation='owner'/><affiliation node='closed' affiliation='owner'/><affiliation node='more0' affiliation='owner'/><affiliation node='more1' affiliation='owner'/><affiliation node='more2' affiliation='owner'/></affiliations></pubsub></iq>
