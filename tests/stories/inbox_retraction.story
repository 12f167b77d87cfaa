# A message that its sender has taken back (XEP-0424) is not unread any longer (XEP-0430).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='w1'><body>Have not saints lips</body></message>
    <message to='juliet@ours.test' type='chat' id='w2'><body>and holy palmers too?</body></message>
    <message to='juliet@ours.test' type='chat' id='w3'><body>O then, dear saint</body></message>
romeo gets nothing
juliet ignores what came
time passes 1s
juliet sends:
    <iq type='get' id='i1'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='3' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i1' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='3'>...</fin></iq>

# One that the inbox has counted.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='x1'><retract id='w1' xmlns='urn:xmpp:message-retract:1'/><store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing
time passes 5s
juliet ignores what came
juliet sends:
    <iq type='get' id='i2'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i2' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='2'>...</fin></iq>

# One that it has not, the last of several; what is not taken back stays unread.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='w4'><body>let lips do what hands do</body></message>
    <message to='juliet@ours.test' type='chat' id='x2'><retract id='w4' xmlns='urn:xmpp:message-retract:1'/><store xmlns='urn:xmpp:hints'/></message>
    <message to='juliet@ours.test' type='chat' id='x3'><retract id='no such' xmlns='urn:xmpp:message-retract:1'/><store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing
time passes 5s
juliet ignores what came
juliet sends:
    <iq type='get' id='i3'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i3' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='2'>...</fin></iq>

# What has been displayed is read, be it taken back or not.
juliet sends:
    <message to='romeo@ours.test' type='chat' id='p1'><displayed xmlns='urn:xmpp:chat-markers:0' id='w3'/></message>
juliet gets nothing
romeo sends:
    <message to='juliet@ours.test' type='chat' id='x4'><retract id='w3' xmlns='urn:xmpp:message-retract:1'/><store xmlns='urn:xmpp:hints'/></message>
time passes 5s
juliet ignores what came
juliet sends:
    <iq type='get' id='i4'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i4' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='0' all-unread='0'>...</fin></iq>
