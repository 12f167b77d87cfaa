# A node has gone elsewhere (XEP-0060 §8.4.1): whoever asks for it afterwards is told where (§6.1.3.11).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/></pubsub></iq>
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='plans'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='gone'/></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
    <iq type='result' id='c2' from='pubsub.ours.test'/>
    <iq type='result' id='c3' from='pubsub.ours.test'/>

# Example 158.
hamlet sends:
    <iq type='set' id='delete1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='princely_musings'><redirect uri='xmpp:hamlet@denmark.lit?;node=blog'/></delete></pubsub></iq>
    <iq type='set' id='delete2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='plans'><redirect uri='https://example.com/plans'/></delete></pubsub></iq>
    <iq type='set' id='delete3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='gone'/></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='delete1' from='pubsub.ours.test'/>
    <iq type='result' id='delete2' from='pubsub.ours.test'/>
    <iq type='result' id='delete3' from='pubsub.ours.test'/>

# Example 54, and after a restart, too.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub1' from='pubsub.ours.test'>...<error type='modify'>
      <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:hamlet@denmark.lit?;node=blog</gone></error></iq>
server restarts
hamlet gets stream error system-shutdown
francisco gets stream error system-shutdown
hamlet connects
francisco connects
francisco sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='princely_musings'/></pubsub></iq>
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
francisco gets in any order:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='modify'>
      <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:hamlet@denmark.lit?;node=blog</gone></error></iq>
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'>
      <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:hamlet@denmark.lit?;node=blog</gone></error></iq>

# Who could not know of the node does not learn where it is; nobody does of one that is just gone.
francisco sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='plans'/></pubsub></iq>
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='gone'/></pubsub></iq>
francisco gets in any order:
    <iq type='error' id='i1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='i2' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Another node of the name: it is that one which is asked for, and which may just go.
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='princely_musings'/></pubsub></iq>
francisco sends:
    <iq type='set' id='d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='d' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Nobody can do anything with an address of two thousand characters.
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='long'/></pubsub></iq>
francisco gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='long'><redirect uri='xmpp:musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-musings-'/></delete></pubsub></iq>
francisco gets:
    <iq type='error' id='d' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
