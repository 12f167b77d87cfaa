# No more stanzas wait for one domain than the operator allows, and no more connections come from one.
config s2s.queue_stanzas = 2
config limits.s2s_connections_per_domain = 2
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Montague's second]
    server: montague.example
[Montague's third]
    server: montague.example

---------

montague stops listening
romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>one</body></message>
    <message to='tybalt@montague.example' id='2' type='chat'><body>two</body></message>
    <message to='tybalt@montague.example' id='3' type='chat'><body>three</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='3' type='error' ...>
      <error type='wait'>...<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>

# What has gone makes room.
montague listens
time passes 10s
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>one</body></message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='2' type='chat'><body>two</body></message>
time passes 1s
romeo sends:
    <message to='tybalt@montague.example' id='4' type='chat'><body>four</body></message>
    <message to='tybalt@montague.example' id='5' type='chat'><body>five</body></message>
    <message to='tybalt@montague.example' id='6' type='chat'><body>six</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='4' type='chat'><body>four</body></message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>five</body></message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>six</body></message>
montague disconnects

# The third connection that it opens is one too many.
montague connects
montague's second connects
montague's third cannot connect: resource-constraint
montague's second disconnects
time passes 1s
montague's third connects
# One that is there may say more on it: another pair of domains is no other connection.
montague's third sends:
    <db:result from='montague.example' to='conference.ours.test'>a key</db:result>
montague's third gets:
    <db:result from='conference.ours.test' to='montague.example' type='valid'/>
