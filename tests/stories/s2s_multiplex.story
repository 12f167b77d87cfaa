# Several domains on one stream (XEP-0220 §2.6), of either side.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example, conference.montague.example, pubsub.montague.example
[Twin]
    server: montague.example
[Authority]
    server: montague.example
    certificate: self-signed

---------

romeo connects
# Of theirs: the certificate names them all, so that nobody has to be asked.
montague connects
montague sends:
    <db:result from='conference.montague.example' to='ours.test'>a key</db:result>
montague gets:
    <db:result from='ours.test' to='conference.montague.example' type='valid'/>
montague sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
montague gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
montague sends:
    <message from='room@conference.montague.example/Nurse' to='romeo@ours.test/orchard' id='1'><body>From a room</body></message>
    <message from='tybalt@montague.example/street' to='romeo@ours.test/orchard' id='2'><body>From a user</body></message>
romeo gets:
    <message from='room@conference.montague.example/Nurse' id='1'><body>From a room</body></message>
    <message from='tybalt@montague.example/street' id='2'><body>From a user</body></message>
# A pair is shown as a pair.
montague sends:
    <message from='room@conference.montague.example/Nurse' to='room@conference.ours.test' id='3'><body>Not shown</body></message>
montague gets stream error not-authorized
montague is disconnected
montague connects
montague sends:
    <message from='pubsub.montague.example' to='romeo@ours.test/orchard' id='4'><body>Not shown</body></message>
montague gets stream error invalid-from
montague is disconnected
romeo gets nothing

# Of ours: the stream that is there carries what the service has to say, if dialback is offered.
romeo sends:
    <message to='tybalt@montague.example/street' id='5'><body>From a user</body></message>
twin accepts by dialback
twin gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example/street' id='5'><body>From a user</body></message>
montague connects
montague sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
montague gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
montague sends:
    <iq type='get' from='tybalt@montague.example/street' to='conference.ours.test' id='6'><ping xmlns='urn:xmpp:ping'/></iq>
twin gets:
    <db:result from='conference.ours.test' to='montague.example'>*</db:result>
twin sends:
    <db:result from='montague.example' to='conference.ours.test' type='valid'/>
twin gets:
    <iq type='result' from='conference.ours.test' to='tybalt@montague.example/street' id='6'/>
