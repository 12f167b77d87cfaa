# Publications that are refused (XEP-0060 §7.1.3); nothing of them is stored or told.
config limits.pubsub_item_bytes = 2000
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#type'><value>http://www.w3.org/2005/Atom</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>

# Example 105: neither owner nor publisher; the publish model says who else (§4.5).
francisco sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Example 107.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='nowhere'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 109: the limit of the server, and a smaller one of the node.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><payload-too-big xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='small'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_payload_size'><value>80</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='small' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='small' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='small'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><payload-too-big xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 110: two payloads, another namespace, something else than an item, several items.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-payload xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='urn:example:other'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-payload xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-payload xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item><item id='2'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-payload xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Examples 111, 112 and 113.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><item-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'/></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><payload-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='bell'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#deliver_payloads'><value>0</value></field>
        <field var='pubsub#persist_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='bell' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='bell' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='bell'><item id='1'></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><item-forbidden xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 108: the node is full, and its owner wants it to stay so. A new version of an item is no new item.
hamlet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='full'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>1</value></field>
        <field var='pubsub#publish_node_full'><value>reject</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><node-full xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><node-full xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>again</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'/></publish></pubsub></iq>

# An id that no client needs.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# Publishers need the affiliation, subscribers a node that lets them (§4.5).
hamlet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='wall'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>subscribers</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='wall'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='wall' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='wall' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
francisco sends:
    <iq type='set' id='p-mine' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='wall'><item id='mine'><entry xmlns='http://www.w3.org/2005/Atom'><title>mine</title></entry></item></publish></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='p-mine' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='wall'><item id='mine'/></publish></pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='wall'>
        <item id='mine'><entry xmlns='http://www.w3.org/2005/Atom'><title>mine</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='open'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='p-mine' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='mine'><entry xmlns='http://www.w3.org/2005/Atom'><title>mine</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='result' id='p-mine' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='mine'/></publish></pubsub></iq>

# Nothing else has been told or stored.
francisco gets nothing
server crashes
hamlet connects
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='small'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='small'/></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>again</title></entry></item></items></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='wall'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='wall'>
        <item id='mine'><entry xmlns='http://www.w3.org/2005/Atom'><title>mine</title></entry></item></items></pubsub></iq>
