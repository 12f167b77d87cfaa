# A stream of ours to another server is not for all of its domains: who cannot refuse without ending
# it, who is somewhere else, who has another certificate gets a connection of its own (XEP-0220 §2.6.2).
# The domains have the same shard for their home, however many there are.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example, conference.montague.example, pubsub.montague.example, chat.montague.example
    features: <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
    certificate: for montague.example, conference.montague.example, chat.montague.example, upload.montague.example
[Second]
    server: montague.example, conference.montague.example, pubsub.montague.example, chat.montague.example
[Third]
    server: montague.example, chat.montague.example
[Balthasar]
    server: balthasar.example, house.montague.example
    features: <dialback xmlns='urn:xmpp:features:dialback'/>
[Balthasar's second]
    server: balthasar.example, house.montague.example
[Upload]
    server: upload.montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
# Not in the certificate: another connection might show one that is.
romeo sends:
    <message to='pubsub.montague.example' id='2' type='chat'><body>Two</body></message>
second accepts
second gets:
    <message from='romeo@ours.test/orchard' to='pubsub.montague.example' id='2' type='chat'><body>Two</body></message>
montague gets nothing
# In the certificate, but somewhere else.
romeo sends:
    <message to='upload.montague.example' id='3' type='chat'><body>Three</body></message>
upload accepts
upload gets:
    <message from='romeo@ours.test/orchard' to='upload.montague.example' id='3' type='chat'><body>Three</body></message>
montague gets nothing

# It finds the key invalid, and ends the stream as it must (XEP-0220 §2.2.1): our domain is as good as
# before on others.
romeo sends:
    <message to='hall@conference.montague.example' id='4' type='chat'><body>Four</body></message>
montague gets:
    <db:result from='ours.test' to='conference.montague.example'>*</db:result>
time passes 10s
romeo sends:
    <message to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
montague sends:
    <db:result from='conference.montague.example' to='ours.test' type='invalid'/>
montague disconnects
second disconnects
second accepts
second gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='4' type='chat'><body>Four</body></message>
romeo sends:
    <message to='tybalt@montague.example' id='6' type='chat'><body>Six</body></message>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>Six</body></message>

# It does not answer at all.
romeo sends:
    <message to='hall@chat.montague.example' id='7' type='chat'><body>Seven</body></message>
    <iq to='chat.montague.example' id='8' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <db:result from='ours.test' to='chat.montague.example'>*</db:result>
time passes 30s
montague gets nothing
time passes 12s
third accepts
third gets:
    <message from='romeo@ours.test/orchard' to='hall@chat.montague.example' id='7' type='chat'><body>Seven</body></message>
    <iq from='romeo@ours.test/orchard' to='chat.montague.example' id='8' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
# Too late.
montague sends:
    <db:result from='chat.montague.example' to='ours.test' type='valid'/>
romeo sends:
    <message to='hall@chat.montague.example' id='9' type='chat'><body>Nine</body></message>
third gets:
    <message from='romeo@ours.test/orchard' to='hall@chat.montague.example' id='9' type='chat'><body>Nine</body></message>
montague gets nothing
romeo gets nothing

# Without dialback errors (XEP-0220 §2.4.2) nobody is asked.
romeo sends:
    <message to='abram@balthasar.example' id='10' type='chat'><body>Ten</body></message>
balthasar accepts
balthasar gets:
    <message from='romeo@ours.test/orchard' to='abram@balthasar.example' id='10' type='chat'><body>Ten</body></message>
romeo sends:
    <message to='abram@house.montague.example' id='11' type='chat'><body>Eleven</body></message>
balthasar's second accepts
balthasar's second gets:
    <message from='romeo@ours.test/orchard' to='abram@house.montague.example' id='11' type='chat'><body>Eleven</body></message>
balthasar gets nothing
