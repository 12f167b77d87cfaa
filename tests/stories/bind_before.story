# Before a resource is bound a client may do nothing else (RFC 6120 §7.1).
[Message]
[Iq]
[Presence]
[Elsewhere]

---------

message authenticates
message ignores what came
message sends:
    <message to='iq@ours.test'><body>too early</body></message>
message gets stream error not-authorized
stream is closed

presence authenticates
presence ignores what came
presence sends:
    <presence/>
presence gets stream error not-authorized
stream is closed

iq authenticates
iq ignores what came
iq sends:
    <iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>
iq gets stream error not-authorized
stream is closed

elsewhere authenticates
elsewhere ignores what came
elsewhere sends raw: <foo xmlns='urn:example:foo'/>
elsewhere gets stream error unsupported-stanza-type
stream is closed
