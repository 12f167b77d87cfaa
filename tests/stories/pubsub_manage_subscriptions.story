# Owners see and change who is subscribed (XEP-0060 §8.8).
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
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>

# Examples 184 and 185.
hamlet sends:
    <iq type='get' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings' unordered><subscription jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></subscriptions></pubsub></iq>

# Examples 187, 188, 192 and 193.
francisco sends:
    <iq type='get' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='nowhere'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions/></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'><subscription jid='horatio@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
francisco gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='nowhere'><subscription jid='horatio@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='subman1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions><subscription jid='horatio@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Examples 189, 190 and 196: the new subscriber is told, and gets the last item (§12.10).
hamlet sends:
    <iq type='set' id='subman2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='horatio@ours.test/watch' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman2' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{two}' subscription='subscribed'/></event></message>
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>

# What is not given is not changed, and what is so already is no change.
hamlet sends:
    <iq type='set' id='subman2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='horatio@ours.test/watch'/>
        <subscription jid='francisco@ours.test/barracks' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman2' from='pubsub.ours.test'/>
horatio gets nothing
francisco gets nothing

# Examples 194 and 195: what cannot be is in the error as it is, the rest is done.
hamlet sends:
    <iq type='set' id='subman3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='francisco@ours.test/barracks' subscription='none'/>
        <subscription jid='horatio@ours.test/watch' subscription='unconfigured'/>
        <subscription jid='bard@ours.test' subscription='none'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman3' from='pubsub.ours.test'>...<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='princely_musings'>
      <subscription jid='horatio@ours.test/watch' subscription='subscribed'/><subscription jid='bard@ours.test' subscription='none'/></subscriptions></pubsub>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='none'/></event></message>

# What is no such request, or no JID, changes nothing.
hamlet sends:
    <iq type='set' id='subman4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='horatio@ours.test/watch' subscription='none'/>
        <y/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='subman5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='@@' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='subman5' from='pubsub.ours.test'>...<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio gets nothing

# §8.8.3; whoever has gone is not in the list.
hamlet sends:
    <iq type='get' id='subman6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings' unordered><subscription jid='horatio@ours.test/watch' subid='{two}' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet sends:
    <iq type='set' id='subman7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'>
        <subscription jid='horatio@ours.test/watch' subid='{two}' subscription='none'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman7' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{two}' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
horatio gets nothing
francisco gets nothing
server crashes
hamlet connects
hamlet sends:
    <iq type='get' id='subman8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='subman8' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'/></pubsub></iq>
