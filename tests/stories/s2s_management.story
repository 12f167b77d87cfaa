# Stanzas between servers are acknowledged (XEP-0198), so that those that a broken connection has
# swallowed go once more.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    features: <sm xmlns='urn:xmpp:sm:3'/>
[Other]
    server: montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' .../>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
romeo sends:
    <message to='tybalt@montague.example' id='2' type='chat'><body>Two</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='2' type='chat'><body>Two</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# One question at a time.
romeo sends:
    <message to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
    <iq from='romeo@ours.test/orchard' to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets nothing
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
montague gets:
    <r xmlns='urn:xmpp:sm:3'/>
# What it has not acknowledged goes again, in order; a request may have been done, so that goes back.
montague drops
romeo gets:
    <iq from='montague.example' id='4' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
romeo sends:
    <message to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
time passes 10s
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' .../>
# It does not manage the stream after all: what is sent is gone.
montague sends:
    <failed xmlns='urn:xmpp:sm:3'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='3' type='chat'><body>Three</body>...</message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>Five</body>...</message>
time passes 1s
montague drops
time passes 20s
romeo sends:
    <message to='tybalt@montague.example' id='6' type='chat'><body>Six</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' .../>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>Six</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# An answer that counts what was never sent.
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='7'/>
montague gets stream error undefined-condition
montague is disconnected
time passes 20s
# Power fails: what is not acknowledged is in the spool.
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' .../>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>Six</body>...</message>
    <r xmlns='urn:xmpp:sm:3'/>
server crashes
montague is disconnected
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' .../>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>Six</body>...</message>
    <r xmlns='urn:xmpp:sm:3'/>
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
time passes 1s
server crashes
montague is disconnected
montague is not dialled

# The other half: ours acknowledges what the other server sends.
romeo connects
other connects
other sends:
    <enable xmlns='urn:xmpp:sm:3'/>
other gets:
    <enabled xmlns='urn:xmpp:sm:3' .../>
other sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='7'><body>Seven</body></message>
    <message from='tybalt@montague.example' to='romeo@ours.test' id='8' type='headline'><body>Eight</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
romeo gets:
    <message from='tybalt@montague.example' id='7'><body>Seven</body></message>
other gets raw containing h='2'
other ignores what came
other sends:
    <enable xmlns='urn:xmpp:sm:3'/>
other gets:
    <failed xmlns='urn:xmpp:sm:3' ...><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
