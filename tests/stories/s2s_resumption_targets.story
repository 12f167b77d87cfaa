# A stream that carries what goes to several domains of another server (XEP-0220 §2.6.2) is resumed as
# that of the domain for which it was opened (XEP-0198 §5). The others wait for that, but not for long.
# Both have the same shard for their home, however many there are.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example, conference.montague.example
    features: <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback><sm xmlns='urn:xmpp:sm:3'/>
[Rooms]
    server: montague.example, conference.montague.example
    features: <sm xmlns='urn:xmpp:sm:3'/>

---------

romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
montague accepts
montague gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague sends:
    <enabled xmlns='urn:xmpp:sm:3' id='id' resume='true'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
romeo sends:
    <message to='hall@conference.montague.example' id='2' type='groupchat'><body>Two</body></message>
montague gets:
    <db:result from='ours.test' to='conference.montague.example'>*</db:result>
montague sends:
    <db:result from='conference.montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='2' type='groupchat'><body>Two</body></message>
# One answer is for both, since they are counted together.
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
montague gets:
    <r xmlns='urn:xmpp:sm:3'/>
romeo sends:
    <message to='hall@conference.montague.example' id='3' type='groupchat'><body>Three</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='3' type='groupchat'><body>Three</body></message>
romeo sends:
    <message to='tybalt@montague.example' id='4' type='chat'><body>Four</body></message>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='4' type='chat'><body>Four</body></message>
romeo sends:
    <message to='hall@conference.montague.example' id='5' type='groupchat'><body>Five</body></message>
    <iq to='conference.montague.example' id='6' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets raw containing id='6'
montague ignores what came
montague drops
# What comes meanwhile waits behind it.
romeo sends:
    <message to='hall@conference.montague.example' id='7' type='groupchat'><body>Seven</body></message>
montague accepts
montague gets:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='id'/>
rooms is not dialled
# The third has arrived, and the fourth.
montague sends:
    <resumed xmlns='urn:xmpp:sm:3' h='4' previd='id'/>
montague gets:
    <db:result from='ours.test' to='conference.montague.example'>*</db:result>
montague sends:
    <db:result from='conference.montague.example' to='ours.test' type='valid'/>
montague gets raw containing id='7'
montague gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='5' type='groupchat'><body>Five</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <iq from='romeo@ours.test/orchard' to='conference.montague.example' id='6' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='7' type='groupchat'><body>Seven</body></message>
romeo gets nothing

# The domain for which it was opened is not to be had: the other goes its own way after a while. It
# may be twice there; of a request nobody knows.
montague sends:
    <a xmlns='urn:xmpp:sm:3' h='7'/>
romeo sends:
    <message to='hall@conference.montague.example' id='8' type='groupchat'><body>Eight</body></message>
    <iq to='conference.montague.example' id='9' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
montague gets raw containing id='9'
montague ignores what came
montague drops
montague is dialled
romeo sends:
    <message to='hall@conference.montague.example' id='10' type='groupchat'><body>Ten</body></message>
time passes 20s
romeo gets nothing
rooms is not dialled
time passes 12s
romeo gets:
    <iq from='conference.montague.example' id='9' type='error' ...>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
rooms accepts
rooms gets:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
rooms sends:
    <failed xmlns='urn:xmpp:sm:3'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
rooms gets:
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='8' type='groupchat'><body>Eight</body></message>
    <message from='romeo@ours.test/orchard' to='hall@conference.montague.example' id='10' type='groupchat'><body>Ten</body></message>
montague gets stream error connection-timeout
montague is disconnected
romeo gets nothing
