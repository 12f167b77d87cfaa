# Closing a stream (RFC 6120 §4.4): what came before counts, the other side answers, then it is over.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Unknown]
    jid: unknown@ours.test/x

---------

romeo connects
juliet connects
romeo sends raw: <message to='juliet@ours.test/balcony' id='1'><body>Farewell!</body></message></stream:stream><message to='juliet@ours.test/balcony' id='2'><body>Not this</body></message>
romeo is disconnected
juliet gets:
    <message from='romeo@ours.test/orchard' id='1'><body>Farewell!</body></message>
juliet gets nothing
juliet sends:
    <message to='romeo@ours.test/orchard' type='headline' id='3'><body>Romeo?</body></message>
juliet gets nothing

# The connection drops: the session ends as well, and a new one starts at once.
romeo connects
romeo drops
romeo connects
juliet sends:
    <message to='romeo@ours.test/orchard' id='4'><body>Back again?</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' id='4'><body>Back again?</body></message>

# Before anything else has been said.
raw mallory connects
mallory sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'></stream:stream>
mallory gets raw containing </stream:stream>
mallory ignores what came
stream is closed

# An element that is no stanza (§4.9.3.24).
unknown connects
unknown sends raw: <foo xmlns='urn:example:foo'/>
unknown gets stream error unsupported-stanza-type
stream is closed

# The server goes: <system-shutdown/> to all (§4.9.3.21), and comes back.
server restarts
romeo gets stream error system-shutdown
romeo is disconnected
juliet gets stream error system-shutdown
juliet is disconnected
juliet connects
romeo connects
