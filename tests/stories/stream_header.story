# What may be wrong with a stream header, and the stream error it earns (RFC 6120 §4.7 to §4.9).
[Romeo]
    password: wherefore

---------

# A host that is not served.
raw a connects
a sends raw: <?xml version='1.0'?><stream:stream to='theirs.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
a gets raw containing from='ours.test'
a gets stream error host-unknown
stream is closed

# No host at all.
raw b connects
b sends raw: <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
b gets stream error improper-addressing
stream is closed

# A wrong stream namespace.
raw c connects
c sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://wrong.example/' version='1.0'>
c gets stream error invalid-namespace
stream is closed

# A wrong content namespace.
raw d connects
d sends raw: <stream:stream to='ours.test' xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
d gets stream error invalid-namespace
stream is closed

# XMPP before 1.0.
raw e connects
e sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
e gets stream error unsupported-version
stream is closed

# Not a stream.
raw f connects
f sends raw: <flow:stream to='ours.test' xmlns='jabber:client' xmlns:flow='http://etherx.jabber.org/streams' version='1.0'>
f gets raw containing <stream:features>
f ignores what came

raw g connects
g sends raw: <stream:flow to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
g gets stream error bad-format
stream is closed

raw h connects
h sends raw: GET / HTTP/1.1\r\nHost: ours.test\r\n\r\n
h gets stream error not-well-formed
stream is closed

# An encoding other than UTF-8.
raw i connects
i sends raw: <?xml version='1.0' encoding='ISO-8859-1'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
i gets stream error unsupported-encoding
stream is closed

# A `from` that is no account's address.
raw j connects
j sends raw: <stream:stream from='@' to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
j gets stream error invalid-from
stream is closed

# An unbound prefix violates the rules of namespaces (§4.9.3.13).
raw k connects
k sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><a:b/>
k gets:
    <stream:features>...</stream:features>
k gets stream error not-well-formed
stream is closed

# Stanzas before there is a resource.
raw l connects
l sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><message to='romeo@ours.test'><body>spam</body></message>
l gets:
    <stream:features>...</stream:features>
l gets stream error not-authorized
stream is closed

# The header is answered with the host asked for, in every capitalisation.
raw m connects
m sends raw: <stream:stream to='OURS.test' from='romeo@ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
m gets raw containing from='ours.test'
m gets raw containing to='romeo@ours.test'
m ignores what came
m disconnects
