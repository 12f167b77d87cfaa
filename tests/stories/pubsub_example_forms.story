# The forms of XEP-0060 §8.1.3 and §8.2.4 as its examples have them, with a field that the service does not
# know: who submits a form may add what it likes, what is not understood is ignored (XEP-0004 §3.1).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Examples 137 and 138, in every field.
hamlet sends:
    <iq type='set' id='create1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Princely Musings (Atom)</value></field>
        <field var='pubsub#deliver_notifications'><value>1</value></field>
        <field var='pubsub#deliver_payloads'><value>1</value></field>
        <field var='pubsub#persist_items'><value>1</value></field>
        <field var='pubsub#max_items'><value>10</value></field>
        <field var='pubsub#item_expire'><value>604800</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#publish_model'><value>publishers</value></field>
        <field var='pubsub#purge_offline'><value>0</value></field>
        <field var='pubsub#send_last_published_item'><value>never</value></field>
        <field var='pubsub#presence_based_delivery'><value>false</value></field>
        <field var='pubsub#notification_type'><value>headline</value></field>
        <field var='pubsub#notify_config'><value>0</value></field>
        <field var='pubsub#notify_delete'><value>0</value></field>
        <field var='pubsub#notify_retract'><value>0</value></field>
        <field var='pubsub#notify_sub'><value>0</value></field>
        <field var='pubsub#max_payload_size'><value>1028</value></field>
        <field var='pubsub#type'><value>urn:example:e2ee:bundle</value></field>
        <field var='pubsub#body_xslt'><value>http://jabxslt.jabberstudio.org/atom_body.xslt</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='create1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='config1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        ...
        <field var='pubsub#title' ...><value>Princely Musings (Atom)</value></field>
        <field var='pubsub#type' ...><value>urn:example:e2ee:bundle</value></field>
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>publishers</value></field>
        <field var='pubsub#persist_items' ...><value>1</value></field>
        <field var='pubsub#max_items' ...><value>10</value></field>
        <field var='pubsub#item_expire' ...><value>604800</value></field>
        <field var='pubsub#max_payload_size' ...><value>1028</value></field>
        <field var='pubsub#deliver_notifications' ...><value>1</value></field>
        <field var='pubsub#deliver_payloads' ...><value>1</value></field>
        <field var='pubsub#notification_type' ...>...<value>headline</value></field>
        <field var='pubsub#presence_based_delivery' ...><value>0</value></field>
        <field var='pubsub#send_last_published_item' ...>...<value>never</value></field>
        <field var='pubsub#notify_retract' ...><value>0</value></field>
        <field var='pubsub#notify_delete' ...><value>0</value></field>
        <field var='pubsub#notify_config' ...><value>0</value></field>
        <field var='pubsub#notify_sub' ...><value>0</value></field></x></configure></pubsub></iq>

# Examples 146 and 148, in every field.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Princely Musings (Atom)</value></field>
        <field var='pubsub#deliver_notifications'><value>1</value></field>
        <field var='pubsub#deliver_payloads'><value>1</value></field>
        <field var='pubsub#persist_items'><value>1</value></field>
        <field var='pubsub#max_items'><value>10</value></field>
        <field var='pubsub#item_expire'><value>604800</value></field>
        <field var='pubsub#access_model'><value>roster</value></field>
        <field var='pubsub#roster_groups_allowed'><value>friends</value><value>servants</value><value>courtiers</value></field>
        <field var='pubsub#publish_model'><value>publishers</value></field>
        <field var='pubsub#purge_offline'><value>0</value></field>
        <field var='pubsub#send_last_published_item'><value>never</value></field>
        <field var='pubsub#presence_based_delivery'><value>false</value></field>
        <field var='pubsub#notification_type'><value>headline</value></field>
        <field var='pubsub#notify_config'><value>0</value></field>
        <field var='pubsub#notify_delete'><value>0</value></field>
        <field var='pubsub#notify_retract'><value>0</value></field>
        <field var='pubsub#notify_sub'><value>0</value></field>
        <field var='pubsub#max_payload_size'><value>1028</value></field>
        <field var='pubsub#type'><value>urn:example:e2ee:bundle</value></field>
        <field var='pubsub#body_xslt'><value>http://jabxslt.jabberstudio.org/atom_body.xslt</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Nothing but what is not understood: nothing changes.
hamlet sends:
    <iq type='set' id='config3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#dataform_xslt'><value>http://jabxslt.jabberstudio.org/atom_form.xslt</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config3' from='pubsub.ours.test'/>

# §8.3: the defaults in numbers, and "max" where the XEP defines it (§12.23); they can be submitted as they are.
hamlet sends:
    <iq type='get' id='def1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><default/></pubsub></iq>
hamlet gets:
    <iq type='result' id='def1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default><x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        ...
        <field var='pubsub#max_items' ...><value>max</value></field>
        <field var='pubsub#item_expire' ...><value>max</value></field>
        <field var='pubsub#max_payload_size' ...><value>196608</value></field></x></default></pubsub></iq>
hamlet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='as_shown'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>max</value></field>
        <field var='pubsub#item_expire'><value>max</value></field>
        <field var='pubsub#max_payload_size'><value>196608</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='unlimited'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_payload_size'><value>max</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>

# Preconditions of a publication are another matter (§7.1.5).
hamlet sends:
    <iq type='set' id='pub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><x xmlns='urn:example:e2ee:bundle'/></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#body_xslt'><value>http://jabxslt.jabberstudio.org/atom_body.xslt</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='pub1' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
