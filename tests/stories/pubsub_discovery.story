# Finding the service, its nodes and their items (XEP-0060 §5.1 to §5.5), for those who may know of them.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Examples 7, 8 and 54.
francisco sends:
    <iq type='get' id='feature1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
francisco gets:
    <iq type='result' id='feature1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='pubsub' type='service' name='*'/>...
      <feature var='http://jabber.org/protocol/pubsub'/>
      <feature var='http://jabber.org/protocol/pubsub#config-node'/>
      <feature var='http://jabber.org/protocol/pubsub#create-nodes'/>
      <feature var='http://jabber.org/protocol/pubsub#delete-items'/>
      <feature var='http://jabber.org/protocol/pubsub#get-pending'/>
      <feature var='http://jabber.org/protocol/pubsub#item-ids'/>
      <feature var='http://jabber.org/protocol/pubsub#multi-subscribe'/>
      <feature var='http://jabber.org/protocol/pubsub#persistent-items'/>
      <feature var='http://jabber.org/protocol/pubsub#publish'/>
      <feature var='http://jabber.org/protocol/pubsub#publish-options'/>
      <feature var='http://jabber.org/protocol/pubsub#purge-nodes'/>
      <feature var='http://jabber.org/protocol/pubsub#retrieve-items'/>
      <feature var='http://jabber.org/protocol/pubsub#rsm'/>
      <feature var='http://jabber.org/protocol/pubsub#subscribe'/>
      <feature var='http://jabber.org/protocol/pubsub#subscription-options'/>
      <feature var='http://jabber.org/protocol/pubsub#access-open'/></query></iq>

# Example 211: an account.
hamlet sends:
    <iq type='get' id='bvg194j7' to='hamlet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hamlet gets:
    <iq type='result' id='bvg194j7' from='hamlet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='account' type='registered'/><identity category='pubsub' type='pep'/>...
      <feature var='http://jabber.org/protocol/pubsub#pubsub-on-a-jid'/></query></iq>

# No node yet.
francisco sends:
    <iq type='get' id='disco0' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
francisco gets:
    <iq type='result' id='disco0' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='Romeoance'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Letters to my Beloved</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='Julliennui'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>A Rose by Another Name</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='secret'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# Examples 9 and 10: whoever may not know of a node does not see it.
francisco sends:
    <iq type='get' id='disco1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
francisco gets:
    <iq type='result' id='disco1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='Julliennui' name='A Rose by Another Name'/><item jid='pubsub.ours.test' node='Romeoance' name='Letters to my Beloved'/></query></iq>
hamlet sends:
    <iq type='get' id='disco1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hamlet gets:
    <iq type='result' id='disco1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='Julliennui' name='A Rose by Another Name'/><item jid='pubsub.ours.test' node='Romeoance' name='Letters to my Beloved'/><item jid='pubsub.ours.test' node='secret'/></query></iq>

# Examples 11 and 12.
francisco sends:
    <iq type='get' id='info1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='Romeoance'/></iq>
francisco gets:
    <iq type='result' id='info1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='Romeoance'>
      <identity category='pubsub' type='leaf' name='Letters to my Beloved'/>...</query></iq>
francisco sends:
    <iq type='get' id='info2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='nowhere'/></iq>
francisco gets:
    <iq type='error' id='info2' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='info3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='nowhere'/></iq>
francisco gets:
    <iq type='error' id='info3' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='info2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='secret'/></iq>
francisco gets:
    <iq type='error' id='info2' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='info3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='secret'/></iq>
francisco gets:
    <iq type='error' id='info3' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Example 15: items have names, and no nodes of their own.
francisco sends:
    <iq type='get' id='items0' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'/></iq>
francisco gets:
    <iq type='result' id='items0' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'/></iq>
