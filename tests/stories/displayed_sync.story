# How far conversations have been displayed, on all devices (XEP-0490), and what it means for the
# inbox (XEP-0430).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Phone]
    jid: juliet@ours.test/phone

---------

romeo connects
juliet connects
phone connects
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <presence/>
juliet gets in any order:
    <iq type='result' id='d' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered>
      <feature var='urn:xmpp:mds:server-assist:0'/>...</query></iq>
    <presence from='juliet@ours.test/balcony'/>

romeo sends:
    <message to='juliet@ours.test' type='chat' id='m1'><body>But soft</body><markable xmlns='urn:xmpp:chat-markers:0'/></message>
romeo gets nothing
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m2'><body>what light</body></message>
romeo gets nothing
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m1'><body>But soft</body><markable xmlns='urn:xmpp:chat-markers:0'/><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{first}'/></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m2'><body>what light</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{second}'/></message>
juliet sends:
    <iq type='get' id='i'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='romeo@ours.test' id='{second}'/></message>
    <iq type='result' id='i' from='juliet@ours.test'><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='2'>...</fin></iq>

# §3.2: a client publishes it. The node is private, though another client says nothing of that.
phone sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:mds:displayed:0'>
      <item id='romeo@ours.test'><displayed xmlns='urn:xmpp:mds:displayed:0'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{first}'/></displayed></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='x' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:mds:displayed:0'/></pubsub></iq>
romeo gets:
    <iq type='error' id='x' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
juliet sends:
    <iq type='get' id='i'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='{second}'/></message>
    <iq type='result' id='i' from='juliet@ours.test'><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>

# What names no message of the conversation means nothing there, and neither does something else.
phone sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:mds:displayed:0'>
      <item id='romeo@ours.test'><displayed xmlns='urn:xmpp:mds:displayed:0'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='no such'/></displayed></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
phone sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:mds:displayed:0'>
      <item id='romeo@ours.test'><displayed xmlns='urn:example'/></item></publish></pubsub></iq>
phone gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='{second}'/></message>
    <iq type='result' id='i' from='juliet@ours.test'><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>

# §3.5: server assist. Romeo learns what is meant for him.
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
juliet sends:
    <message to='romeo@ours.test' type='chat' id='a'><displayed xmlns='urn:xmpp:chat-markers:0' id='m2'/>
      <displayed xmlns='urn:xmpp:mds:displayed:0'><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{second}'/></displayed></message>
romeo gets:
    <message from='juliet@ours.test/balcony' to='romeo@ours.test' type='chat' id='a'><displayed xmlns='urn:xmpp:chat-markers:0' id='m2'/></message>
juliet gets nothing
juliet sends:
    <iq type='get' id='i'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i' from='juliet@ours.test'><fin xmlns='urn:xmpp:inbox:1' total='1' unread='0' all-unread='0'>...</fin></iq>
server crashes
phone connects
phone sends:
    <iq type='get' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:mds:displayed:0'/></pubsub></iq>
phone gets:
    <iq type='result' id='c' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:mds:displayed:0'>
      <item id='romeo@ours.test'><displayed xmlns='urn:xmpp:mds:displayed:0'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{second}'/></displayed></item></items></pubsub></iq>
