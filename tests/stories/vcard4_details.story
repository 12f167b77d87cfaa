# A client that knows one form of the vCard sets all of it anew, though it changes one thing. Of what it
# has not changed the other form keeps the details that the first cannot say (XEP-0292).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn>
        <tel><parameters><type><text>cell</text><text>textphone</text></type><pref><integer>3</integer></pref></parameters><uri>tel:+1-720</uri></tel>
        <tel><parameters><type><text>fax</text></type></parameters><uri>tel:+1-721</uri></tel>
        <adr><parameters><type><text>home</text></type><label><text>Verona, Italy</text></label></parameters><locality>Verona</locality></adr>
        <note><text>one</text></note><note><parameters><language><language-tag>it</language-tag></language></parameters><text>due</text></note>
        </vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
# As an old client has read it, with another name, a number of another kind and no second note.
romeo sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>R</FN><TEL><CELL/><PREF/><NUMBER>+1-720</NUMBER></TEL><TEL><WORK/><NUMBER>+1-721</NUMBER></TEL>
      <ADR><HOME/><LOCALITY>Verona</LOCALITY></ADR><DESC>due</DESC><EMAIL><INTERNET/><HOME/><USERID>romeo@example.org</USERID></EMAIL>
      <TEL><PCS/><NUMBER>+1-722</NUMBER></TEL><TEL><PCS/><NUMBER>+1-722</NUMBER></TEL></vCard></iq>
romeo gets:
    <iq type='result' id='v' from='romeo@ours.test'/>
juliet sends:
    <iq type='get' id='g' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:vcard4'/></pubsub></iq>
juliet gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:vcard4'><item id='x'>
      <vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>R</text></fn>
        <tel><parameters><type><text>cell</text><text>textphone</text></type><pref><integer>3</integer></pref></parameters><uri>tel:+1-720</uri></tel>
        <tel><parameters><type><text>work</text></type></parameters><uri>tel:+1-721</uri></tel>
        <adr><parameters><type><text>home</text></type><label><text>Verona, Italy</text></label></parameters><locality>Verona</locality></adr>
        <note><parameters><language><language-tag>it</language-tag></language></parameters><text>due</text></note>
        <email><parameters><type><text>home</text></type></parameters><text>romeo@example.org</text></email>
        <tel><uri>tel:+1-722</uri></tel><tel><uri>tel:+1-722</uri></tel></vcard></item></items></pubsub></iq>

# And the other way: a new client, that changes the name only, and one number less.
romeo sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:vcard4'>
      <item id='x'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Romeo</text></fn>
        <tel><uri>tel:+1-722</uri></tel>
        <email><parameters><type><text>home</text></type></parameters><text>romeo@example.org</text></email>
        <note><text>due</text></note></vcard></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='v' to='romeo@ours.test'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='romeo@ours.test'><vCard xmlns='vcard-temp'><FN>Romeo</FN><TEL><PCS/><NUMBER>+1-722</NUMBER></TEL>
      <EMAIL><INTERNET/><HOME/><USERID>romeo@example.org</USERID></EMAIL><DESC>due</DESC></vCard></iq>
