# Several domains of another server on one stream of ours (XEP-0220 §2.6.2). These three have the
# same shard for their home, however many there are.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example, conference.montague.example, pubsub.montague.example
    features: <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
[Second]
    server: montague.example, conference.montague.example, pubsub.montague.example
    features: <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
[Third]
    server: montague.example, conference.montague.example, pubsub.montague.example
[Caller]
    server: montague.example, conference.montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example/street' id='1'><body>To a user</body></message>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='1'><body>To a user</body></message>

# The other domain is at the same address, and in the certificate.
romeo sends:
    <message to='hall@conference.montague.example' id='2' type='groupchat'><body>To a room</body></message>
    <iq to='conference.montague.example' id='3' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <db:result from='ours.test' to='conference.montague.example'>*</db:result>
second is not dialled
# Answers to what nobody has asked: the wrong target, the wrong sender, the wrong way round.
montague sends:
    <db:result from='pubsub.montague.example' to='ours.test' type='valid'/>
    <db:result from='conference.montague.example' to='conference.ours.test' type='valid'/>
    <db:result from='ours.test' to='conference.montague.example' type='valid'/>
    <db:result from='capulet.example' to='ours.test' type='valid'/>
montague gets nothing
montague sends:
    <db:result from='conference.montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='2' type='groupchat'><body>To a room</body></message>
    <iq from='romeo@ours.test/orchard' to='conference.montague.example' id='3' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo sends:
    <message to='tybalt@montague.example/street' id='4'><body>To a user</body></message>
    <message to='hall@conference.montague.example' id='5' type='groupchat'><body>To a room</body></message>
montague gets in any order:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='4'><body>To a user</body></message>
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='5' type='groupchat'><body>To a room</body></message>
# Another of our domains has something to say there.
caller connects
caller sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
caller gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
caller sends:
    <iq type='get' from='tybalt@montague.example/street' to='conference.ours.test' id='6'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
montague gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='6'/>

# It does not want a third one on that stream: that is for nobody but the third.
romeo sends:
    <message to='pubsub.montague.example' id='7'><body>To a service</body></message>
montague gets:
    <db:result from='ours.test' to='pubsub.montague.example'>*</db:result>
montague sends:
    <db:result from='pubsub.montague.example' to='ours.test' type='error'><error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
second accepts
second gets:
    <message from='romeo@ours.test/orchard' to='pubsub.montague.example' id='7'><body>To a service</body></message>
romeo sends:
    <message to='hall@conference.montague.example' id='8' type='groupchat'><body>To a room</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='8' type='groupchat'><body>To a room</body></message>
# Nor is it asked again so soon.
time passes 10s
second disconnects
romeo sends:
    <message to='pubsub.montague.example' id='9'><body>To a service</body></message>
second accepts
second gets:
    <message from='romeo@ours.test/orchard' to='pubsub.montague.example' id='9'><body>To a service</body></message>
romeo gets nothing

# The connection is lost, and both go on with the one that is left.
montague drops
romeo sends:
    <message to='hall@conference.montague.example' id='10' type='groupchat'><body>To a room</body></message>
second gets:
    <db:result from='ours.test' to='conference.montague.example'>*</db:result>
romeo sends:
    <message to='tybalt@montague.example/street' id='11'><body>To a user</body></message>
second gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
second sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
    <db:result from='conference.montague.example' to='ours.test' type='valid'/>
second gets in any order:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='11'><body>To a user</body></message>
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='10' type='groupchat'><body>To a room</body></message>
# That breaks, too, before it has answered for another of our domains.
caller sends:
    <iq type='get' from='hall@conference.montague.example' to='ours.test' id='12'><ping xmlns='urn:xmpp:ping'/></iq>
caller gets stream error invalid-from
caller is disconnected
caller connects
caller sends:
    <db:result from='conference.montague.example' to='conference.ours.test'>a key</db:result>
caller gets:
    <db:result from='conference.ours.test' to='conference.montague.example' type='valid'/>
caller sends:
    <iq type='get' from='hall@conference.montague.example' to='conference.ours.test' id='13'><ping xmlns='urn:xmpp:ping'/></iq>
second gets:
    <db:result from='conference.ours.test' to='conference.montague.example'>*</db:result>
second drops
third accepts
third gets:
    <iq type='result' from='conference.ours.test' to='hall@conference.montague.example' id='13'/>
montague is not dialled
