# Items go because their node keeps no more of them, and with each what has been attached to it (XEP-0470), whether a
# newer item needs its place, the node is configured to keep fewer, or its time is over; after a restart as well.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>2</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='b'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='n1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n1' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='n2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n2' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a' jid='romeo@ours.test/orchard'/></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>

# A newer one takes the place of the oldest.
juliet sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='c'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <delete node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'/></event></message>
juliet sends:
    <iq type='get' id='i1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i1' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='get' id='i2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i2' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'>
        <item id='romeo@ours.test'>...</item></items></pubsub></iq>
juliet sends:
    <iq type='get' id='i3'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'><item id='b'>...</item></items></pubsub></iq>
romeo sends:
    <iq type='set' id='n3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=c'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n3' from='juliet@ours.test'>...</iq>

# Fewer are kept.
juliet sends:
    <iq type='set' id='k'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='k' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i4'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i4' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='get' id='i5' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=c'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i5' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=c'>
        <item id='romeo@ours.test'>...</item></items></pubsub></iq>
juliet sends:
    <iq type='get' id='i6'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i6' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'><item id='c'>...</item></items></pubsub></iq>

# Of one that holds a single item, and that the server has to find out about first.
server restarts
juliet gets stream error system-shutdown
juliet is disconnected
romeo gets stream error system-shutdown
romeo is disconnected
juliet connects
romeo connects
juliet sends:
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='d'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i7'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=c'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i7' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='i8'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i8' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'></items></pubsub></iq>

# The item's time is over when the next one comes.
juliet sends:
    <iq type='set' id='e'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>5</value></field>
        <field var='pubsub#item_expire'><value>60</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='e' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='n4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=d'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n4' from='juliet@ours.test'>...</iq>
time passes 61s
juliet sends:
    <iq type='set' id='p5'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='e'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p5' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i9'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=d'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i9' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
