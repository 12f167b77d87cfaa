# Who may do what at a node that has parents (XEP-0496 §4.4): what all of them up to the root allow.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
juliet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='site'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='comments'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='comments' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>

# All are open.
romeo sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='comments'>
        <item id='i1'><entry xmlns='urn:x'/></item></items></event></message>

# §9: one is closed at the root, and so is the branch, for publishing too; who owns it goes on.
juliet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='site'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='get' id='r1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
    <iq type='set' id='r2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i2'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='get' id='r3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='comments'/></iq>
    <iq type='get' id='r4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='comments'/></iq>
    <iq type='get' id='r5' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='set' id='r6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'/></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='r1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='result' id='r2' from='pubsub.ours.test'>...</iq>
    <iq type='error' id='r3' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='r4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='r5' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='error' id='r6' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# The one that could publish without reading hears nothing.
romeo gets nothing
juliet sends:
    <iq type='set' id='a2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='site'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>publishers</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a2' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='r7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i3'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='r8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='comments'><item id='i1'/></retract></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='r7' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='r8' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# The publish model of what is in between counts, too.
juliet sends:
    <iq type='set' id='a3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='site'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='a4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>publishers</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='a3' from='pubsub.ours.test'/>
    <iq type='result' id='a4' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='r9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i4'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='error' id='r9' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='get' id='r10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
romeo gets:
    <iq type='result' id='r10' from='pubsub.ours.test'>...</iq>

# Out of the branch only its own rules count.
juliet sends:
    <iq type='set' id='a5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value></value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a5' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='r11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i5'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='r11' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='comments'>
        <item id='i5'><entry xmlns='urn:x'/></item></items></event></message>

# An outcast of the root is one of the branch.
juliet sends:
    <iq type='set' id='a6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a6' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='a7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='site'><affiliation jid='romeo@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
juliet gets:
    <iq type='result' id='a7' from='pubsub.ours.test'/>
romeo ignores what came
romeo sends:
    <iq type='get' id='r12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
romeo gets:
    <iq type='error' id='r12' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i6'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
romeo gets nothing

# What the service keeps beside a node is open to no more than that node is (XEP-0470).
juliet sends:
    <iq type='set' id='t1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=comments;item=i6'><item id='juliet@ours.test'>
        <attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='t1' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='get' id='t2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=comments;item=i6'/></pubsub></iq>
romeo gets:
    <iq type='error' id='t2' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='t3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=comments;item=i6'/></pubsub></iq>
juliet gets:
    <iq type='result' id='t3' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='t4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=comments;item=i6</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='t4' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
