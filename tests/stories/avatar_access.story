# The node of an avatar is configured anew, and the avatar is not published again: for everybody, it
# becomes the photo of the vCard, for some, it is that no longer (XEP-0398 §6).
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

juliet sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>
juliet gets:
    <iq type='result' id='v' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:data'>
      <item id='9308b707723d229540d5dc17671124407fa2ca82'><data xmlns='urn:xmpp:avatar:data'>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</data></item></publish></pubsub></iq>
    <iq type='set' id='m'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='9308b707723d229540d5dc17671124407fa2ca82'><metadata xmlns='urn:xmpp:avatar:metadata'><info bytes='29' id='9308b707723d229540d5dc17671124407fa2ca82' type='image/gif'/></metadata></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='d' from='juliet@ours.test'>...</iq>
    <iq type='result' id='m' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='a' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='a' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
romeo sends:
    <iq type='get' id='b' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='b' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>

# Said again, or said of something else, it changes nothing.
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='t'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#title'><value>Me</value></field></x></configure></pubsub></iq>
    <iq type='set' id='n'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:metadata'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='t' from='juliet@ours.test'/>
    <iq type='result' id='n' from='juliet@ours.test'/>
juliet gets nothing
romeo sends:
    <iq type='get' id='c' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='c' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>

juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='d' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='d' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>

# A photo that is another picture than the avatar stays; one that is no picture makes none.
juliet sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><BINVAL>YWJj</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>a9993e364706816aba3e25717850c26c9cd0d89d</photo></x></presence>
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
juliet gets nothing
juliet sends:
    <iq type='set' id='x'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='4caece539b039b16e16206ea2478f8c5ffb2ca05'><metadata xmlns='urn:xmpp:avatar:metadata'><info bytes='8' id='4caece539b039b16e16206ea2478f8c5ffb2ca05' type='image/png'/></metadata></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='x' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
juliet gets nothing
# Metadata has no place at the node of the data.
juliet sends:
    <iq type='set' id='y'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:data'>
      <item id='y'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='y' from='juliet@ours.test'>...</iq>
juliet gets nothing
