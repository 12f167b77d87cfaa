# Taking items back (XEP-0060 §7.2), one or several at once (§12.11).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Horatio]
    jid: horatio@ours.test/x

---------

hamlet connects
francisco connects
horatio connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_retract'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-d' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-e' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-e' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-f' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='f'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></items></event></message>

# Examples 115 and 116: without a word to anybody.
hamlet sends:
    <iq type='set' id='r1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='a'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='r1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='false'><item id='b'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r1' from='pubsub.ours.test'/>
francisco gets nothing

# Example 117.
hamlet sends:
    <iq type='set' id='r2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='true'><item id='c'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <retract id='c'/></items></event></message>

# §12.11: all of them or none.
hamlet sends:
    <iq type='set' id='r3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='1'><item id='d'/><item id='gone'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r3' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='r3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='1'><item id='d'/><item/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><item-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='r3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='1'><item id='d'/><y/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco gets nothing
hamlet sends:
    <iq type='set' id='r4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='1'><item id='d'/><item id='e'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r4' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <retract id='d'/>
        <retract id='e'/></items></event></message>

# Example 119: of others. A node that lets everybody publish lets everybody take back what is his.
francisco sends:
    <iq type='set' id='r5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='f'/></retract></pubsub></iq>
francisco gets:
    <iq type='error' id='r5' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='open'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='p-mine' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='mine'><entry xmlns='http://www.w3.org/2005/Atom'><title>mine</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='result' id='p-mine' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='mine'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-his' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='his'><entry xmlns='http://www.w3.org/2005/Atom'><title>his</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-his' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='open'><item id='his'/></publish></pubsub></iq>
horatio sends:
    <iq type='set' id='r6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='open'><item id='mine'/></retract></pubsub></iq>
horatio gets:
    <iq type='error' id='r6' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='r6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='open'><item id='his'/></retract></pubsub></iq>
francisco gets:
    <iq type='error' id='r6' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='r6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='open'><item id='mine'/><item id='his'/></retract></pubsub></iq>
francisco gets:
    <iq type='error' id='r6' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='r7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='open'><item id='mine'/></retract></pubsub></iq>
francisco gets:
    <iq type='result' id='r7' from='pubsub.ours.test'/>

# Examples 120 to 123.
hamlet sends:
    <iq type='set' id='r8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='nowhere'><item id='f'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r8' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='r8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='gone'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r8' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='r9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract><item id='f'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r9' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='r10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r10' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><item-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='r10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r10' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><item-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='fleeting'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#persist_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='r11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='fleeting'><item id='f'/></retract></pubsub></iq>
hamlet gets:
    <iq type='error' id='r11' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='persistent-items'/></error></iq>

# What is gone is gone, and nothing else.
server crashes
francisco connects
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='open'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='open'>
        <item id='his'><entry xmlns='http://www.w3.org/2005/Atom'><title>his</title></entry></item></items></pubsub></iq>
