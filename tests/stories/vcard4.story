# The vCard in both forms: who sets one sets the other (XEP-0292).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='get' id='d' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq type='result' id='d' from='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered>
      <feature var='urn:ietf:params:xml:ns:vcard-4.0'/>...</query></iq>

romeo sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'>
      <FN>Romeo Montague</FN><N><FAMILY>Montague</FAMILY><GIVEN>Romeo</GIVEN></N>
      <ADR><HOME/><LOCALITY>Verona</LOCALITY><CTRY>Italy</CTRY></ADR>
      <TEL><WORK/><VOICE/><NUMBER>+1-303-308-3282</NUMBER></TEL>
      <EMAIL><INTERNET/><PREF/><USERID>romeo@example.org</USERID></EMAIL>
      <JABBERID>romeo@ours.test</JABBERID><ORG><ORGNAME>Montague</ORGNAME><ORGUNIT>Sons</ORGUNIT></ORG>
      <GEO><LAT>45.4</LAT><LON>11</LON></GEO><DESC>a lover</DESC><MAILER>pigeon</MAILER></vCard></iq>
romeo gets:
    <iq type='result' id='v' from='romeo@ours.test'/>
# Open to everybody, as vcard-temp is.
juliet sends:
    <iq type='get' id='g' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:vcard4'/></pubsub></iq>
juliet gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:vcard4'><item id='current'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>
      <fn><text>Romeo Montague</text></fn><n><surname>Montague</surname><given>Romeo</given></n>
      <adr><parameters><type><text>home</text></type></parameters><locality>Verona</locality><country>Italy</country></adr>
      <tel><parameters><type><text>work</text><text>voice</text></type></parameters><uri>tel:+1-303-308-3282</uri></tel>
      <email><parameters><pref><integer>1</integer></pref></parameters><text>romeo@example.org</text></email>
      <impp><uri>xmpp:romeo@ours.test</uri></impp><org><text>Montague</text><text>Sons</text></org>
      <geo><uri>geo:45.4,11</uri></geo><note><text>a lover</text></note></vcard></item></items></pubsub></iq>

# The other way: what vcard-temp alone knows stays.
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn>
        <n><surname>M</surname></n><nickname><text>Rom</text></nickname><bday><date>1966-08-06</date></bday>
        <tel><parameters><type><text>cell</text></type></parameters><uri>tel:+1-720</uri></tel>
        <gender><sex><text>M</text></sex></gender><url><uri>https://example.org/</uri></url></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
server crashes
romeo connects
juliet connects
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><N><FAMILY>M</FAMILY></N>
      <NICKNAME>Rom</NICKNAME><BDAY>1966-08-06</BDAY><TEL><CELL/><NUMBER>+1-720</NUMBER></TEL>
      <URL>https://example.org/</URL><MAILER>pigeon</MAILER></vCard></iq>

# And what vCard4 alone knows.
romeo sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>R</FN></vCard></iq>
romeo gets:
    <iq type='result' id='v' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='g' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:vcard4'/></pubsub></iq>
juliet gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:vcard4'><item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>
      <fn><text>R</text></fn><gender><sex><text>M</text></sex></gender></vcard></item></items></pubsub></iq>

# Something else than a vCard, and one that is kept from others, stay where they are.
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:example'><fn><text>Fool</text></fn></vcard></item></publish></pubsub></iq>
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:vcard4'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
    <iq type='result' id='c' from='romeo@ours.test'/>
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Secret</text></fn></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>R</FN></vCard></iq>
