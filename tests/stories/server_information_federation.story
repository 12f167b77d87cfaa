# XEP-0485 §4, §7: other domains that the server is connected with are named where they have agreed to that by
# advertising the feature; of the others it is known that they are there.
config pubsub.server_information = true
[Juliet]
    jid: juliet@ours.test/balcony
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>
[Escalus]
    server: verona.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>

---------

juliet connects
juliet sends:
    <iq type='get' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='juliet@ours.test/balcony' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='juliet@ours.test/balcony' id='l1'/>
juliet gets:
    <iq type='result' id='l1' from='montague.example'/>
juliet sends:
    <iq type='get' to='verona.example' id='l2'><ping xmlns='urn:xmpp:ping'/></iq>
escalus accepts
escalus gets:
    <iq type='get' from='juliet@ours.test/balcony' to='verona.example' id='l2'><ping xmlns='urn:xmpp:ping'/></iq>
escalus sends:
    <iq type='result' from='verona.example' to='juliet@ours.test/balcony' id='l2'/>
juliet gets:
    <iq type='result' id='l2' from='verona.example'/>

# Nobody has agreed yet; both are asked.
time passes 605s
juliet sends:
    <iq to='pubsub.ours.test' type='get' id='r1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'/></pubsub></iq>
juliet gets:
    <iq from='pubsub.ours.test' type='result' id='r1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='serverinfo'><item id='current'><serverinfo xmlns='urn:xmpp:serverinfo:0'>
        <domain name='ours.test'><federation>
          <remote-domain><connection type='bidi'/></remote-domain>
          <remote-domain><connection type='bidi'/></remote-domain></federation></domain>
        <query xmlns='jabber:iq:version'>...</query></serverinfo></item></items></pubsub></iq>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
escalus gets:
    <iq type='get' from='ours.test' to='verona.example' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
# Somebody else cannot agree for it.
escalus sends:
    <iq type='result' from='ghost@verona.example' to='ours.test' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='urn:xmpp:serverinfo:0'/></query></iq>
    <iq type='result' from='verona.example' to='ours.test' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='http://jabber.org/protocol/disco#info'/></query></iq>
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='server' type='im'/><feature var='urn:xmpp:serverinfo:0'/></query></iq>
time passes 605s
juliet sends:
    <iq to='pubsub.ours.test' type='get' id='r2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'/></pubsub></iq>
juliet gets:
    <iq from='pubsub.ours.test' type='result' id='r2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='serverinfo'><item id='current'><serverinfo xmlns='urn:xmpp:serverinfo:0'>
        <domain name='ours.test'><federation>
          <remote-domain name='montague.example'><connection type='bidi'/></remote-domain>
          <remote-domain><connection type='bidi'/></remote-domain></federation></domain>
        <query xmlns='jabber:iq:version'>...</query></serverinfo></item></items></pubsub></iq>
# Until tomorrow they are not asked again.
montague gets nothing
escalus gets nothing
