# Publishing (XEP-0060 §7.1): with and without an id, what subscribers hear of it, by the configuration of
# the node.
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
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>

# Examples 96, 98 and 100.
hamlet sends:
    <iq type='set' id='p-bnd81g37' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>bnd81g37</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-bnd81g37' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>bnd81g37</title></entry></item></items></event></message>

# Examples 97 and 99: the service gives it an id.
hamlet sends:
    <iq type='set' id='publish2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='publish2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='{given}'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='{given}'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>

# §7.1.3: the same id again is another version of the item.
hamlet sends:
    <iq type='set' id='p-bnd81g37' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>Second thoughts</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-bnd81g37' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>Second thoughts</title></entry></item></items></event></message>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='bnd81g37'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>Second thoughts</title></entry></item></items></pubsub></iq>

# Example 101: a node whose notifications have no payload; it is read from the node.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='short'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#deliver_payloads'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='short' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='short' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='short'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='short'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='short'>
        <item id='a'/></items></event></message>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='short'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='short'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></pubsub></iq>

# It need not have a payload at all.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='short'><item id='b'/></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='short'><item id='b'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='short'>
        <item id='b'/></items></event></message>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='short'><item id='b'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='short'>
        <item id='b'/></items></pubsub></iq>

# Example 3: nothing is kept, and nothing but the event is told.
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
      <publish node='bell'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='bell'/></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='bell'/></event></message>

# Payloads that are told and not kept.
hamlet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='fleeting'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='fleeting' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='fleeting' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='fleeting'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='fleeting'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='fleeting'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>

# Examples 102, 103 and 220: with the publisher, as the service knows it.
hamlet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='signed'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#itemreply'><value>publisher</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='signed' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='signed' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='signed'><item id='a' publisher='bard@ours.test'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='signed'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='signed'>
        <item id='a' publisher='hamlet@ours.test/elsinore'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='signed'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='signed'>
        <item id='a' publisher='hamlet@ours.test/elsinore'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></pubsub></iq>

# Replies to the owners (§16.4.4, XEP-0033).
hamlet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='letters'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#itemreply'><value>owner</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='letters' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='letters' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='letters'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='letters'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='letters'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='hamlet@ours.test'/></addresses></message>

# Normal messages, for those who want them stored while nobody is there.
hamlet sends:
    <iq type='set' id='c7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='kept'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notification_type'><value>normal</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c7' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='kept' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='kept' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='kept'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='kept'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='kept'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>

# Nobody is told anything.
hamlet sends:
    <iq type='set' id='c8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='quiet'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#deliver_notifications'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c8' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='quiet' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='quiet' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='quiet'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='quiet'><item id='a'/></publish></pubsub></iq>
francisco gets nothing

# §7.1.2.5: the oldest has to go when the node is full; subscribers are told.
hamlet sends:
    <iq type='set' id='c9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='two'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>2</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c9' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='two' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='two' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='two'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='b'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='two'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='c'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='two'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event></message>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='two'>
        <retract id='a'/></items></event></message>

# discard-oldest says nothing of it.
hamlet sends:
    <iq type='set' id='f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='two'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_node_full'><value>discard-oldest</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='f' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-d' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='two'><item id='d'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='two'>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event></message>
francisco gets nothing
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='two'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='two'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></pubsub></iq>

# Example 226: a node of one item.
hamlet sends:
    <iq type='set' id='c10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='now'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>1</value></field>
        <field var='pubsub#publish_node_full'><value>discard-oldest</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c10' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-current' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='now'><item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>current</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-current' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='now'><item id='current'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-current' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='now'><item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>later</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-current' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='now'><item id='current'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='now'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='now'>
        <item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>later</title></entry></item></items></pubsub></iq>

# What has been acknowledged is there after a crash, in the same order.
server crashes
francisco connects
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='{given}'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item>
        <item id='bnd81g37'><entry xmlns='http://www.w3.org/2005/Atom'><title>Second thoughts</title></entry></item></items></pubsub></iq>
