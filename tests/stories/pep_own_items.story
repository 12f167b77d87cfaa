# Clients ask for all their bookmarks and know no pages (XEP-0402 §3.2): what an account asks of itself
# is answered with more than a page of a hundred.
[Juliet]
    jid: juliet@ours.test/balcony
[Old]
    jid: juliet@ours.test/old
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
old connects
romeo connects
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='R' jid='r100@c.test'/>
      <conference name='R' jid='r101@c.test'/>
      <conference name='R' jid='r102@c.test'/>
      <conference name='R' jid='r103@c.test'/>
      <conference name='R' jid='r104@c.test'/>
      <conference name='R' jid='r105@c.test'/>
      <conference name='R' jid='r106@c.test'/>
      <conference name='R' jid='r107@c.test'/>
      <conference name='R' jid='r108@c.test'/>
      <conference name='R' jid='r109@c.test'/>
      <conference name='R' jid='r110@c.test'/>
      <conference name='R' jid='r111@c.test'/>
      <conference name='R' jid='r112@c.test'/>
      <conference name='R' jid='r113@c.test'/>
      <conference name='R' jid='r114@c.test'/>
      <conference name='R' jid='r115@c.test'/>
      <conference name='R' jid='r116@c.test'/>
      <conference name='R' jid='r117@c.test'/>
      <conference name='R' jid='r118@c.test'/>
      <conference name='R' jid='r119@c.test'/>
      <conference name='R' jid='r120@c.test'/>
      <conference name='R' jid='r121@c.test'/>
      <conference name='R' jid='r122@c.test'/>
      <conference name='R' jid='r123@c.test'/>
      <conference name='R' jid='r124@c.test'/>
      <conference name='R' jid='r125@c.test'/>
      <conference name='R' jid='r126@c.test'/>
      <conference name='R' jid='r127@c.test'/>
      <conference name='R' jid='r128@c.test'/>
      <conference name='R' jid='r129@c.test'/>
      <conference name='R' jid='r130@c.test'/>
      <conference name='R' jid='r131@c.test'/>
      <conference name='R' jid='r132@c.test'/>
      <conference name='R' jid='r133@c.test'/>
      <conference name='R' jid='r134@c.test'/>
      <conference name='R' jid='r135@c.test'/>
      <conference name='R' jid='r136@c.test'/>
      <conference name='R' jid='r137@c.test'/>
      <conference name='R' jid='r138@c.test'/>
      <conference name='R' jid='r139@c.test'/>
      <conference name='R' jid='r140@c.test'/>
      <conference name='R' jid='r141@c.test'/>
      <conference name='R' jid='r142@c.test'/>
      <conference name='R' jid='r143@c.test'/>
      <conference name='R' jid='r144@c.test'/>
      <conference name='R' jid='r145@c.test'/>
      <conference name='R' jid='r146@c.test'/>
      <conference name='R' jid='r147@c.test'/>
      <conference name='R' jid='r148@c.test'/>
      <conference name='R' jid='r149@c.test'/>
      <conference name='R' jid='r150@c.test'/>
      <conference name='R' jid='r151@c.test'/>
      <conference name='R' jid='r152@c.test'/>
      <conference name='R' jid='r153@c.test'/>
      <conference name='R' jid='r154@c.test'/>
      <conference name='R' jid='r155@c.test'/>
      <conference name='R' jid='r156@c.test'/>
      <conference name='R' jid='r157@c.test'/>
      <conference name='R' jid='r158@c.test'/>
      <conference name='R' jid='r159@c.test'/>
      <conference name='R' jid='r160@c.test'/>
      <conference name='R' jid='r161@c.test'/>
      <conference name='R' jid='r162@c.test'/>
      <conference name='R' jid='r163@c.test'/>
      <conference name='R' jid='r164@c.test'/>
      <conference name='R' jid='r165@c.test'/>
      <conference name='R' jid='r166@c.test'/>
      <conference name='R' jid='r167@c.test'/>
      <conference name='R' jid='r168@c.test'/>
      <conference name='R' jid='r169@c.test'/>
      <conference name='R' jid='r170@c.test'/>
      <conference name='R' jid='r171@c.test'/>
      <conference name='R' jid='r172@c.test'/>
      <conference name='R' jid='r173@c.test'/>
      <conference name='R' jid='r174@c.test'/>
      <conference name='R' jid='r175@c.test'/>
      <conference name='R' jid='r176@c.test'/>
      <conference name='R' jid='r177@c.test'/>
      <conference name='R' jid='r178@c.test'/>
      <conference name='R' jid='r179@c.test'/>
      <conference name='R' jid='r180@c.test'/>
      <conference name='R' jid='r181@c.test'/>
      <conference name='R' jid='r182@c.test'/>
      <conference name='R' jid='r183@c.test'/>
      <conference name='R' jid='r184@c.test'/>
      <conference name='R' jid='r185@c.test'/>
      <conference name='R' jid='r186@c.test'/>
      <conference name='R' jid='r187@c.test'/>
      <conference name='R' jid='r188@c.test'/>
      <conference name='R' jid='r189@c.test'/>
      <conference name='R' jid='r190@c.test'/>
      <conference name='R' jid='r191@c.test'/>
      <conference name='R' jid='r192@c.test'/>
      <conference name='R' jid='r193@c.test'/>
      <conference name='R' jid='r194@c.test'/>
      <conference name='R' jid='r195@c.test'/>
      <conference name='R' jid='r196@c.test'/>
      <conference name='R' jid='r197@c.test'/>
      <conference name='R' jid='r198@c.test'/>
      <conference name='R' jid='r199@c.test'/>
      <conference name='R' jid='r200@c.test'/>
      <conference name='R' jid='r201@c.test'/>
      <conference name='R' jid='r202@c.test'/>
      <conference name='R' jid='r203@c.test'/>
      <conference name='R' jid='r204@c.test'/>
      <conference name='R' jid='r205@c.test'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='r100@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r101@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r102@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r103@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r104@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r105@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r106@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r107@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r108@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r109@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r110@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r111@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r112@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r113@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r114@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r115@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r116@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r117@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r118@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r119@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r120@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r121@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r122@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r123@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r124@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r125@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r126@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r127@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r128@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r129@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r130@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r131@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r132@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r133@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r134@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r135@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r136@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r137@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r138@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r139@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r140@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r141@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r142@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r143@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r144@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r145@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r146@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r147@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r148@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r149@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r150@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r151@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r152@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r153@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r154@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r155@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r156@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r157@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r158@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r159@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r160@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r161@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r162@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r163@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r164@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r165@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r166@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r167@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r168@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r169@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r170@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r171@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r172@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r173@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r174@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r175@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r176@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r177@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r178@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r179@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r180@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r181@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r182@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r183@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r184@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r185@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r186@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r187@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r188@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r189@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r190@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r191@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r192@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r193@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r194@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r195@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r196@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r197@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r198@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r199@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r200@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r201@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r202@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r203@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r204@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r205@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item></items></pubsub></iq>

