# A full queue is no queue (XEP-0160 §2); delivered messages make room.
config archive.enabled = false
config limits.offline_messages = 2
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>1</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>2</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>3</body></message>
romeo gets:
    <message from='juliet@ours.test' type='error' id='3'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>

# Counted across a restart.
server restarts
romeo gets stream error system-shutdown
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>4</body></message>
romeo gets:
    <message from='juliet@ours.test' type='error' id='4'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' type='chat' id='1'><body>1</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='2'><body>2</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
juliet disconnects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>5</body></message>
romeo gets nothing
