# The inbox (XEP-0430): conversations, the newest first, and what is unread in them.
[Romeo]
    jid: romeo@ours.test/orchard
[Nurse]
    jid: nurse@ours.test/chamber
[Tybalt]
    jid: tybalt@ours.test/square
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet's phone]
    jid: juliet@ours.test/phone

---------

juliet connects
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='i0'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
juliet gets:
    <iq type='result' id='d' ...><query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='urn:xmpp:inbox:1'/>...</query></iq>
    <iq type='result' id='i0' ...><fin xmlns='urn:xmpp:inbox:1' total='0' unread='0' all-unread='0'>
        <set xmlns='http://jabber.org/protocol/rsm'><count>0</count></set></fin></iq>

romeo connects
nurse connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='r1'><body>But soft</body></message>
    <message to='juliet@ours.test' type='chat' id='r2'><body>what light</body></message>
romeo gets nothing
time passes 1s
nurse sends:
    <message to='juliet@ours.test' type='chat' id='n1'><body>Madam!</body></message>
nurse gets nothing
time passes 1s
# Neither a receipt, nor a chat marker, nor a correction is something new to read.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='r3'><body>through yonder window breaks?</body></message>
    <message to='juliet@ours.test' type='chat' id='r4'><received xmlns='urn:xmpp:receipts' id='j0'/></message>
    <message to='juliet@ours.test' type='chat' id='r5'><displayed xmlns='urn:xmpp:chat-markers:0' id='j0'/></message>
    <message to='juliet@ours.test' type='chat' id='r6'><body>What light</body><replace xmlns='urn:xmpp:message-correct:0' id='r2'/></message>
romeo gets nothing
time passes 1s
juliet sends:
    <iq type='get' id='i1' to='juliet@ours.test'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='3' jid='romeo@ours.test' id='{correction}'/>
        <result xmlns='urn:xmpp:mam:2' queryid='i1' id='{r3}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='r3'><body>through yonder window breaks?</body></message></forwarded></result></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='nurse@ours.test' id='{n1}'/>
        <result xmlns='urn:xmpp:mam:2' queryid='i1' id='{n1}'>...</result></message>
    <iq type='result' id='i1' from='juliet@ours.test'><fin xmlns='urn:xmpp:inbox:1' total='2' unread='2' all-unread='4'>
        <set xmlns='http://jabber.org/protocol/rsm'><first index='0'>{r3}</first><last>{n1}</last><count>2</count></set></fin></iq>

# What one device has displayed is read, and what came before it; other messages are not.
juliet's phone connects
juliet's phone sends:
    <message to='romeo@ours.test' type='chat' id='p1'><displayed xmlns='urn:xmpp:chat-markers:0' id='r2'/></message>
    <message to='nurse@ours.test' type='chat' id='p2'><displayed xmlns='urn:xmpp:chat-markers:0' id='no such'/></message>
    <message to='romeo@ours.test' type='chat' id='p3'><received xmlns='urn:xmpp:receipts' id='r3'/></message>
juliet's phone gets nothing
juliet sends:
    <iq type='get' id='i2'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='*'/></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='nurse@ours.test' id='*'/></message>
    <iq type='result' id='i2' ...><fin xmlns='urn:xmpp:inbox:1' total='2' unread='2' all-unread='2'>...</fin></iq>

# Who answers has read. An older mark changes nothing.
juliet's phone sends:
    <message to='romeo@ours.test' type='chat' id='p4'><body>Ay me!</body></message>
    <message to='romeo@ours.test' type='chat' id='p5'><displayed xmlns='urn:xmpp:chat-markers:0' id='r1'/></message>
    <message to='nurse@ours.test' type='chat' id='p6'><displayed xmlns='urn:xmpp:chat-markers:0' id='n1'/></message>
juliet's phone gets nothing
romeo ignores what came
romeo sends:
    <message to='juliet@ours.test' type='chat' id='r7'><body>She speaks</body></message>
romeo gets nothing
juliet sends:
    <iq type='get' id='i3'><inbox xmlns='urn:xmpp:inbox:1' unread-only='true' messages='0'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i3' ...><fin xmlns='urn:xmpp:inbox:1' total='2' unread='1' all-unread='1'>
        <set xmlns='http://jabber.org/protocol/rsm'><first index='0'>*</first><last>*</last><count>1</count></set></fin></iq>

# By pages; after the first come those with older messages.
tybalt connects
tybalt sends:
    <message to='juliet@ours.test' id='t1'><propose xmlns='urn:xmpp:jingle-message:0' id='call'/><store xmlns='urn:xmpp:hints'/></message>
tybalt gets nothing
juliet sends:
    <iq type='get' id='i4'><inbox xmlns='urn:xmpp:inbox:1' messages='false'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></inbox></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='tybalt@ours.test' id='*'/></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i4' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first index='0'>{newest}</first><last>{second}</last><count>3</count></set></fin></iq>
juliet sends:
    <iq type='get' id='i5'><inbox xmlns='urn:xmpp:inbox:1' messages='false'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>{second}</after></set></inbox></iq>
    <iq type='get' id='i6'><inbox xmlns='urn:xmpp:inbox:1' messages='false'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></inbox></iq>
    <iq type='get' id='i7'><inbox xmlns='urn:xmpp:inbox:1' messages='false'><set xmlns='http://jabber.org/protocol/rsm'><max>5</max><before>{n1}</before></set></inbox></iq>
    <iq type='get' id='i8'><inbox xmlns='urn:xmpp:inbox:1'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></inbox></iq>
juliet gets in any order:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='nurse@ours.test' id='*'/></message>
    <iq type='result' id='i5' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{n1}</first><last>{n1}</last><count>3</count></set></fin></iq>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='nurse@ours.test' id='*'/></message>
    <iq type='result' id='i6' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>...</fin></iq>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='tybalt@ours.test' id='*'/></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='*'/></message>
    <iq type='result' id='i7' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{newest}</first><last>{second}</last><count>3</count></set></fin></iq>
    <iq type='result' id='i8' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>
        <set xmlns='http://jabber.org/protocol/rsm'><count>3</count></set></fin></iq>

# It is nobody else's, and it survives.
tybalt sends:
    <iq type='get' id='i9' to='juliet@ours.test'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
tybalt gets:
    <iq type='error' id='i9' ...>...</iq>
server crashes
juliet is disconnected
juliet connects
juliet sends:
    <iq type='get' id='i10'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='tybalt@ours.test' id='*'/></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='romeo@ours.test' id='*'/></message>
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='nurse@ours.test' id='*'/></message>
    <iq type='result' id='i10' ...><fin xmlns='urn:xmpp:inbox:1' total='3' unread='2' all-unread='2'>...</fin></iq>
