# Items by their ids (XEP-0060 §6.5.6, §6.5.8): each once, however often it is named, in the order in which they are
# named; what there is not is left out (§6.5.9.12).
[Hamlet]
    jid: hamlet@ours.test/elsinore

---------

hamlet connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='n'/></pubsub></iq>
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item id='a'><x xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item id='b'><x xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='c' from='pubsub.ours.test'/>
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
hamlet sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='n'><item id='b'/><item id='a'/><item id='b'/><item id='nowhere'/><item id='a'/></items></pubsub></iq>
hamlet gets:
    <iq type='result' id='i1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='n'><item id='b'><x xmlns='urn:x'/></item><item id='a'><x xmlns='urn:x'/></item></items></pubsub></iq>
