# Items in the order of their creation or of their modification (XEP-0413), with pages (§3.4).
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
hamlet sends:
    <iq type='set' id='p-A' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-A' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='A'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-B' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-B' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='B'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-C' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-C' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='C'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-D' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-D' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='D'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-C' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-C' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='C'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-A' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-A' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='A'/></publish></pubsub></iq>

# §3.1, §3.2: all of them; the newest two.
francisco sends:
    <iq type='get' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification' desc='1'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o4b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification' desc='false'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o4b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='2'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o5' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='2'/><order xmlns='urn:xmpp:order-by:1' by='modification' desc='true'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='o7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' max_items='2'/><order xmlns='urn:xmpp:order-by:1' by='creation'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o7' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item></items></pubsub></iq>

# §3.4: page by page.
francisco sends:
    <iq type='get' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>B</first><last>D</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>D</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>C</first><last>A</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>A</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/>
      <set xmlns='http://jabber.org/protocol/rsm'><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>D</first><last>C</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>C</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p5' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>B</first><last>A</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>B</before></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>D</first><last>C</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p7' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>B</first><last>A</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation'/><set xmlns='http://jabber.org/protocol/rsm'><max>3</max><before>D</before></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p8' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>A</first><last>C</last><count>4</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='p9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='modification' desc='true'/><set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>A</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='p9' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>C</first><last>C</last><count>4</count></set></pubsub></iq>

# What is published anew after it had gone is new.
hamlet sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='B'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-B' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-B' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='B'/></publish></pubsub></iq>
francisco sends:
    <iq type='get' id='o8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o8' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item></items></pubsub></iq>

# §5: other orders have to be agreed upon.
francisco sends:
    <iq type='get' id='o9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='{urn:example}size'/></pubsub></iq>
francisco gets:
    <iq type='error' id='o9' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='o10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1'/></pubsub></iq>
francisco gets:
    <iq type='error' id='o10' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# It lasts, and is advertised (§6).
server crashes
francisco connects
francisco sends:
    <iq type='get' id='o11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><order xmlns='urn:xmpp:order-by:1' by='creation'/></pubsub></iq>
francisco gets:
    <iq type='result' id='o11' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='A'><entry xmlns='http://www.w3.org/2005/Atom'><title>A2</title></entry></item>
        <item id='C'><entry xmlns='http://www.w3.org/2005/Atom'><title>C2</title></entry></item>
        <item id='D'><entry xmlns='http://www.w3.org/2005/Atom'><title>D</title></entry></item>
        <item id='B'><entry xmlns='http://www.w3.org/2005/Atom'><title>B</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='d' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
francisco gets:
    <iq type='result' id='d' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      ...<feature var='urn:xmpp:order-by:1'/><feature var='urn:xmpp:order-by:1@http://jabber.org/protocol/pubsub'/></query></iq>
