# Who may read a vCard4 changes: in vcard-temp, which is for everybody, is what is for everybody (XEP-0292 §3.1). A vCard4
# for some only is not the vCard in another form: neither overwrites the other.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='a' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='a' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><ADR><LOCALITY>Verona</LOCALITY></ADR></vCard></iq>
romeo sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:vcard4'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c1' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='b' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='b' from='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>

# An old client says something else there, and the vCard4 stays as it is.
romeo sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><NICKNAME>R</NICKNAME></vCard></iq>
romeo gets:
    <iq type='result' id='v' from='romeo@ours.test'/>
romeo sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:vcard4'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></items></pubsub></iq>
romeo sends:
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:vcard4'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c2' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='d' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='d' from='romeo@ours.test'><vCard xmlns='vcard-temp'><NICKNAME>R</NICKNAME></vCard></iq>
romeo sends:
    <iq type='set' id='c3'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:vcard4'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c3' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='e' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='e' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><ADR><LOCALITY>Verona</LOCALITY></ADR></vCard></iq>
