# Several requests make a node of one name, and none waits for the answer to the one before (XEP-0060 §8.1): one of
# them makes it, the others are told so, in the order of the requests (RFC 6120 §10.1).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Example 129, of one requester.
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
    <iq type='error' id='c2' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='c3' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# At an account.
hamlet sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/></pubsub></iq>
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/></pubsub></iq>
    <iq type='set' id='d' ><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='mine'/></pubsub></iq>
    <iq type='set' id='c3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c1' from='hamlet@ours.test'/>
    <iq type='error' id='c2' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='d' from='hamlet@ours.test'/>
    <iq type='result' id='c3' from='hamlet@ours.test'/>

# What comes behind the creation finds the node.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='b'/></pubsub></iq>
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='b'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='b'><item id='a'/></publish></pubsub></iq>

# Of two: who is refused finds the node that the other has made.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='a'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='a'/></pubsub></iq>
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='a'/></pubsub></iq>
francisco gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='a'/></pubsub></iq>
