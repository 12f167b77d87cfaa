# Who does not read has a bounded amount waiting, then loses the connection; what the others do is not
# held up, and what comes afterwards is kept.
config limits.out_buffer_bytes = 65536
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo stops reading
juliet sends raw: <message to='romeo@ours.test/orchard' type='headline'><body>
juliet sends raw 30000 times: x
juliet sends raw: </body></message><message to='romeo@ours.test/orchard' type='headline'><body>
juliet sends raw 90000 times: y
juliet sends raw: </body></message><message to='romeo@ours.test/orchard' type='headline'><body>
juliet sends raw 90000 times: z
juliet sends raw: </body></message>
juliet sends:
    <iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq type='result' from='juliet@ours.test' id='1'/>
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='2'><body>Are you there?</body></message>
juliet gets nothing
romeo resumes reading
romeo gets:
    <message from='juliet@ours.test/balcony' type='headline'><body>*</body></message>
romeo is disconnected
romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
    <message from='juliet@ours.test/balcony' type='chat' id='2'><body>Are you there?</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
