# The avatar is taken away by other ways than an empty <metadata/> (XEP-0084 §3.5): the item, all items
# or the node. The photo of the vCard is the same picture (XEP-0398), and goes as well.
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
    <iq type='set' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v1' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='urn:xmpp:avatar:metadata'>
      <item id='9308b707723d229540d5dc17671124407fa2ca82'/></retract></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='r' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>

juliet sends:
    <iq type='set' id='v2'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v2' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><purge node='urn:xmpp:avatar:metadata'/></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>

# Some clients delete both nodes, the data first.
juliet sends:
    <iq type='set' id='v3'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v3' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:xmpp:avatar:data'/></pubsub></iq>
juliet gets:
    <iq type='result' id='d' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='m'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='urn:xmpp:avatar:metadata'/></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='m' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>
server crashes
juliet connects
romeo connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>

# An older one of several that goes changes nothing. With all of them goes the photo that was one, whoever may read it.
juliet sends:
    <iq type='set' id='v4'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v4' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='c1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:metadata'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#max_items'><value>2</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c1' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='n'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='4caece539b039b16e16206ea2478f8c5ffb2ca05'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='8' id='4caece539b039b16e16206ea2478f8c5ffb2ca05' type='image/png'/></metadata></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='n' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='urn:xmpp:avatar:metadata'>
      <item id='9308b707723d229540d5dc17671124407fa2ca82'/></retract></pubsub></iq>
juliet gets:
    <iq type='result' id='r' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='c2'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:avatar:data'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c2' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><purge node='urn:xmpp:avatar:metadata'/></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>
