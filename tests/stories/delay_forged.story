# XEP-0203 §4: when a message came, its server says, and nobody for it.
config component = [{name = "bridge.ours.test", secret = "s<3"}]
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Bridge]
    component: bridge.ours.test
    password: s<3

---------

romeo connects
bridge connects
# In the name of this server, however it is written; what others have stamped stays.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='2001-01-01T00:00:00Z'/></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body><delay xmlns='urn:xmpp:delay' from='OURS.test' stamp='2001-01-01T00:00:00Z'/><delay xmlns='urn:xmpp:delay' from='romeo@ours.test/orchard' stamp='2001-01-01T00:00:00Z'/><delay xmlns='urn:xmpp:delay' stamp='2001-01-01T00:00:00Z'/></message>
romeo gets nothing
bridge sends:
    <message from='cat@bridge.ours.test' to='juliet@ours.test' type='chat' id='3'><body>three</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='2001-01-01T00:00:00Z'/><delay xmlns='urn:xmpp:delay' from='bridge.ours.test' stamp='2001-01-01T00:00:00Z'/></message>
time passes 1s
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' type='chat' id='1'><body>one</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='*'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='2026-01-01T00:00:{came}Z'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='2'><body>two</body>
        <delay xmlns='urn:xmpp:delay' from='romeo@ours.test/orchard' stamp='2001-01-01T00:00:00Z'/>
        <delay xmlns='urn:xmpp:delay' stamp='2001-01-01T00:00:00Z'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='*'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='cat@bridge.ours.test' type='chat' id='3'><body>three</body>
        <delay xmlns='urn:xmpp:delay' from='bridge.ours.test' stamp='2001-01-01T00:00:00Z'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='*'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
# To one who is there, too.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>four</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='2001-01-01T00:00:00Z'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='4'><body>four</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='*'/></message>
