# What OMEMO (XEP-0384) needs of a server, in the namespace of today and the one that most clients use:
# nodes that strangers may read, several bundles, and preconditions that say when a node is not so.
[Juliet]
    jid: juliet@ours.test/balcony
[Stranger]
    jid: tybalt@ours.test/square

---------

juliet connects
stranger connects
juliet sends:
    <iq type='set' id='a1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:omemo:2:devices'><item id='current'>
      <devices xmlns='urn:xmpp:omemo:2'><device id='12345' label='Dino on Lenovo Thinkpad T495'/></devices></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='a1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='a2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:omemo:2:bundles'><item id='31415'>
      <bundle xmlns='urn:xmpp:omemo:2'><spk id='1'>b64</spk></bundle></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#max_items'><value>max</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='a2' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='a3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:omemo:2:bundles'><item id='4223'>
      <bundle xmlns='urn:xmpp:omemo:2'><spk id='2'>b64</spk></bundle></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#max_items'><value>max</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='a3' from='juliet@ours.test'>...</iq>
server crashes
juliet connects
stranger connects
stranger sends:
    <iq type='get' id='f1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:omemo:2:devices'/></pubsub></iq>
    <iq type='get' id='f2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:omemo:2:bundles'><item id='31415'/><item id='4223'/></items></pubsub></iq>
stranger gets in any order:
    <iq type='result' id='f1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:omemo:2:devices'><item id='current'>
      <devices xmlns='urn:xmpp:omemo:2'><device id='12345' label='Dino on Lenovo Thinkpad T495'/></devices></item></items></pubsub></iq>
    <iq type='result' id='f2' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:omemo:2:bundles'>
      <item id='31415'><bundle xmlns='urn:xmpp:omemo:2'><spk id='1'>b64</spk></bundle></item>
      <item id='4223'><bundle xmlns='urn:xmpp:omemo:2'><spk id='2'>b64</spk></bundle></item></items></pubsub></iq>

# A client that said nothing has made a node for contacts only: the next one finds that out and
# configures it anew.
juliet sends:
    <iq type='set' id='b1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='eu.siacs.conversations.axolotl.devicelist'><item id='current'>
      <list xmlns='eu.siacs.conversations.axolotl'><device id='1'/></list></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='b1' from='juliet@ours.test'>...</iq>
stranger sends:
    <iq type='get' id='f' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='eu.siacs.conversations.axolotl.devicelist'/></pubsub></iq>
stranger gets:
    <iq type='error' id='f' from='juliet@ours.test'>...<error type='auth'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='b2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='eu.siacs.conversations.axolotl.devicelist'><item id='current'>
      <list xmlns='eu.siacs.conversations.axolotl'><device id='1'/><device id='2'/></list></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='error' id='b2' from='juliet@ours.test'>...<error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>pubsub#access_model is not as it is asked for</text>
      <precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='set' id='b3'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='eu.siacs.conversations.axolotl.devicelist'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='b3' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='b2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='eu.siacs.conversations.axolotl.devicelist'><item id='current'>
      <list xmlns='eu.siacs.conversations.axolotl'><device id='1'/><device id='2'/></list></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='b2' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='b4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='eu.siacs.conversations.axolotl.bundles:1'><item id='current'>
      <bundle xmlns='eu.siacs.conversations.axolotl'><identityKey>b64</identityKey></bundle></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='b4' from='juliet@ours.test'>...</iq>
stranger sends:
    <iq type='get' id='f1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='eu.siacs.conversations.axolotl.devicelist'/></pubsub></iq>
    <iq type='get' id='f2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='eu.siacs.conversations.axolotl.bundles:1'/></pubsub></iq>
stranger gets in any order:
    <iq type='result' id='f1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='eu.siacs.conversations.axolotl.devicelist'><item id='current'>
      <list xmlns='eu.siacs.conversations.axolotl'><device id='1'/><device id='2'/></list></item></items></pubsub></iq>
    <iq type='result' id='f2' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='eu.siacs.conversations.axolotl.bundles:1'><item id='current'>
      <bundle xmlns='eu.siacs.conversations.axolotl'><identityKey>b64</identityKey></bundle></item></items></pubsub></iq>
# Strangers do not write.
stranger sends:
    <iq type='set' id='w' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:omemo:2:devices'><item id='current'>
      <devices xmlns='urn:xmpp:omemo:2'><device id='666'/></devices></item></publish></pubsub></iq>
stranger gets:
    <iq type='error' id='w' from='juliet@ours.test'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
