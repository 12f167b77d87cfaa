# Items that have expired (XEP-0060 §16.4.4, item_expire) are not there any more, whichever way one looks for them
# (§6.5.3), though nothing has been published since.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='news'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#item_expire'><value>60</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='news'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='news'><item id='a'/></publish></pubsub></iq>

# As long as it is there.
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'><item id='a'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='d' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'/></iq>
francisco gets:
    <iq type='result' id='d' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'>
      <item jid='pubsub.ours.test' name='a'/></query></iq>
time passes 40s
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='news'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='news'><item id='b'/></publish></pubsub></iq>
time passes 30s

# §6.5.6, §6.5.9.12: asked for by its id.
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'><item id='a'/><item id='b'/></items></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>
# §5.5.
francisco sends:
    <iq type='get' id='d' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'/></iq>
francisco gets:
    <iq type='result' id='d' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'>
      <item jid='pubsub.ours.test' name='b'/></query></iq>
# XEP-0499.
francisco sends:
    <iq type='get' id='x' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>
      <field var='type'><value>items</value></field></x></query></iq>
francisco gets:
    <iq type='result' id='x' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='news'>
      <item jid='pubsub.ours.test' node='news' name='b'/></query></iq>
# §6.5.4: nor is it counted.
francisco sends:
    <iq type='get' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'/><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='news'/><set xmlns='http://jabber.org/protocol/rsm'><count>1</count></set></pubsub></iq>
# §7.2.3.2.
hamlet sends:
    <iq type='set' id='t' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='news'><item id='a'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='t' from='pubsub.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# XEP-0313 at a node.
francisco sends:
    <iq type='set' id='m' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='news'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>
francisco gets:
    <iq type='result' id='m' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2' ...><set xmlns='http://jabber.org/protocol/rsm'><count>1</count></set></fin></iq>

# §6.1.7: nor is it the last item for who subscribes when all are gone.
time passes 40s
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='news' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='news' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
francisco gets nothing

# §7.1.3.4: what has expired makes room in a node that drops nothing else; what is there may be replaced.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='full'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#item_expire'><value>60</value></field>
        <field var='pubsub#max_items'><value>2</value></field>
        <field var='pubsub#publish_node_full'><value>reject</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'/></publish></pubsub></iq>
time passes 40s
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='b'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p-c' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><node-full xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
time passes 30s
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='c'/></publish></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></pubsub></iq>
time passes 20s
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='error' id='p-a' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><node-full xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='full'><item id='b'/></publish></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='full'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>
