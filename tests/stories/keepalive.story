# Whitespace between stanzas is fine anywhere and is never answered (RFC 6120 §4.6.1).
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
romeo sends raw: \n\n \t \r\n
romeo sends raw:  <iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>
romeo sends raw 500 times: \n
romeo gets:
    <iq type='result' from='romeo@ours.test' id='1'/>
romeo gets nothing
# Text that is not blank has no business there.
romeo sends raw: hello
romeo gets stream error bad-format
stream is closed
