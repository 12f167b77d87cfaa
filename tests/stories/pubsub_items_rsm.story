# Items page by page (XEP-0060 §6.5.4, XEP-0059), forwards and backwards.
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
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-d' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-e' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-e' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'/></publish></pubsub></iq>

# Example 76: the first page, and the ones behind it.
francisco sends:
    <iq type='get' id='r1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a</first><last>b</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>b</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>c</first><last>d</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>d</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>e</first><last>e</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>e</after></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/>
      <set xmlns='http://jabber.org/protocol/rsm'><count>5</count></set></pubsub></iq>

# From the end (XEP-0059 §2.4, §2.5); the order inside a page is the same.
francisco sends:
    <iq type='get' id='r5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r5' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item>
        <item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>d</first><last>e</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>d</before></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>b</first><last>c</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>b</before></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r7' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a</first><last>a</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>a</before></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r8' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/>
      <set xmlns='http://jabber.org/protocol/rsm'><count>5</count></set></pubsub></iq>

# How many are there (XEP-0059 §2.7)?
francisco sends:
    <iq type='get' id='r9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r9' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/>
      <set xmlns='http://jabber.org/protocol/rsm'><count>5</count></set></pubsub></iq>

# All in one page.
francisco sends:
    <iq type='get' id='r10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>100</max></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r10' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item>
        <item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a</first><last>e</last><count>5</count></set></pubsub></iq>
francisco sends:
    <iq type='get' id='r10b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'></set></pubsub></iq>
francisco gets:
    <iq type='result' id='r10b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item>
        <item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a</first><last>e</last><count>5</count></set></pubsub></iq>

# What cannot be: an item that there is not, before and after, no number, a page by index (§2.6).
francisco sends:
    <iq type='get' id='r11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>z</after></set></pubsub></iq>
francisco gets:
    <iq type='error' id='r11' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='r12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>z</before></set></pubsub></iq>
francisco gets:
    <iq type='error' id='r12' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='r13' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><before>e</before><after>a</after></set></pubsub></iq>
francisco gets:
    <iq type='error' id='r13' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
francisco sends:
    <iq type='get' id='r14' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>few</max></set></pubsub></iq>
francisco gets:
    <iq type='error' id='r14' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
francisco sends:
    <iq type='get' id='r15' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><index>1</index></set></pubsub></iq>
francisco gets:
    <iq type='error' id='r15' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Nodes, too, come in pages (XEP-0030 §4.4).
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n1'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n2'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n3'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='get' id='d1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></query></iq>
francisco gets:
    <iq type='result' id='d1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='n1'/><item jid='pubsub.ours.test' node='n2'/><set xmlns='http://jabber.org/protocol/rsm'><first>n1</first><last>n2</last><count>4</count></set></query></iq>
francisco sends:
    <iq type='get' id='d2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>n2</after></set></query></iq>
francisco gets:
    <iq type='result' id='d2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='n3'/><item jid='pubsub.ours.test' node='princely_musings'/><set xmlns='http://jabber.org/protocol/rsm'><first>n3</first><last>princely_musings</last><count>4</count></set></query></iq>
francisco sends:
    <iq type='get' id='d3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>princely_musings</after></set></query></iq>
francisco gets:
    <iq type='result' id='d3' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <set xmlns='http://jabber.org/protocol/rsm'><count>4</count></set></query></iq>

# From their beginning.
francisco sends:
    <iq type='get' id='d4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set></query></iq>
francisco gets:
    <iq type='error' id='d4' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='d4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><index>1</index></set></query></iq>
francisco gets:
    <iq type='error' id='d4' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
