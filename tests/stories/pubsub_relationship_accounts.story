# Relationships of nodes of an account (XEP-0496): made by the first publication, and told to contacts.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects

# A node is made with its parent by publishing to it (XEP-0060 §7.1.5).
juliet sends:
    <iq type='set' id='p1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='blog'><item id='i1'><entry xmlns='urn:x'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i1'><entry xmlns='urn:x'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>

# ... and that is a precondition from then on.
juliet sends:
    <iq type='set' id='p3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i2'><entry xmlns='urn:x'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>blog</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p4' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i3'><entry xmlns='urn:x'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>other</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='error' id='p4' from='juliet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='p5' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='more'><item id='i1'><entry xmlns='urn:x'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>nowhere</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='error' id='p5' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='get' id='r1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
romeo gets:
    <iq type='result' id='r1' from='juliet@ours.test'>...</iq>

# The examples of §5: links, circles, parents; as at the service.
juliet sends:
    <iq type='set' id='c1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='answers'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>blog</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='y1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>answers</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='y1' from='juliet@ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <invalid-option xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Contacts and strangers are kept out by the parent.
juliet sends:
    <iq type='set' id='a1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='blog'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='juliet@ours.test'/>
romeo sends:
    <iq type='get' id='r2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
romeo gets:
    <iq type='error' id='r2' from='juliet@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# All of it goes together.
juliet sends:
    <iq type='set' id='d1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='blog'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d1' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='d2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='comments'/></pubsub></iq>
juliet gets:
    <iq type='error' id='d2' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='d3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='answers'/></pubsub></iq>
juliet gets:
    <iq type='error' id='d3' from='juliet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# It may come again, without a parent.
juliet sends:
    <iq type='set' id='p6' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='comments'><item id='i1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p6' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='f1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments'/></pubsub></iq>
juliet gets:
    <iq type='result' id='f1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='comments'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...></field></x></configure></pubsub></iq>
