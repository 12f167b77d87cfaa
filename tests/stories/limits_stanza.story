# Bounds on one stanza: bytes, depth, attributes. Whoever passes one loses the stream with an exact
# error; others notice nothing.
config limits.stanza_bytes = 20000
config limits.depth = 10
config limits.attributes = 8
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Big]
[Deep]
[Wide]
[Name]

---------

romeo connects
juliet connects

# What a client may know beforehand (XEP-0478).
big authenticates
big gets:
    <stream:features><limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>20000</max-bytes><idle-seconds>360</idle-seconds></limits>...</stream:features>

big connects
big sends raw: <message to='romeo@ours.test/orchard'><body>
big sends raw 20000 times: x
big gets stream error policy-violation
stream is closed

# Bytes count wherever they are.
name connects
name sends raw: <message 
name sends raw 20001 times: a
name gets stream error policy-violation
stream is closed

deep connects
deep sends raw: <message to='romeo@ours.test/orchard'>
deep sends raw 10 times: <x>
deep gets stream error policy-violation
stream is closed

wide connects
wide sends raw: <message a='' b='' c='' d='' e='' f='' g='' h='' i=''/>
wide gets stream error policy-violation
stream is closed

# Within the bounds all is well.
romeo sends raw: <message to='juliet@ours.test/balcony' id='1'><body>
romeo sends raw 19000 times: x
romeo sends raw: </body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' id='1'><body>*</body></message>
romeo sends:
    <message to='juliet@ours.test/balcony' a='' b='' c='' d='' e='' f='' id='2'><x><x><x><x><x/></x></x></x></x></message>
juliet gets:
    <message from='romeo@ours.test/orchard' a='' b='' c='' d='' e='' f='' id='2'><x><x><x><x><x/></x></x></x></x></message>
juliet gets nothing
