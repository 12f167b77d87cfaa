# A client that vanishes while its messages are on their way: none is lost, the next one gets them.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>1</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <presence><priority>-1</priority></presence>
juliet drops
juliet ignores what came
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' type='chat' id='1'><body>1</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
