# `from` and `to` of what a client sends (RFC 6120 §8.1, §10.3).
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo at home]
    jid: romeo@ours.test/home
[Juliet]
    jid: juliet@ours.test/balcony
[Liar]
    jid: liar@ours.test/x
[Nonsense]
    jid: nonsense@ours.test/x
[Other resource]
    jid: romeo@ours.test/other

---------

romeo connects
juliet connects

# Naming oneself is fine, full or bare; the server writes the full address.
romeo sends:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' id='1'><body>1</body></message>
    <message from='romeo@ours.test' to='Juliet@OURS.test/balcony' id='2'><body>2</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' id='1'><body>1</body></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' id='2'><body>2</body></message>

# Naming anybody else, or nobody, ends the stream (§4.9.3.9).
liar connects
liar sends:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' id='3'><body>3</body></message>
liar gets stream error invalid-from
stream is closed
nonsense connects
nonsense sends:
    <message from='@' to='juliet@ours.test/balcony' id='4'><body>4</body></message>
nonsense gets stream error invalid-from
stream is closed
other resource connects
other resource sends:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' id='5'><body>5</body></message>
other resource gets stream error invalid-from
stream is closed
juliet gets nothing

# A `to` that is no address.
romeo sends:
    <message to='@@' id='6'><body>6</body></message>
    <iq to='a@b@c' type='get' id='7'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <message from='@@' type='error' id='6'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='a@b@c' type='error' id='7'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# No `to`: a message is for the own account, i.e. all of its available resources (§10.3.1).
romeo at home connects
romeo at home sends:
    <presence/>
romeo at home gets:
    <presence from='romeo@ours.test/home'/>
romeo sends:
    <message id='8' type='chat'><body>Note to self</body></message>
romeo at home gets:
    <message from='romeo@ours.test/orchard' to='romeo@ours.test' id='8' type='chat'><body>Note to self</body></message>
romeo gets nothing

# To oneself, in full.
romeo sends:
    <message to='romeo@ours.test/orchard' id='9'><body>Hello</body></message>
romeo gets:
    <message from='romeo@ours.test/orchard' id='9'><body>Hello</body></message>

# To the server: nobody reads it. To a domain that is not ours.
romeo sends:
    <message to='ours.test' id='10'><body>Hello, server</body></message>
romeo gets:
    <message from='ours.test' type='error' id='10'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
romeo sends:
    <message to='juliet@theirs.test' id='11'><body>Hello, stranger</body></message>
romeo gets:
    <message from='juliet@theirs.test' type='error' id='11'>...<error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
romeo at home gets nothing
juliet gets nothing
