# Two items whose ids are the same room in two spellings: a list in the old form (XEP-0402 §5.3.2) changes
# and removes both.
[Juliet]
    jid: juliet@ours.test/balcony
[Old]
    jid: juliet@ours.test/old

---------

juliet connects
old connects
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:bookmarks:1'>
      <item id='play@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='a'><nick>a</nick><extensions><x xmlns='urn:a'/></extensions></conference></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:bookmarks:1'>
      <item id='PLAY@C.test'><conference xmlns='urn:xmpp:bookmarks:1' name='b'><nick>b</nick><extensions><x xmlns='urn:b'/></extensions></conference></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:bookmarks:1'>
      <item id='z@c.test'><conference xmlns='urn:xmpp:bookmarks:1' name='z'><nick>z</nick><extensions><x xmlns='urn:z'/></extensions></conference></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
# The later word counts, and is what old clients get to see, who give it back.
old sends:
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets:
    <iq type='result' id='g' from='juliet@ours.test'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference jid='PLAY@C.test' name='b' ...>...</conference><conference jid='z@c.test' name='z' ...>...</conference></storage></query></iq>
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference jid='play@c.test' name='c'/><conference jid='PLAY@C.test' name='b'/><conference jid='z@c.test'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='PLAY@C.test'><conference xmlns='urn:xmpp:bookmarks:1' name='c'><extensions><x xmlns='urn:b'/></extensions></conference></item>
      <item id='z@c.test'><conference xmlns='urn:xmpp:bookmarks:1'><extensions><x xmlns='urn:z'/></extensions></conference></item></items></pubsub></iq>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:bookmarks:1'>
      <item id='play@c.test'><conference xmlns='urn:xmpp:bookmarks:1'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'><conference jid='y@c.test'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='y@c.test'><conference xmlns='urn:xmpp:bookmarks:1'/></item></items></pubsub></iq>
