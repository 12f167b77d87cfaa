# A photo in the vCard that says nothing is none (XEP-0153 §4.3): the avatar goes with it (XEP-0398). What
# is a photo, though none that could be shown, leaves the avatar alone.
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
    <iq type='set' id='v0'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v0' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='e0'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><BINVAL/></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='e0' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='m0' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m0' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'>
      <item id='{none0}'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></items></pubsub></iq>
juliet sends:
    <iq type='set' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v1' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='e1'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO/></vCard></iq>
juliet gets in any order:
    <iq type='result' id='e1' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='m1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'>
      <item id='{none1}'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></items></pubsub></iq>
juliet sends:
    <iq type='set' id='v2'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v2' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='e2'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/png</TYPE><BINVAL>
      </BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='e2' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='m2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m2' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'>
      <item id='{none2}'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></items></pubsub></iq>
juliet sends:
    <iq type='set' id='v3'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v3' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>9308b707723d229540d5dc17671124407fa2ca82</photo></x></presence>
juliet sends:
    <iq type='set' id='e3'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><EXTVAL>http://juliet.test/me.png</EXTVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='e3' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='m3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m3' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'>
      <item id='9308b707723d229540d5dc17671124407fa2ca82'><metadata xmlns='urn:xmpp:avatar:metadata'>...</metadata></item></items></pubsub></iq>
