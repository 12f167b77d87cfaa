# One picture, as avatar (XEP-0084) and as photo of the vCard (XEP-0153), whichever way it is set
# (XEP-0398); its hash is in presence.
config limits.vcard_bytes = 2048
[Juliet]
    jid: juliet@ours.test/balcony
[Phone]
    jid: juliet@ours.test/phone
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects

# XEP-0398 §2.
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='d' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered>
      <feature var='urn:xmpp:pep-vcard-conversion:0'/>...</query></iq>

juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

# From vCard to avatar (§3.2): a GIF of 1 by 1 pixels. Presence is sent again with its hash (§4).
juliet sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><TYPE>image/gif</TYPE>
      <BINVAL>R0lGODlhAQABAAAAACwAAAAAAQABAAAC
        AkQBADs=</BINVAL></PHOTO></vCard></iq>
juliet gets in any order:
    <iq type='result' id='v' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>{gif}</photo></x></presence>
romeo sends:
    <iq type='get' id='m' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
    <iq type='get' id='a' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:data'><item id='{gif}'/></items></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='m' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'><item id='{gif}'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='29' id='{gif}' type='image/gif' height='1' width='1'/></metadata></item></items></pubsub></iq>
    <iq type='result' id='a' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:data'><item id='{gif}'><data xmlns='urn:xmpp:avatar:data'>R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=</data></item></items></pubsub></iq>

# §4: presence gets the hash, also directed presence; who says that there is none is not contradicted.
juliet sends:
    <presence><show>away</show></presence>
    <presence to='romeo@ours.test/orchard'/>
    <presence><x xmlns='vcard-temp:x:update'/></presence>
    <presence><x xmlns='vcard-temp:x:update'><photo>ffffffffffffffffffffffffffffffffffffffff</photo></x></presence>
    <presence><x xmlns='vcard-temp:x:update'><photo/></x></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><show>away</show><x xmlns='vcard-temp:x:update'><photo>{gif}</photo></x></presence>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>{gif}</photo></x></presence>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>{gif}</photo></x></presence>
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo gets:
    <presence from='juliet@ours.test/balcony'><x xmlns='vcard-temp:x:update'><photo>{gif}</photo></x></presence>

# From avatar to vCard (§3.1), the other picture being elsewhere. Nobody has to be told again by her who denies it.
juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:avatar:data'><item id='4caece539b039b16e16206ea2478f8c5ffb2ca05'>
        <data xmlns='urn:xmpp:avatar:data'>iVBORw0KGgo=</data></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:avatar:metadata'><item id='4caece539b039b16e16206ea2478f8c5ffb2ca05'>
        <metadata xmlns='urn:xmpp:avatar:metadata'>
          <info bytes='23456' id='357a8123a30844a3aa99861b6349264ba67a5694' type='image/gif' url='http://avatars.example.org/happy.gif'/>
          <info bytes='8' id='4caece539b039b16e16206ea2478f8c5ffb2ca05' type='image/png'/></metadata></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN>
      <PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>

# It was one transaction, and the next session shows it.
server crashes
phone connects
romeo connects
phone sends:
    <presence/>
phone gets:
    <presence from='juliet@ours.test/phone'><x xmlns='vcard-temp:x:update'><photo>4caece539b039b16e16206ea2478f8c5ffb2ca05</photo></x></presence>

# What is no picture, is not what it is said to be, is not there or is too large for a vCard changes nothing.
phone sends:
    <iq type='set' id='b1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:data'>
      <item id='a9993e364706816aba3e25717850c26c9cd0d89d'><data xmlns='urn:xmpp:avatar:data'>YWJj</data></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='b1' from='juliet@ours.test'>...</iq>
phone sends:
    <iq type='set' id='b2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='a9993e364706816aba3e25717850c26c9cd0d89d'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='3' id='a9993e364706816aba3e25717850c26c9cd0d89d' type='image/png'/></metadata></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='b2' from='juliet@ours.test'>...</iq>
phone sends:
    <iq type='set' id='b3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:data'>
      <item id='0000000000000000000000000000000000000000'><data xmlns='urn:xmpp:avatar:data'>iVBORw0KGgo=</data></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='b3' from='juliet@ours.test'>...</iq>
phone sends:
    <iq type='set' id='b4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='0000000000000000000000000000000000000000'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='8' id='0000000000000000000000000000000000000000' type='image/png'/></metadata></item></publish></pubsub></iq>
    <iq type='set' id='b5'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item id='1111111111111111111111111111111111111111'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='8' id='1111111111111111111111111111111111111111' type='image/png'/></metadata></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='b4' from='juliet@ours.test'>...</iq>
    <iq type='result' id='b5' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN>
      <PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>

# XEP-0084 §3.5: no avatar any more, and so no photo.
phone sends:
    <iq type='set' id='x'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:avatar:metadata'>
      <item><metadata xmlns='urn:xmpp:avatar:metadata'/></item></publish></pubsub></iq>
phone gets in any order:
    <iq type='result' id='x' from='juliet@ours.test'>...</iq>
    <presence from='juliet@ours.test/phone'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='g' to='juliet@ours.test'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq type='result' id='g' from='juliet@ours.test'><vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard></iq>

# A vCard whose photo is no picture is stored, and no avatar made of it.
phone sends:
    <iq type='set' id='n'><vCard xmlns='vcard-temp'><PHOTO><BINVAL>YWJj</BINVAL></PHOTO></vCard></iq>
phone gets in any order:
    <iq type='result' id='n' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/phone'><x xmlns='vcard-temp:x:update'><photo>a9993e364706816aba3e25717850c26c9cd0d89d</photo></x></presence>
romeo sends:
    <iq type='get' id='m' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'><item id='{none}'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></items></pubsub></iq>

# The photo that is taken out of the vCard was the avatar, too.
phone sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><PHOTO><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>
    <iq type='set' id='w'><vCard xmlns='vcard-temp'><FN>J</FN></vCard></iq>
phone gets in any order:
    <iq type='result' id='v' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/phone'><x xmlns='vcard-temp:x:update'><photo>4caece539b039b16e16206ea2478f8c5ffb2ca05</photo></x></presence>
    <iq type='result' id='w' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/phone'><x xmlns='vcard-temp:x:update'><photo/></x></presence>
romeo sends:
    <iq type='get' id='m' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'/></pubsub></iq>
romeo gets:
    <iq type='result' id='m' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:avatar:metadata'><item id='{none2}'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></items></pubsub></iq>
