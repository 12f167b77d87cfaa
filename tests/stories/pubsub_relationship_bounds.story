# How deep a branch may be, and how long a chain of links (XEP-0496): 20 levels, 20 links.
[Juliet]
    jid: juliet@ours.test/balcony

---------

juliet connects
juliet sends:
    <iq type='set' id='c0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n0'/></pubsub></iq>
juliet gets:
    <iq type='result' id='c0' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n1'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n2'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n3'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n2</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n4'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n3</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n5'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n4</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n6'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n5</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n7'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n6</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c7' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n8'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n7</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c8' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n9'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n8</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c9' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n10'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n9</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c10' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n11'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n10</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c11' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n12'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n11</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c12' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c13' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n13'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n12</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c13' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c14' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n14'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n13</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c14' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c15' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n15'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n14</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c15' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c16' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n16'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n15</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c16' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c17' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n17'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n16</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c17' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c18' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n18'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n17</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c18' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c19' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n19'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n18</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c19' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c20' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n20'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n19</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c20' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='c21' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='n21'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>n20</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='c21' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Neither by what is below the node that moves.
juliet sends:
    <iq type='set' id='t0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='top'/></pubsub></iq>
juliet gets:
    <iq type='result' id='t0' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='t1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='n0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>top</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='t1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='l0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m0'/></pubsub></iq>
juliet gets:
    <iq type='result' id='l0' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m1'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m2'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l2' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m3'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m2</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l3' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m4'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m3</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l4' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m5'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m4</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l5' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m6'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m5</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l6' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m7'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m6</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l7' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m8'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m7</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l8' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m9'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m8</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l9' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m10'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m9</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l10' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m11'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m10</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l11' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m12'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m11</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l12' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l13' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m13'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m12</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l13' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l14' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m14'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m13</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l14' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l15' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m15'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m14</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l15' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l16' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m16'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m15</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l16' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l17' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m17'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m16</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l17' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l18' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m18'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m17</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l18' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l19' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m19'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m18</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l19' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l20' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m20'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m19</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='l20' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='l21' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='m21'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>m20</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='l21' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='l22' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='m0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}link'><value>top</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='l22' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>*</text>
      <max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# All that link follow.
juliet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='m0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='{urn:xmpp:pubsub-relationships:0}parent'><value>top</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='get' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='m20'/></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='m20'><x xmlns='jabber:x:data' type='form'>...
          <field var='{urn:xmpp:pubsub-relationships:0}parent' ...><value>top</value></field>
          <field var='{urn:xmpp:pubsub-relationships:0}link' ...><value>m19</value></field></x></configure></pubsub></iq>
juliet sends:
    <iq type='set' id='d1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='top'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='d2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='m20'/></pubsub></iq>
juliet gets:
    <iq type='error' id='d2' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='set' id='d3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <delete node='n0'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d3' from='pubsub.ours.test'/>
juliet sends:
    <iq type='get' id='d4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='n20'/></pubsub></iq>
juliet gets:
    <iq type='error' id='d4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
