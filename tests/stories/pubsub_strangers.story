# Whoever does not share presence with an account learns by no request that it exists (RFC 6121 §8.5.1, XEP-0030 §8):
# the answers are those of an account that there is not, until it names a node that there is.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Paris]
    jid: paris@ours.test/square

---------

juliet connects
romeo connects
paris connects
juliet sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='open'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/></pubsub></iq>
    <iq type='set' id='c3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='moved'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='d3'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='moved'><redirect uri='xmpp:juliet@ours.test?;node=open'/></delete></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c1' from='juliet@ours.test'/>
    <iq type='result' id='c2' from='juliet@ours.test'/>
    <iq type='result' id='c3' from='juliet@ours.test'/>
    <iq type='result' id='d3' from='juliet@ours.test'/>

# One that there is not, and one that there is.
paris sends:
    <iq type='get' id='0' to='nobody@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub></iq>
paris gets:
    <iq type='error' id='0' from='nobody@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
paris sends:
    <iq type='get' id='0' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub></iq>
paris gets:
    <iq type='error' id='0' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
paris sends:
    <iq type='get' id='1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
    <iq type='get' id='2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations/></pubsub></iq>
    <iq type='get' id='3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><default/></pubsub></iq>
    <iq type='get' id='4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><default/></pubsub></iq>
    <iq type='set' id='5' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:x'/></pubsub></iq>
    <iq type='set' id='6' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create/></pubsub></iq>
    <iq type='set' id='7' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:x' jid='paris@ours.test'/></pubsub></iq>
    <iq type='set' id='8' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:x'><item/></publish></pubsub></iq>
    <iq type='set' id='9' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><nonsense/></pubsub></iq>
    <iq type='set' id='10' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:x'/></pubsub></iq>
    <iq type='set' id='11' to='juliet@ours.test'><query xmlns='urn:xmpp:mam:2' node='urn:x'/></iq>
    <iq type='get' id='12' to='juliet@ours.test'><metadata xmlns='urn:xmpp:mam:2' node='urn:x'/></iq>
paris gets in any order:
    <iq type='error' id='1' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='2' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='3' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='4' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='5' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='6' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='7' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='8' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='9' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='10' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='11' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='12' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Of a node that there is it is told what XEP-0060 §6.5.9 wants it to be told; and where one has gone.
paris sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='mine'/></pubsub></iq>
paris gets:
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
paris sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='moved'/></pubsub></iq>
paris gets:
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='modify'>
      <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:juliet@ours.test?;node=open</gone></error></iq>
paris sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='open'/></pubsub></iq>
paris gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='open'/></pubsub></iq>
paris sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='open' jid='paris@ours.test'/></pubsub></iq>
paris gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
paris sends:
    <iq type='get' id='1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
paris gets:
    <iq type='result' id='1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions><subscription node='open' .../></subscriptions></pubsub></iq>

# A contact who sees the presence is told the truth.
juliet sends:
    <presence type='subscribed' to='romeo@ours.test'/>
    <presence/>
romeo sends:
    <presence/>
    <presence type='subscribe' to='juliet@ours.test'/>
juliet ignores what came
romeo ignores what came
romeo sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub></iq>
    <iq type='get' id='3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>

# To itself an account is no stranger.
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:x'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
