# Subscriptions that are refused (XEP-0060 §6.1.3, §6.2.3), at a service and at an account.
config limits.pubsub_subscribers = 2
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>

# Example 30: somebody else may not be subscribed; a JID is needed, and one that is a JID.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='bard@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-jid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='sub1b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='@@'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1b' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-jid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='sub1c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1c' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><jid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §6.1.1: one and only one request.
francisco sends:
    <iq type='set' id='sub1e' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/><subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1e' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='sub1f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1f' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Example 41.
francisco sends:
    <iq type='set' id='sub2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='nowhere' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub2' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Example 33: the list has no room for strangers.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='closed'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='closed' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 36: the request of before is still waiting.
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='asked'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
hamlet sends:
    <presence/>
hamlet gets:
    <presence from='hamlet@ours.test/elsinore'/>
francisco sends:
    <iq type='set' id='sub4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='asked' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='asked' jid='francisco@ours.test' subid='{waiting}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'><x xmlns='jabber:x:data' type='form'>...</x></message>
francisco sends:
    <iq type='set' id='sub5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='asked' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub5' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><pending-subscription xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 37: an outcast.
hamlet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub6' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Example 38.
hamlet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='few'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub71' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='few' jid='francisco@ours.test/1'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub71' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='few' jid='francisco@ours.test/1' subid='*' subscription='subscribed'/></pubsub></iq>
francisco sends:
    <iq type='set' id='sub72' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='few' jid='francisco@ours.test/2'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub72' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='few' jid='francisco@ours.test/2' subid='*' subscription='subscribed'/></pubsub></iq>
francisco sends:
    <iq type='set' id='sub73' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='few' jid='francisco@ours.test/3'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub73' from='pubsub.ours.test'>...<error type='wait'>
      <policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><too-many-subscriptions xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 39.
hamlet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='silent'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#subscribe'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='silent' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub8' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='subscribe'/></error></iq>

# Examples 31 and 32, at an account: whoever may not see its presence, and who is in none of the groups.
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
    <iq type='set' id='sub9' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mood' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub9' from='hamlet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='sub10' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='friends' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub10' from='hamlet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §4.5: to be in the group is not enough without the right to see the presence.
hamlet sends:
    <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='francisco@ours.test'><group>Friends</group></item></query></iq>
hamlet gets:
    <iq type='result' id='r1' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub11' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='friends' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub11' from='hamlet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Examples 49 to 53: leaving.
francisco sends:
    <iq type='set' id='sub12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='few' jid='francisco@ours.test/1'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub12' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='few' jid='francisco@ours.test/1' subid='*' subscription='subscribed'/></pubsub></iq>
francisco sends:
    <iq type='set' id='un2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='few' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='un2' from='pubsub.ours.test'>...<error type='cancel'>
      <unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='un3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='few' jid='hamlet@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='un3' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='un4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='nowhere' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='un4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='un5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='few' jid='francisco@ours.test/1' subid='123-abc'/></pubsub></iq>
francisco gets:
    <iq type='error' id='un5' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-subid xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='un6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='few'/></pubsub></iq>
francisco gets:
    <iq type='error' id='un6' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><jid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Nothing of all that has been stored.
server crashes
francisco connects
francisco sends:
    <iq type='get' id='subs' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='subs' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions unordered>
        <subscription node='asked' jid='francisco@ours.test' subid='{waiting}' subscription='pending'/>
        <subscription node='few' jid='francisco@ours.test/1' subid='*' subscription='subscribed'/>
        <subscription node='few' jid='francisco@ours.test/2' subid='*' subscription='subscribed'/></subscriptions></pubsub></iq>
