# The server forgets what an archive is to keep no longer, the oldest first (XEP-0313 §3.2).
config archive.keep = "1h"
config archive.messages = 3
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>1</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>2</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>3</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>4</body></message>
romeo gets nothing
time passes 15m
juliet sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='2' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='4' ...>...</message></forwarded></result></message>
    <iq type='result' id='q1' ...>...</iq>
time passes 40m
romeo sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>5</body></message>
romeo gets nothing
time passes 20m
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='5' ...>...</message></forwarded></result></message>
    <iq type='result' id='q2' ...>...</iq>
