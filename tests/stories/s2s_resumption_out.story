# A stream that ours has opened to another server goes on with another connection (XEP-0198 §5).
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    features: <sm xmlns='urn:xmpp:sm:3'/>
[Plain]
    server: montague.example

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id="a'b" resume='1' max='600'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
romeo sends:
    <message to='tybalt@montague.example' id='2' type='chat'><body>Two</body></message>
    <message to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets raw containing id='4'
montague ignores what came
# Nobody gets anything back, and what comes meanwhile waits behind.
montague drops
romeo sends:
    <message to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
romeo gets nothing
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd="a'b"/>
montague gets nothing
# What had arrived is not sent again; a request that had not arrived is.
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='2' previd="a'b"/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='3' type='chat'><body>Three</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <iq from='romeo@ours.test/orchard' to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
# The count goes on, and the stream can be resumed again. The first attempt is without an answer.
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
montague gets:
    <r xmlns='urn:xmpp:sm:3'/>
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd="a'b"/>
montague drops
time passes 10s
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd="a'b"/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='4' previd="a'b"/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>Five</body></message>
    <r xmlns='urn:xmpp:sm:3'/>

# It is over, but the other server knows how far it had come.
romeo sends:
    <message to='tybalt@montague.example' id='6' type='chat'><body>Six</body></message>
    <iq to='montague.example' id='7' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets raw containing id='7'
montague ignores what came
montague disconnects
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd="a'b"/>
montague sends:
    <failed xmlns='urn:xmpp:sm:3' h='6'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='second' resume='true'/>
montague gets:
    <iq from='romeo@ours.test/orchard' to='montague.example' id='7' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <r xmlns='urn:xmpp:sm:3'/>
# It knows nothing: what may not have arrived goes once more, but no request.
romeo sends:
    <message to='tybalt@montague.example' id='8' type='chat'><body>Eight</body></message>
montague gets raw containing id='8'
montague ignores what came
time passes 10s
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='second'/>
montague sends:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
romeo gets:
    <iq from='montague.example' id='7' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
# A count that cannot be.
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='third' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='8' type='chat'><body>Eight</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
time passes 10s
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='third'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='2' previd='third'/>
montague gets stream error undefined-condition
montague is disconnected
time passes 20s
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
# Another stream than was asked for.
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='fourth' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='8' type='chat'><body>Eight</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
time passes 10s
montague drops
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='fourth'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='third'/>
montague gets stream error undefined-condition
montague is disconnected
time passes 10s
# It does not manage streams any more.
plain accepts
plain gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='8' type='chat'><body>Eight</body></message>
time passes 10s
plain drops

# Prosody: a promise to resume, without the name of what.
romeo sends:
    <message to='tybalt@montague.example' id='9' type='chat'><body>Nine</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='9' type='chat'><body>Nine</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
time passes 10s
montague drops
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='fifth' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='9' type='chat'><body>Nine</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# The other server cannot be reached: what is not in storage goes back, the rest keeps its place.
romeo sends:
    <iq to='montague.example' id='10' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <message to='tybalt@montague.example' id='11' type='chat'><body>Eleven</body></message>
montague gets raw containing id='11'
montague ignores what came
time passes 10s
montague stops listening
montague drops
romeo gets:
    <iq from='montague.example' id='10' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
montague listens
time passes 10s
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='fifth'/>
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='fifth'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='11' type='chat'><body>Eleven</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
# What has been acknowledged in one way or the other has left the spool.
time passes 1s
server crashes
montague is disconnected
montague is not dialled
