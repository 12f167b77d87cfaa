# Who is made what it is already is not told so, for nothing has changed (XEP-0060 §8.9.4); and an owner may go who names
# the next one in the same request, before itself or behind (§8.9.2.4).
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
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
horatio sends:
    <presence/>
horatio gets:
    <presence from='horatio@ours.test/watch'/>
hamlet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='francisco@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='publisher'/></affiliations></pubsub></message>

# Of two, one is changed.
hamlet sends:
    <iq type='set' id='a2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='francisco@ours.test' affiliation='publisher'/>
        <affiliation jid='horatio@ours.test' affiliation='member'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a2' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='member'/></affiliations></pubsub></message>
francisco gets nothing
# "none" is what everybody is who is nothing else.
hamlet sends:
    <iq type='set' id='a3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='bernardo@ours.test' affiliation='none'/>
        <affiliation jid='hamlet@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a3' from='pubsub.ours.test'/>
hamlet gets nothing
hamlet sends:
    <iq type='get' id='l1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='l1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings' unordered>
        <affiliation jid='hamlet@ours.test' affiliation='owner'/>
        <affiliation jid='francisco@ours.test' affiliation='publisher'/>
        <affiliation jid='horatio@ours.test' affiliation='member'/></affiliations></pubsub></iq>

# The node is handed over; without a next owner it is not.
hamlet sends:
    <iq type='set' id='a4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='hamlet@ours.test' affiliation='none'/>
        <affiliation jid='horatio@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='error' id='a4' from='pubsub.ours.test'>...<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='princely_musings'><affiliation jid='hamlet@ours.test' affiliation='owner'/></affiliations></pubsub>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='publisher'/></affiliations></pubsub></message>
hamlet sends:
    <iq type='set' id='a5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'>
        <affiliation jid='hamlet@ours.test' affiliation='none'/>
        <affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a5' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></message>
francisco sends:
    <iq type='get' id='l2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='l2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings' unordered>
        <affiliation jid='francisco@ours.test' affiliation='owner'/>
        <affiliation jid='horatio@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>

# §4.1: an owner does not subscribe those who only publish.
francisco sends:
    <iq type='set' id='a6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='publish-only'/></affiliations></pubsub></iq>
francisco gets:
    <iq type='result' id='a6' from='pubsub.ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test' type='headline' id='*'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='princely_musings'><affiliation jid='horatio@ours.test' affiliation='publish-only'/></affiliations></pubsub></message>
francisco sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='princely_musings'><subscription jid='horatio@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
francisco gets:
    <iq type='error' id='s' from='pubsub.ours.test'>...<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='princely_musings'><subscription jid='horatio@ours.test' subscription='none'/></subscriptions></pubsub>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
horatio gets nothing
