# An avatar as newer clients make it becomes the photo of the vCard like others (XEP-0398 §3.1).
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
juliet sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:data'>
      <item id='993954f68343cb1ed62f6faccc2fe8a4ab232a0b'><data xmlns='urn:xmpp:avatar:data'>AAAAGGZ0eXBhdmlmAAAAAGF2aWZtaWYx</data></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='d' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='m'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='993954f68343cb1ed62f6faccc2fe8a4ab232a0b'><metadata xmlns='urn:xmpp:avatar:metadata'><info bytes='24' id='993954f68343cb1ed62f6faccc2fe8a4ab232a0b' type='image/avif'/></metadata></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='m' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'>
      <PHOTO><TYPE>image/avif</TYPE><BINVAL>AAAAGGZ0eXBhdmlmAAAAAGF2aWZtaWYx</BINVAL></PHOTO></vCard></iq>
