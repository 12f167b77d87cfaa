# What a user notes about others is for the user alone, one item each, also if the client does not say
# so (XEP-0292 §5.2).
[Juliet]
    jid: juliet@ours.test/balcony
[Phone]
    jid: juliet@ours.test/phone
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
juliet connects
phone connects
juliet sends:
    <iq type='set' id='a'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:contacts'>
      <item id='romeo@ours.test'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Him</text></fn></vcard></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='a' from='juliet@ours.test'>...</iq>
# The options of the example in §5.2 fit the node that this has made.
juliet sends:
    <iq type='set' id='b'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:contacts'>
      <item id='tybalt@ours.test'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Cousin</text></fn></vcard></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='b' from='juliet@ours.test'>...</iq>
phone sends:
    <iq type='get' id='g'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:contacts'/></pubsub></iq>
phone gets:
    <iq type='result' id='g' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:contacts'>
      <item id='romeo@ours.test'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Him</text></fn></vcard></item>
      <item id='tybalt@ours.test'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Cousin</text></fn></vcard></item></items></pubsub></iq>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:contacts'/></pubsub></iq>
romeo gets:
    <iq type='error' id='g' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
