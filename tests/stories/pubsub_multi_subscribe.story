# Several subscriptions of one JID, told apart by their ids (XEP-0060 §6.1.6, §7.1.2.4, §7.2.2.2).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='s1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{one}' subscription='subscribed'/></pubsub></iq>

# Another one, as its options differ.
francisco sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>2199-02-28T23:59:59Z</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{two}' subscription='subscribed' expiry='2199-02-28T23:59:59Z'/>
      <options node='princely_musings' jid='francisco@ours.test' subid='{two}'>...</options></pubsub></iq>

# Examples 16, 17, 20 and 21: all of them.
francisco sends:
    <iq type='get' id='l1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions unordered>
        <subscription node='princely_musings' jid='francisco@ours.test' subid='{one}' subscription='subscribed'/>
        <subscription node='princely_musings' jid='francisco@ours.test' subid='{two}' subscription='subscribed' .../></subscriptions></pubsub></iq>
francisco sends:
    <iq type='get' id='l2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='l2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions node='princely_musings' unordered>
        <subscription node='princely_musings' jid='francisco@ours.test' subid='{one}' subscription='subscribed'/>
        <subscription node='princely_musings' jid='francisco@ours.test' subid='{two}' subscription='subscribed' .../></subscriptions></pubsub></iq>

# Example 104: one notification for both.
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim' unordered><header name='SubID'>{one}</header><header name='SubID'>{two}</header></headers></message>

# Example 118.
hamlet sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='1'><item id='a'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <retract id='a'/></items></event>
      <headers xmlns='http://jabber.org/protocol/shim' unordered><header name='SubID'>{one}</header><header name='SubID'>{two}</header></headers></message>

# Examples 49 and 53, 60 and 61, 85: which one is it?
francisco sends:
    <iq type='set' id='u1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='u1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><subid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='u2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test' subid='991d7fd1'/></pubsub></iq>
francisco gets:
    <iq type='error' id='u2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-subid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='o1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><subid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test' subid='991d7fd1'/></pubsub></iq>
francisco gets:
    <iq type='error' id='o2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-subid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='o3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='o3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><subid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' subid='991d7fd1'/></pubsub></iq>
francisco gets:
    <iq type='error' id='i1' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-subid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 84.
francisco sends:
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='i2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><subid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='i3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings' subid='{one}'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>

# One of them goes, the other one stays.
francisco sends:
    <iq type='set' id='u3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test' subid='{two}'/></pubsub></iq>
francisco gets:
    <iq type='result' id='u3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{two}' subscription='none' .../></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>
francisco sends:
    <iq type='get' id='i4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></pubsub></iq>
