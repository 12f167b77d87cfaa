# Public subscribers of a node (XEP-0465 §4.4).
[Benvolio]
    jid: benvolio@ours.test/square
[Romeo]
    jid: romeo@ours.test/orchard
[Mercutio]
    jid: mercutio@ours.test/play

---------

benvolio connects
romeo connects
mercutio connects
benvolio sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog'/></pubsub></iq>
benvolio gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# §4.1: one says so, the other does not.
romeo sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
romeo gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='mercutio@ours.test'/></pubsub></iq>
mercutio gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
mercutio gets:
    <iq type='result' id='i1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><item id='romeo@ours.test'>
        <subscriber xmlns='urn:xmpp:pps:0' jid='romeo@ours.test'/></item></items></pubsub></iq>

# §5.
benvolio sends:
    <iq type='set' id='f1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pps:subscribers:0/blog'><item id='x'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='f2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='urn:xmpp:pps:subscribers:0/blog'><item id='romeo@ours.test'/></retract></pubsub></iq>
    <iq type='set' id='f3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <purge node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
    <iq type='set' id='f4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
    <iq type='set' id='f5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:pps:subscribers:0/news'/></pubsub></iq>
benvolio gets in any order:
    <iq type='error' id='f1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f2' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f3' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f4' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f5' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §4.3: to subscribe again without saying so takes it back.
romeo sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
mercutio gets:
    <iq type='result' id='i2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>

# ... and so does the end of the subscription, whoever ends it.
romeo sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
romeo gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='set' id='s5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='mercutio@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
mercutio gets:
    <iq type='result' id='s5' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='u' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='blog' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='u' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='get' id='i3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
mercutio gets:
    <iq type='result' id='i3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><item id='mercutio@ours.test'>
        <subscriber xmlns='urn:xmpp:pps:0' jid='mercutio@ours.test'/></item></items></pubsub></iq>
benvolio sends:
    <iq type='set' id='o' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='blog'><affiliation jid='mercutio@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
benvolio gets:
    <iq type='result' id='o' from='pubsub.ours.test'/>
mercutio ignores what came
romeo sends:
    <iq type='get' id='i4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
