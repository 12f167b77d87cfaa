# Who takes the vCard4 away (XEP-0292) does not find it in vcard-temp any more; what only that knows
# stays there.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>R</FN><MAILER>pigeon</MAILER></vCard></iq>
romeo gets:
    <iq type='result' id='v' from='romeo@ours.test'/>
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='current'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><ADR><LOCALITY>Verona</LOCALITY></ADR><MAILER>pigeon</MAILER></vCard></iq>
romeo sends:
    <iq type='set' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='urn:xmpp:vcard4'><item id='current'/></retract></pubsub></iq>
romeo gets:
    <iq type='result' id='r' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><MAILER>pigeon</MAILER></vCard></iq>
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><ADR><LOCALITY>Verona</LOCALITY></ADR><MAILER>pigeon</MAILER></vCard></iq>
romeo sends:
    <iq type='set' id='u'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><purge node='urn:xmpp:vcard4'/></pubsub></iq>
romeo gets:
    <iq type='result' id='u' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><MAILER>pigeon</MAILER></vCard></iq>
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><ADR><LOCALITY>Verona</LOCALITY></ADR><MAILER>pigeon</MAILER></vCard></iq>
romeo sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:xmpp:vcard4'/></pubsub></iq>
romeo gets:
    <iq type='result' id='d' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><MAILER>pigeon</MAILER></vCard></iq>
server crashes
romeo connects
juliet connects
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><MAILER>pigeon</MAILER></vCard></iq>

# One that is for some only is in the vCard no longer.
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn><adr><locality>Verona</locality></adr></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:vcard4'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c' from='romeo@ours.test'/>
romeo sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:xmpp:vcard4'/></pubsub></iq>
romeo gets:
    <iq type='result' id='d' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><MAILER>pigeon</MAILER></vCard></iq>
