# Messages for a server that is not there wait for it, on disk; requests do not.
config s2s.queue_time = "1h"
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Montague's second]
    server: montague.example
[Ghost]
    server: ghost.example
    dns: none
[Closed]
    server: closed.example
    dns: refuses
[Mute]
    server: mute.example
    dns: fails
[Silent]
    server: silent.example

---------

romeo connects
montague stops listening
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <iq to='montague.example' id='2' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <presence to='tybalt@montague.example' id='3'/>
romeo gets in any order:
    <iq from='montague.example' id='2' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
    <presence from='tybalt@montague.example' id='3' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</presence>
# Nothing is tried for a moment, so that the answer comes at once.
romeo sends:
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='tybalt@montague.example' id='5' type='chat'><body>Two</body></message>
romeo gets:
    <iq from='montague.example' id='4' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
montague listens
montague is not dialled
time passes 10s
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body>...</message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>Two</body>...</message>
romeo sends:
    <message to='tybalt@montague.example' id='6' type='chat'><body>Three</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>Three</body></message>
time passes 1s
montague drops

# What waits outlives a power failure, and the sender.
montague stops listening
time passes 10s
romeo sends:
    <message to='tybalt@montague.example' id='7' type='chat'><body>Four</body></message>
    <message to='mercutio@montague.example' id='8' type='chat'><body>Five</body></message>
    <presence to='tybalt@montague.example' type='subscribe' id='9'/>
romeo gets nothing
romeo disconnects
server crashes
montague listens
time passes 10s
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='7' type='chat'><body>Four</body>...</message>
    <message from='romeo@ours.test/orchard' to='mercutio@montague.example' id='8' type='chat'><body>Five</body>...</message>
    <presence from='romeo@ours.test' to='tybalt@montague.example' type='subscribe' id='9'>...</presence>
time passes 1s
server restarts
montague gets stream error system-shutdown
montague is disconnected
montague is not dialled
# An attempt of theirs is a sign that it is there again.
romeo connects
montague stops listening
romeo sends:
    <message to='tybalt@montague.example' id='10' type='chat'><body>Six</body></message>
romeo gets nothing
time passes 2m
montague listens
montague connects
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='11' type='chat'><body>Here</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='11' type='chat'><body>Here</body></message>
montague's second accepts
montague's second gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='10' type='chat'><body>Six</body>...</message>
montague's second disconnects
montague disconnects

# No such domain, and one that says it has no server.
romeo sends:
    <message to='a@ghost.example' id='12' type='chat'><body>?</body></message>
    <iq to='a@ghost.example' id='13' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='a@closed.example' id='14' type='chat'><body>?</body></message>
romeo gets in any order:
    <message from='a@ghost.example' id='12' type='error' ...>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
    <iq from='a@ghost.example' id='13' type='error' ...>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
    <message from='a@closed.example' id='14' type='error' ...>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>

silent is silent
# The DNS that does not answer, and an address that does not, may do so later.
romeo sends:
    <message to='a@mute.example' id='15' type='chat'><body>Later</body></message>
    <message to='a@silent.example' id='16' type='chat'><body>Too late</body></message>
    <iq to='a@mute.example' id='17' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq to='a@silent.example' id='18' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='a@mute.example' id='17' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
time passes 20s
romeo gets:
    <iq from='a@silent.example' id='18' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
mute has dns: srv
time passes 30s
mute accepts
mute gets:
    <message from='romeo@ours.test/orchard' to='a@mute.example' id='15' type='chat'><body>Later</body>...</message>
# At last, whoever has sent it is told.
time passes 50m
romeo gets nothing
time passes 12m
romeo gets:
    <message from='a@silent.example' id='16' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
# What has been given up is not sent.
silent listens
time passes 20m
silent is not dialled
server crashes
silent is not dialled