hamlet sends:
    <iq type='set' id='p-368866411b877c30' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='Romeoance'><item id='368866411b877c30'><entry xmlns='http://www.w3.org/2005/Atom'><title>368866411b877c30</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-368866411b877c30' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='Romeoance'><item id='368866411b877c30'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-3300659945416e27' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='Romeoance'><item id='3300659945416e27'><entry xmlns='http://www.w3.org/2005/Atom'><title>3300659945416e27</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-3300659945416e27' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='Romeoance'><item id='3300659945416e27'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='items1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'/></iq>
francisco gets:
    <iq type='result' id='items1' from='pubsub.ours.test'><query unordered xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <item jid='pubsub.ours.test' name='3300659945416e27'/><item jid='pubsub.ours.test' name='368866411b877c30'/></query></iq>

# In pages, if there are many or that is asked for (XEP-0059): forward, from the newest.
francisco sends:
    <iq type='get' id='items2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set></query></iq>
    <iq type='get' id='items3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>3300659945416e27</after></set></query></iq>
    <iq type='get' id='items4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>368866411b877c30</after></set></query></iq>
    <iq type='get' id='items5' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>nothing</after></set></query></iq>
    <iq type='get' id='items6' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></query></iq>
francisco gets in any order:
    <iq type='result' id='items2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <item jid='pubsub.ours.test' name='3300659945416e27'/>
      <set xmlns='http://jabber.org/protocol/rsm'><first>3300659945416e27</first><last>3300659945416e27</last><count>2</count></set></query></iq>
    <iq type='result' id='items3' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <item jid='pubsub.ours.test' name='368866411b877c30'/>
      <set xmlns='http://jabber.org/protocol/rsm'><first>368866411b877c30</first><last>368866411b877c30</last><count>2</count></set></query></iq>
    <iq type='result' id='items4' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='Romeoance'>
      <set xmlns='http://jabber.org/protocol/rsm'><count>2</count></set></query></iq>
    <iq type='error' id='items5' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='items6' from='pubsub.ours.test'>...<error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 13 and 14: what is to be known of a node.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Princely Musings (Atom)</value></field>
        <field var='pubsub#description'><value>Updates for the weblog.</value></field>
        <field var='pubsub#type'><value>http://www.w3.org/2005/Atom</value></field>
        <field var='pubsub#language'><value>en</value></field>
        <field var='pubsub#contact'><value>bard@ours.test</value></field>
        <field var='pubsub#max_items'><value>120</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='bard@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
francisco sends:
    <iq type='get' id='meta1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='princely_musings'/></iq>
francisco gets:
    <iq type='result' id='meta1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='princely_musings'>
      <identity category='pubsub' type='leaf' name='Princely Musings (Atom)'/>
      <feature var='http://jabber.org/protocol/pubsub'/>...
      <x xmlns='jabber:x:data' type='result' unordered><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
        <field var='pubsub#type' type='text-single' ...>...<value>http://www.w3.org/2005/Atom</value></field>
        <field var='pubsub#creator' type='jid-single' ...>...<value>hamlet@ours.test</value></field>
        <field var='pubsub#creation_date' type='text-single' ...>...<value>*</value></field>
        <field var='pubsub#title' type='text-single' ...>...<value>Princely Musings (Atom)</value></field>
        <field var='pubsub#description' type='text-single' ...>...<value>Updates for the weblog.</value></field>
        <field var='pubsub#language' type='list-single' ...>...<value>en</value></field>
        <field var='pubsub#contact' type='jid-multi' ...>...<value>bard@ours.test</value></field>
        <field var='pubsub#access_model' type='list-single' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' type='list-single' ...>...<value>publishers</value></field>
        <field var='pubsub#max_items' type='text-single' ...>...<value>120</value></field>
        <field var='pubsub#owner' type='jid-multi' ...>...<value>hamlet@ours.test</value></field>
        <field var='pubsub#publisher' type='jid-multi' ...>...<value>bard@ours.test</value></field>
        <field var='pubsub#num_subscribers' type='text-single' ...>...<value>1</value></field></x></query></iq>
