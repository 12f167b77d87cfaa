# Owners see and change who is what to a node (XEP-0060 §8.9, §4.1); entities see what they are (§5.7).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Horatio]
    jid: horatio@ours.test/watch

---------

hamlet connects
francisco connects
horatio connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
horatio sends:
    <presence/>
horatio gets:
    <presence from='horatio@ours.test/watch'/>

# Example 24.
francisco sends:
    <iq type='get' id='affil1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations/></pubsub></iq>
francisco gets:
    <iq type='result' id='affil1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations/></pubsub></iq>

# Examples 197 and 198.
hamlet sends:
    <iq type='get' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings' unordered>
        <affiliation jid='hamlet@ours.test' affiliation='owner'/></affiliations></pubsub></iq>

# Examples 200, 201, 206 and 207.
francisco sends:
    <iq type='get' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='nowhere'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations/></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
francisco gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='nowhere'><affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations><affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Examples 202, 203 and 210: members read, publishers publish; the affiliation is of the bare JID.
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='set' id='ent2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='francisco@ours.test/barracks' affiliation='member'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='member'/></affiliations></pubsub></message>
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></pubsub></iq>
francisco sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='francisco@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='publisher'/></affiliations></pubsub></message>
francisco sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>

# Publish-only: writes and does not read.
hamlet sends:
    <iq type='set' id='ent2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='publish-only'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent2' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='publish-only'/></affiliations></pubsub></message>
horatio sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
horatio gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
horatio sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
horatio gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio sends:
    <iq type='set' id='u' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='horatio@ours.test/watch'/></pubsub></iq>
horatio gets:
    <iq type='error' id='u' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='b'/></retract></pubsub></iq>
horatio gets:
    <iq type='error' id='r' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 22, 23, 26 and 27: what am I?
francisco sends:
    <iq type='get' id='affil1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations/></pubsub></iq>
francisco gets:
    <iq type='result' id='affil1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations><affiliation node='princely_musings' affiliation='publisher'/></affiliations></pubsub></iq>
francisco sends:
    <iq type='get' id='affil2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='affil2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations node='princely_musings'><affiliation node='princely_musings' affiliation='publisher'/></affiliations></pubsub></iq>
francisco sends:
    <iq type='get' id='affil3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations node='nowhere'/></pubsub></iq>
francisco gets:
    <iq type='result' id='affil3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <affiliations node='nowhere'/></pubsub></iq>

# Examples 208 and 209: there has to be an owner; the rest is done.
hamlet sends:
    <iq type='set' id='ent3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='hamlet@ours.test' affiliation='none'/>
        <affiliation jid='horatio@ours.test' affiliation='none'/>
        <affiliation jid='francisco@ours.test' affiliation='member'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent3' from='pubsub.ours.test'>...<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='princely_musings'><affiliation jid='hamlet@ours.test' affiliation='owner'/></affiliations></pubsub>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='none'/></affiliations></pubsub></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='member'/></affiliations></pubsub></message>

# §8.9.2.4: nobody twice; and affiliations that there are, of JIDs. Nothing is changed then.
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='member'/>
        <affiliation jid='horatio@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='member'/>
        <affiliation jid='horatio@ours.test/watch' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='member'/>
        <affiliation jid='@@' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='member'/>
        <affiliation jid='bard@ours.test' affiliation='king'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='member'/>
        <y/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='ent4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation affiliation='member'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# What is not given is not changed.
hamlet sends:
    <iq type='set' id='ent5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent5' from='pubsub.ours.test'/>
horatio gets nothing
hamlet sends:
    <iq type='get' id='ent6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings' unordered>
        <affiliation jid='hamlet@ours.test' affiliation='owner'/>
        <affiliation jid='francisco@ours.test' affiliation='member'/></affiliations></pubsub></iq>

# An outcast has no subscription any more.
francisco sends:
    <iq type='set' id='u' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='u' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>
hamlet sends:
    <iq type='set' id='ent7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent7' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></message>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='none'/></event></message>

# A second owner may do everything, the first one may go then.
hamlet sends:
    <iq type='set' id='ent8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='horatio@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='ent8' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='owner'/></affiliations></pubsub></message>
horatio sends:
    <iq type='set' id='ent9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='hamlet@ours.test' affiliation='none'/></affiliations></pubsub></iq>
horatio gets:
    <iq type='result' id='ent9' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='ent10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='ent10' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
server crashes
horatio connects
horatio sends:
    <iq type='get' id='ent11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'/></pubsub></iq>
horatio gets:
    <iq type='result' id='ent11' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings' unordered>
        <affiliation jid='horatio@ours.test' affiliation='owner'/>
        <affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
