# What one device sets by one way another hears of by the other, if it has said so (XEP-0163 §4.3):
# bookmarks (XEP-0402, XEP-0411 §3), avatar (XEP-0398 §3.2), vCard4 (XEP-0292), displayed markers
# (XEP-0490).
[Juliet]
    jid: juliet@ours.test/balcony
[Old]
    jid: juliet@ours.test/old

---------

juliet connects
old connects
juliet sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3cTlZrhi9IPiScGhDU/ISyHvHFc='/></presence>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'>...</presence>
    <iq type='get' id='{q}' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#3cTlZrhi9IPiScGhDU/ISyHvHFc='/></iq>
juliet sends:
    <iq type='result' id='{q}' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:t#3cTlZrhi9IPiScGhDU/ISyHvHFc='>
      <identity category='client' type='pc' name='T'/><feature var='http://jabber.org/protocol/disco#info'/>
      <feature var='storage:bookmarks+notify'/><feature var='urn:xmpp:avatar:metadata+notify'/><feature var='urn:xmpp:bookmarks:1+notify'/>
      <feature var='urn:xmpp:mds:displayed:0+notify'/><feature var='urn:xmpp:vcard4+notify'/></query></iq>
time passes 1s
juliet gets nothing

old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='A' jid='a@conference.shakespeare.lit'/><conference name='B' jid='b@conference.shakespeare.lit'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet gets in any order:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>
      <item id='a@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='A'/></item></items></event>...</message>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>
      <item id='b@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='B'/></item></items></event>...</message>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='storage:bookmarks'>
      <item id='current'>...</item></items></event>...</message>

# Not of what has not changed; of what is gone.
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='B' jid='b@conference.shakespeare.lit'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet gets in any order:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>
      <retract id='a@conference.shakespeare.lit'/></items></event>...</message>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='storage:bookmarks'>
      <item id='current'>...</item></items></event>...</message>
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='B' jid='b@conference.shakespeare.lit'/></storage></query></iq>
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets in any order:
    <iq type='result' id='s' from='juliet@ours.test'/>
    <iq type='result' id='g' from='juliet@ours.test'>...</iq>
juliet gets nothing

old sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>
old gets:
    <iq type='result' id='v' from='juliet@ours.test'/>
juliet gets in any order:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:avatar:metadata'>
      <item id='4caece539b039b16e16206ea2478f8c5ffb2ca05'><metadata xmlns='urn:xmpp:avatar:metadata'>
        <info bytes='8' id='4caece539b039b16e16206ea2478f8c5ffb2ca05' type='image/png'/></metadata></item></items></event>...</message>
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:vcard4'>
      <item id='current'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Juliet</text></fn></vcard></item></items></event>...</message>
    <presence from='juliet@ours.test/balcony'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='3cTlZrhi9IPiScGhDU/ISyHvHFc='/><x xmlns='vcard-temp:x:update'><photo>4caece539b039b16e16206ea2478f8c5ffb2ca05</photo></x></presence>
old sends:
    <iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Juliet</FN><PHOTO><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO></vCard></iq>
old gets:
    <iq type='result' id='v' from='juliet@ours.test'/>
juliet gets nothing

old sends:
    <message to='romeo@elsewhere.test' type='chat' id='a'><displayed xmlns='urn:xmpp:chat-markers:0' id='m'/>
      <displayed xmlns='urn:xmpp:mds:displayed:0'><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='0423e3a9'/></displayed></message>
juliet gets:
    <message from='juliet@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:mds:displayed:0'>
      <item id='romeo@elsewhere.test'><displayed xmlns='urn:xmpp:mds:displayed:0'><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='0423e3a9'/></displayed></item></items></event>...</message>
old ignores what came
