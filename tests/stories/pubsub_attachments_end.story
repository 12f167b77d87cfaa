# An item goes, and with it what has been attached to it (XEP-0470): retracted, purged, or with its node. XEP-0470 says
# nothing of it; but nothing can be attached to what is not there (§4.4), and nobody may remove such a node (§4.5).
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
        <field var='pubsub#max_items'><value>9</value></field>
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

# Retracted: the attachments of this item alone are gone.
juliet sends:
    <iq type='set' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='blog'><item id='a'/></retract></pubsub></iq>
juliet gets:
    <iq type='result' id='r' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <delete node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'/></event></message>
romeo sends:
    <iq type='get' id='i1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'>
        <item id='romeo@ours.test'>...</item></items></pubsub></iq>
juliet sends:
    <iq type='get' id='i2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i2' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='i3'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'><item id='b'>...</item></items></pubsub></iq>

# The same id anew begins without them.
juliet sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=a'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i2' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Purged: all of them, and the summary is empty.
juliet sends:
    <iq type='set' id='u'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><purge node='blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='u' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=b'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i1' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='i3'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/blog'/></pubsub></iq>

# With the node the summary goes, too.
juliet sends:
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='blog'><item id='c'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='n3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=blog;item=c'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n3' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='l'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
juliet gets:
    <iq type='result' id='l' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>

# The same when the node goes with its parent (XEP-0496).
juliet sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='site'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='page'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p5'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='page'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p5' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='n4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:juliet@ours.test?;node=page;item=a'>
        <item id='juliet@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='n4' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='d2'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='site'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d2' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='l2'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
juliet gets:
    <iq type='result' id='l2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