# In pages it goes through the same, forwards and backwards, beyond a hundred at once.
juliet sends:
    <iq type='get' id='f'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/>
      <set xmlns='http://jabber.org/protocol/rsm'><max>104</max></set></pubsub></iq>
juliet gets:
    <iq type='result' id='f' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='r100@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r101@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r102@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r103@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r104@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r105@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r106@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r107@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r108@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r109@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r110@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r111@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r112@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r113@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r114@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r115@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r116@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r117@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r118@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r119@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r120@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r121@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r122@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r123@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r124@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r125@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r126@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r127@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r128@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r129@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r130@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r131@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r132@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r133@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r134@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r135@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r136@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r137@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r138@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r139@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r140@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r141@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r142@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r143@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r144@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r145@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r146@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r147@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r148@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r149@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r150@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r151@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r152@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r153@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r154@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r155@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r156@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r157@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r158@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r159@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r160@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r161@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r162@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r163@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r164@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r165@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r166@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r167@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r168@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r169@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r170@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r171@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r172@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r173@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r174@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r175@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r176@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r177@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r178@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r179@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r180@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r181@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r182@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r183@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r184@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r185@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r186@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r187@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r188@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r189@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r190@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r191@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r192@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r193@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r194@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r195@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r196@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r197@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r198@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r199@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r200@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r201@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r202@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r203@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>r100@c.test</first><last>r203@c.test</last><count>106</count></set></pubsub></iq>
