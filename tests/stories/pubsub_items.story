# Reading items (XEP-0060 §6.5): all, the newest, by id; and who may not.
config limits.pubsub_items = 5
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# Examples 82 and 95: there is none.
francisco sends:
    <iq type='get' id='i0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i0' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-uses' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>uses</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-uses' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='uses'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-ghostly' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='ghostly'><entry xmlns='http://www.w3.org/2005/Atom'><title>ghostly</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-ghostly' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='ghostly'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-alone' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-alone' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='alone'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-soliloquy' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-soliloquy' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='soliloquy'/></publish></pubsub></iq>

# Examples 74 and 75.
francisco sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>uses</title></entry></item>
        <item id='ghostly'><entry xmlns='http://www.w3.org/2005/Atom'><title>ghostly</title></entry></item>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item></items></pubsub></iq>

# Examples 78, 79 and 83: by id, whatever order they are asked for in; what is not there is left out.
francisco sends:
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='uses'/><item id='alone'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>uses</title></entry></item>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='soliloquy'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='nothing'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco sends:
    <iq type='get' id='i4b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='nothing'/><item id='alone'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i4b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item></items></pubsub></iq>

# Examples 80 and 81: the two most recent ones. More than there are is all.
francisco sends:
    <iq type='get' id='i5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='2'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i5' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='100'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>uses</title></entry></item>
        <item id='ghostly'><entry xmlns='http://www.w3.org/2005/Atom'><title>ghostly</title></entry></item>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='-1'/></pubsub></iq>
francisco gets:
    <iq type='error' id='i7' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='i7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='two'/></pubsub></iq>
francisco gets:
    <iq type='error' id='i7' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='i7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items=''/></pubsub></iq>
francisco gets:
    <iq type='error' id='i7' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §7.1.3: publishing again moves it to the end.
hamlet sends:
    <iq type='set' id='p-uses' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>The Uses of This World</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-uses' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='uses'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='i8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i8' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='ghostly'><entry xmlns='http://www.w3.org/2005/Atom'><title>ghostly</title></entry></item>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item>
        <item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>The Uses of This World</title></entry></item></items></pubsub></iq>

# The server keeps no more than its limit.
hamlet sends:
    <iq type='set' id='p-five' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='five'><entry xmlns='http://www.w3.org/2005/Atom'><title>five</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-five' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='five'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-six' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='six'><entry xmlns='http://www.w3.org/2005/Atom'><title>six</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-six' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='six'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='i9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i9' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='alone'><entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title></entry></item>
        <item id='soliloquy'><entry xmlns='http://www.w3.org/2005/Atom'><title>soliloquy</title></entry></item>
        <item id='uses'><entry xmlns='http://www.w3.org/2005/Atom'><title>The Uses of This World</title></entry></item>
        <item id='five'><entry xmlns='http://www.w3.org/2005/Atom'><title>five</title></entry></item>
        <item id='six'><entry xmlns='http://www.w3.org/2005/Atom'><title>six</title></entry></item></items></pubsub></iq>

# Examples 86, 91, 93 and 94.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='asked'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='closed'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
francisco sends:
    <iq type='get' id='e1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='asked'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e1' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='e2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='closed'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='e3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='nowhere'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e3' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='e4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items/></pubsub></iq>
francisco gets:
    <iq type='error' id='e4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'/>
francisco sends:
    <iq type='get' id='e5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e5' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# A pending subscription is none (§6.5.9.3).
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='asked' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='asked' jid='francisco@ours.test' subid='*' subscription='pending'/></pubsub></iq>
francisco sends:
    <iq type='get' id='e6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='asked'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e6' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 87: nothing is kept there.
hamlet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='fleeting'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
francisco sends:
    <iq type='get' id='e7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='fleeting'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e7' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='persistent-items'/></error></iq>

# Examples 89 and 90, at an account.
hamlet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='p1' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='current'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>roster</value></field>
        <field var='pubsub#roster_groups_allowed'><value>Friends</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='p2' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='current'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='e8' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='mood'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e8' from='hamlet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='e9' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='friends'/></pubsub></iq>
francisco gets:
    <iq type='error' id='e9' from='hamlet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §6.5.1: the owner always may.
hamlet sends:
    <iq type='get' id='o1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='mood'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='o1' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='mood'>
        <item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></pubsub></iq>
hamlet sends:
    <iq type='get' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='closed'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='o2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='closed'/></pubsub></iq>
