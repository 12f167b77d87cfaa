# What comes to the root of a service (XEP-0248 §8.1) by several ways, of which not everybody may see each; and
# answers that are continued by ids.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
juliet sends:
    <presence/>
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe jid='juliet@ours.test'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>items</value></field>
        <field var='pubsub#subscription_depth'><value>all</value></field></x></options></pubsub></iq>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>

# The leaf is in a closed collection at the top, and two levels down in an open one.
romeo sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='closed'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='top'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='inner'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#node_type'><value>collection</value></field>
        <field var='pubsub#collection'><value>top</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='leaf'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field>
        <field var='pubsub#collection'><value>closed</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='leaf'><item id='i1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
juliet gets nothing
romeo sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <collection node='inner'><associate node='leaf'/></collection></pubsub></iq>
romeo gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='leaf'><item id='i2'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='leaf'>
        <item id='i2'><entry xmlns='urn:x'/></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'/></headers></message>

# By ids, after one of them.
romeo sends:
    <iq type='get' id='g1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='leaf'><item id='i1'/><item id='i2'/></items>
      <set xmlns='http://jabber.org/protocol/rsm'><after>i1</after></set></pubsub></iq>
romeo gets:
    <iq type='result' id='g1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='leaf'><item id='i2'><entry xmlns='urn:x'/></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first>i2</first><last>i2</last><count>2</count></set></pubsub></iq>

# A form that is sent back as it was shown changes nothing.
romeo sends:
    <iq type='set' id='f1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='leaf'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_config'><value>1</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='f1' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='leaf' jid='romeo@ours.test/orchard'/></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>...</message>
romeo sends:
    <iq type='set' id='f2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='leaf'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_payload_size'><value>196608</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='f2' from='pubsub.ours.test'/>
romeo gets nothing