juliet sends:
    <iq type='get' id='l'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/>
      <order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/>
      <set xmlns='http://jabber.org/protocol/rsm'><max>104</max><after>r205@c.test</after></set></pubsub></iq>
juliet gets:
    <iq type='result' id='l' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='r204@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r203@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r202@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r201@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r200@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r199@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r198@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r197@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r196@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r195@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r194@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r193@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r192@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r191@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r190@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r189@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r188@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r187@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r186@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r185@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r184@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r183@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r182@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r181@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r180@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r179@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r178@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r177@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r176@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r175@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r174@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r173@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r172@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r171@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r170@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r169@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r168@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r167@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r166@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r165@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r164@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r163@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r162@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r161@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r160@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r159@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r158@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r157@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r156@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r155@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r154@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r153@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r152@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r151@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r150@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r149@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r148@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r147@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r146@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r145@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r144@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r143@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r142@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r141@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r140@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r139@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r138@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r137@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r136@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r135@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r134@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r133@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r132@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r131@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r130@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r129@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r128@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r127@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r126@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r125@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r124@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r123@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r122@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r121@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r120@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r119@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r118@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r117@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r116@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r115@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r114@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r113@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r112@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r111@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r110@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r109@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r108@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r107@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r106@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r105@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r104@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r103@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r102@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r101@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>r204@c.test</first><last>r101@c.test</last><count>106</count></set></pubsub></iq>
juliet sends:
    <iq type='get' id='n'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1' max_items='103'/></pubsub></iq>
juliet gets:
    <iq type='result' id='n' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='r103@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r104@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r105@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r106@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r107@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r108@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r109@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r110@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r111@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r112@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r113@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r114@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r115@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r116@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r117@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r118@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r119@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r120@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r121@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r122@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r123@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r124@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r125@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r126@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r127@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r128@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r129@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r130@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r131@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r132@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r133@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r134@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r135@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r136@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r137@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r138@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r139@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r140@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r141@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r142@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r143@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r144@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r145@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r146@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r147@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r148@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r149@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r150@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r151@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r152@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r153@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r154@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r155@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r156@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r157@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r158@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r159@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r160@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r161@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r162@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r163@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r164@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r165@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r166@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r167@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r168@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r169@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r170@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r171@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r172@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r173@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r174@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r175@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r176@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r177@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r178@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r179@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r180@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r181@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r182@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r183@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r184@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r185@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r186@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r187@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r188@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r189@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r190@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r191@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r192@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r193@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r194@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r195@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r196@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r197@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r198@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r199@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r200@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r201@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r202@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r203@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r204@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r205@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item></items></pubsub></iq>

# Others get a page, the newest, and may go on from there.
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:bookmarks:1'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
romeo sends:
    <iq type='get' id='r' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
romeo gets:
    <iq type='result' id='r' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='r106@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r107@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r108@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r109@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r110@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r111@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r112@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r113@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r114@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r115@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r116@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r117@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r118@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r119@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r120@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r121@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r122@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r123@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r124@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r125@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r126@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r127@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r128@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r129@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r130@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r131@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r132@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r133@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r134@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r135@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r136@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r137@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r138@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r139@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r140@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r141@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r142@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r143@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r144@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r145@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r146@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r147@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r148@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r149@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r150@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r151@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r152@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r153@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r154@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r155@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r156@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r157@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r158@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r159@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r160@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r161@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r162@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r163@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r164@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r165@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r166@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r167@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r168@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r169@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r170@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r171@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r172@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r173@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r174@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r175@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r176@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r177@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r178@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r179@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r180@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r181@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r182@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r183@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r184@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r185@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r186@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r187@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r188@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r189@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r190@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r191@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r192@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r193@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r194@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r195@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r196@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r197@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r198@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r199@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r200@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r201@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r202@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r203@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r204@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item>
      <item id='r205@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='R'/></item></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>r106@c.test</first><last>r205@c.test</last><count>106</count></set></pubsub></iq>
