# Offline messages and stream management: what is acknowledged is delivered, the rest comes again
config stream_management.resume = "1m"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet again]
    jid: juliet@ours.test/garden

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m1'><body>one</body></message>
    <message to='juliet@ours.test' type='chat' id='m2'><body>two</body></message>
    <message to='juliet@ours.test' type='chat' id='m3'><body>three</body></message>
juliet connects
juliet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
    <presence/>
juliet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='*' resume='true' max='60'/>
    <presence from='juliet@ours.test/balcony'/>
    <r xmlns='urn:xmpp:sm:3'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m1'><body>one</body>...</message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m2'><body>two</body>...</message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m3'><body>three</body>...</message>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
juliet gets:
    <r xmlns='urn:xmpp:sm:3'/>
juliet drops
----
# While the first may still come back, nobody else is given its messages.
juliet again connects
juliet again sends:
    <presence/>
juliet again gets in any order:
    <presence from='juliet@ours.test/garden'/>
    <presence from='juliet@ours.test/balcony'/>
time passes 90s
juliet again gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
juliet again disconnects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m3'><body>three</body>...</message>
----
# Delivered once and for all, also after a restart
juliet disconnects
romeo disconnects
server restarts
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing
