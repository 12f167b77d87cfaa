# Whoever sets something else of the vCard, with the photo that it had, does not bring that back in the place of a newer
# avatar, of which the vCard does not know since not everybody may read it.
[Juliet]
    jid: juliet@ours.test/balcony

---------

juliet connects
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:xmpp:avatar:data'/></pubsub></iq>
    <iq type='set' id='e'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:xmpp:avatar:metadata'/></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='e' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets:
    <iq type='result' id='v' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='m'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='1111111111111111111111111111111111111111'><metadata xmlns='urn:xmpp:avatar:metadata'><info bytes='3' id='1111111111111111111111111111111111111111' type='image/png'/></metadata></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='m' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='w'><vCard xmlns='vcard-temp'><FN>Juliet</FN><NICKNAME>J</NICKNAME><PHOTO><TYPE>image/gif</TYPE><BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets:
    <iq type='result' id='w' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata' max_items='1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'>
      <item id='1111111111111111111111111111111111111111'>...</item></items></pubsub></iq>
