# Publish-subscribe at a service (XEP-0060): a node is made, subscribed to, published to, read,
# cleared and deleted, as in the examples of §6 to §8.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

# §8.1.1 (examples 125, 129): only accounts of the host make nodes, each once.
romeo sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure/></pubsub></iq>
romeo gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
romeo gets:
    <iq type='error' id='c2' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §6.1.2 (examples 28, 29).
juliet sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='juliet@ours.test'/></pubsub></iq>
juliet gets:
    <iq type='result' id='s' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='juliet@ours.test' subid='{s}' subscription='subscribed'/></pubsub></iq>

# §7.1.2 (examples 96, 98, 100).
romeo sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37d61f49fgn581'><entry xmlns='http://www.w3.org/2005/Atom'>
        <title>Soliloquy</title></entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='bnd81g37d61f49fgn581'/></publish></pubsub></iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='{m1}'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='bnd81g37d61f49fgn581'><entry xmlns='http://www.w3.org/2005/Atom'>
        <title>Soliloquy</title></entry></item></items></event></message>

# §6.5.2 (examples 74, 75).
juliet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'><item id='bnd81g37d61f49fgn581'><entry xmlns='http://www.w3.org/2005/Atom'>
        <title>Soliloquy</title></entry></item></items></pubsub></iq>

# §7.2.3.1 and §7.2.2.1 (examples 119, 117).
juliet sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings'><item id='bnd81g37d61f49fgn581'/></retract></pubsub></iq>
juliet gets:
    <iq type='error' id='r' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='princely_musings' notify='true'><item id='bnd81g37d61f49fgn581'/></retract></pubsub></iq>
romeo gets:
    <iq type='result' id='r' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='{m2}'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <retract id='bnd81g37d61f49fgn581'/></items></event></message>

# What is acknowledged survives.
server crashes
romeo connects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet sends:
    <iq type='get' id='l' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
juliet gets:
    <iq type='result' id='l' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='princely_musings' jid='juliet@ours.test' subid='{s2}' subscription='subscribed'/></subscriptions></pubsub></iq>

# §8.4.2 (examples 158, 160).
romeo sends:
    <iq type='set' id='d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='princely_musings'><redirect uri='xmpp:hamlet@denmark.lit?;node=blog'/></delete></pubsub></iq>
romeo gets:
    <iq type='result' id='d' from='pubsub.ours.test'/>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='{m3}'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='princely_musings'>
        <redirect uri='xmpp:hamlet@denmark.lit?;node=blog'/></delete></event></message>
juliet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='modify'>
      <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:hamlet@denmark.lit?;node=blog</gone></error></iq>
