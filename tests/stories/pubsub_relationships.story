# Relationships between nodes (XEP-0496): parents and links, as the examples have them, what may not be
# related to what, and what goes when a node is deleted.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street

---------

juliet connects
romeo connects
tybalt connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>

# §7, examples 5 and 6: the service says that it knows them.
juliet sends:
    <iq type='get' id='disco1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='disco1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>...
      <feature var='urn:xmpp:pubsub-relationships:0'/></query></iq>

# §5.1, examples 1 and 2. The node of attachments is the service's own here, so another one links.
juliet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='form-answers'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='link1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='form-answers'><x xmlns='jabber:x:data' type='submit'>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='link1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='form-answers'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}link' ...><value>blog</value></field></x></configure></pubsub></iq>

# §5.2, examples 3 and 4.
juliet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='comments/1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='parent1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments/1'><x xmlns='jabber:x:data' type='submit'>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='parent1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments/1'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>blog</value></field></x></configure></pubsub></iq>

# Both are metadata of the node (XEP-0060 §5.4), and §6: listed as ever, and not below the parent.
juliet sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='comments/1'/></iq>
    <iq type='get' id='i2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='get' id='i3' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='blog'/></iq>
juliet gets in any order:
    <iq type='result' id='i1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='comments/1'>...
      <x xmlns='jabber:x:data' type='result'>...<field var='{urn:xmpp:pubsub-relationships:0}parent' type='text-single'><value>blog</value></field></x></query></iq>
    <iq type='result' id='i2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='blog'/><item jid='pubsub.ours.test' node='comments/1'/>
      <item jid='pubsub.ours.test' node='form-answers'/></query></iq>
    <iq type='result' id='i3' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='blog'/></iq>

# §4.2: no circle, by whichever relationship.
juliet sends:
    <iq type='set' id='y1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></configure></pubsub></iq>
    <iq type='set' id='y2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>comments/1</value></field></x></configure></pubsub></iq>
    <iq type='set' id='y3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>form-answers</value></field></x></configure></pubsub></iq>
    <iq type='set' id='y4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>comments/1</value></field></x></configure></pubsub></iq>
    <iq type='set' id='y5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>form-answers</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='error' id='y1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y4' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='y5' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# §4.2: a node that links to another one is given no parent, not even when it is made.
juliet sends:
    <iq type='set' id='z1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='form-answers'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>comments/1</value></field></x></configure></pubsub></iq>
    <iq type='set' id='z2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='more'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>comments/1</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='error' id='z1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='z2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# ... it has that of the other one, and has it as long as that one does.
juliet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='site'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>site</value></field></x></configure></pubsub></iq>
juliet sends:
    <iq type='get' id='f1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='form-answers'/></pubsub></iq>
juliet gets:
    <iq type='result' id='f1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='form-answers'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>site</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' ...><value>blog</value></field></x></configure></pubsub></iq>
juliet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='late'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='f2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='late'/></pubsub></iq>
juliet gets:
    <iq type='result' id='f2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='late'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>site</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' ...><value>blog</value></field></x></configure></pubsub></iq>

# A client may send back the form as it is.
juliet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='late'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>site</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field>
        <field var='pubsub#title'><value>Late</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='late'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>site</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' ...><value>blog</value></field></x></configure></pubsub></iq>

# §4.2: it may not have another one already.
juliet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='elsewhere'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>comments/1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='z3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='elsewhere'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='z3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='z4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='elsewhere'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>comments/1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='z4' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# What there is not, what is hidden, and what belongs to somebody else.
juliet sends:
    <iq type='set' id='c7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='diary'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c7' from='pubsub.ours.test'/>
tybalt sends:
    <iq type='set' id='t0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='duels'/></pubsub></iq>
tybalt gets:
    <iq type='result' id='t0' from='pubsub.ours.test'/>
tybalt sends:
    <iq type='set' id='t1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='duels'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>nowhere</value></field></x></configure></pubsub></iq>
    <iq type='set' id='t2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='duels'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>diary</value></field></x></configure></pubsub></iq>
    <iq type='set' id='t3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='duels'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></configure></pubsub></iq>
    <iq type='set' id='t4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value></value></field></x></configure></pubsub></iq>
    <iq type='set' id='t5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='feuds'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></configure></pubsub></iq>
tybalt gets in any order:
    <iq type='error' id='t1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t2' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t3' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t4' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t5' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# ... unless they trust who does it.
juliet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='blog'><affiliation jid='tybalt@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
tybalt ignores what came
tybalt sends:
    <iq type='set' id='t6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='duels'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></configure></pubsub></iq>
tybalt gets:
    <iq type='result' id='t6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='duels'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>blog</value></field></x></configure></pubsub></iq>

# §4.3: deleting one that links changes nothing for the others.
romeo sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='elsewhere' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='duels' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>
romeo sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='form-answers' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='set' id='d1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='late'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='d2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d2' from='pubsub.ours.test'>...</iq>
romeo gets nothing

# §6: one that is to stay is taken out first. Then all of the branch goes, whoever its nodes belong to,
# # and those who have subscribed to them are told.
juliet sends:
    <iq type='set' id='u1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='elsewhere'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value></value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='u1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='elsewhere'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...></field></x></configure></pubsub></iq>
juliet sends:
    <iq type='set' id='d3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='site'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d3' from='pubsub.ours.test'/>
romeo gets in any order:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='blog'/></event></message>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='duels'/></event></message>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='form-answers'/></event></message>
juliet sends:
    <iq type='get' id='d4' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
juliet gets:
    <iq type='result' id='d4' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='diary'/><item jid='pubsub.ours.test' node='elsewhere'/></query></iq>

# §4.3: and those that link to a node go with it, too, across a restart.
juliet sends:
    <iq type='set' id='e1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='template'/></pubsub></iq>
juliet gets:
    <iq type='result' id='e1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='e2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='submitted'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>template</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='e2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='e3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='notes'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>submitted</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='e3' from='pubsub.ours.test'/>
server restarts
juliet gets stream error system-shutdown
romeo gets stream error system-shutdown
tybalt gets stream error system-shutdown
juliet connects
juliet sends:
    <iq type='set' id='y6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='template'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>notes</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='y6' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='e4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='template'/></pubsub></iq>
juliet gets:
    <iq type='result' id='e4' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='e5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='notes'/></pubsub></iq>
juliet gets:
    <iq type='error' id='e5' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='set' id='e6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='notes'/></pubsub></iq>
juliet gets:
    <iq type='result' id='e6' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='e7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='notes'/></pubsub></iq>
juliet gets:
    <iq type='result' id='e7' from='pubsub.ours.test'>...</iq>
