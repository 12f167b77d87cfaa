# A power failure: accounts remain, connections do not.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
server crashes
romeo is disconnected
juliet is disconnected
romeo connects
juliet connects
juliet sends:
    <message to='romeo@ours.test/orchard' id='1'><body>Still here?</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' id='1'><body>Still here?</body></message>
