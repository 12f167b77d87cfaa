# Another server goes on with a stream of its own on another connection (XEP-0198 §5).
config stream_management.resume = "2m"
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Again]
    server: montague.example
[Third]
    server: montague.example
[Capulet]
    server: capulet.example
[Service]
    server: montague.example
    to: conference.ours.test
[Prince]
    server: prince.example
    certificate: none
[Authority]
    server: prince.example
    certificate: none

---------

romeo connects
montague connects
montague sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{id}' resume='true' max='120'/>
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='1'><body>One</body></message>
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='2'><body>Two</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='1'><body>One</body></message>
    <message from='tybalt@montague.example' id='2'><body>Two</body></message>
time passes 1s
montague ignores what came
montague drops

# For nobody else: not another server, nor another pair of domains; and no other name of a stream.
capulet connects
capulet sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
capulet gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
service connects
service sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
service gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague connects
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='00112233445566778899aabbccddeeff'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='many' previd='{id}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
# The count goes on.
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
montague gets:
    <resumed xmlns='urn:xmpp:sm:3' h='2' previd='{id}'/>
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='3'><body>Three</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='3'><body>Three</body></message>
time passes 1s
montague gets:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

# The old connection is open still: it gives way. Twice.
again connects
again sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
again gets:
    <resumed xmlns='urn:xmpp:sm:3' h='3' previd='{id}'/>
montague gets stream error conflict
montague is disconnected
again sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='4'><body>Four</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='4'><body>Four</body></message>
time passes 1s
again ignores what came
third connects
third sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{id}'/>
third gets:
    <resumed xmlns='urn:xmpp:sm:3' h='4' previd='{id}'/>
again gets stream error conflict
again is disconnected
# It counts what we have never sent.
third drops
third connects
third sends:
    <resume xmlns='urn:xmpp:sm:3' h='1' previd='{id}'/>
third gets stream error undefined-condition
third is disconnected

# Out of time: the count is known still. The same after an end in order.
montague connects
montague sends:
    <enable xmlns='urn:xmpp:sm:3' resume='1'/>
montague gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{late}' resume='true' max='120'/>
montague sends:
    <message from='tybalt@montague.example' to='romeo@ours.test/orchard' id='5'><body>Five</body></message>
romeo gets:
    <message from='tybalt@montague.example' id='5'><body>Five</body></message>
time passes 1s
montague ignores what came
montague drops
time passes 3m
montague connects
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{late}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3' h='1'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
montague sends:
    <enable xmlns='urn:xmpp:sm:3' resume='1'/>
montague gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{ended}' resume='true' max='120'/>
montague disconnects
montague connects
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{ended}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3' h='0'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
# Not for ever.
time passes 70m
montague is disconnected
montague connects
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{late}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

# With dialback a stream may serve many pairs; none comes back that has not been shown again.
prince dials with TLS
prince opens a stream
prince gets raw containing </stream:features>
prince ignores what came
prince sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{late}'/>
prince gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
prince sends:
    <db:result from='prince.example' to='ours.test'>a key</db:result>
authority accepts by dialback
authority gets:
    <db:verify from='ours.test' to='prince.example' id='{stream}'>a key</db:verify>
authority sends:
    <db:verify from='prince.example' to='ours.test' id='{stream}' type='valid'/>
prince gets:
    <db:result from='ours.test' to='prince.example' type='valid'/>
prince sends:
    <db:result from='prince.example' to='conference.ours.test'>b key</db:result>
authority gets:
    <db:verify from='conference.ours.test' to='prince.example' id='{stream}'>b key</db:verify>
authority sends:
    <db:verify from='prince.example' to='conference.ours.test' id='{stream}' type='valid'/>
prince gets:
    <db:result from='conference.ours.test' to='prince.example' type='valid'/>
prince sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
prince gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{princely}' resume='true' max='120'/>
prince sends:
    <message from='prince.example' to='romeo@ours.test/orchard' id='6'><body>Six</body></message>
romeo gets:
    <message from='prince.example' id='6'><body>Six</body></message>
time passes 1s
prince ignores what came
prince drops
prince dials with TLS
prince opens a stream
prince gets raw containing </stream:features>
prince ignores what came
prince sends:
    <db:result from='prince.example' to='ours.test'>c key</db:result>
authority gets:
    <db:verify from='ours.test' to='prince.example' id='{stream2}'>c key</db:verify>
authority sends:
    <db:verify from='prince.example' to='ours.test' id='{stream2}' type='valid'/>
prince gets:
    <db:result from='ours.test' to='prince.example' type='valid'/>
prince sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{princely}'/>
prince gets:
    <resumed xmlns='urn:xmpp:sm:3' h='1' previd='{princely}'/>
prince sends:
    <message from='prince.example' to='room@conference.ours.test' id='7' type='groupchat'><body>Seven</body></message>
prince gets stream error not-authorized
prince is disconnected

# A server that has forgotten, after a restart.
montague sends:
    <enable xmlns='urn:xmpp:sm:3' resume='1'/>
montague gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{forgotten}' resume='true' max='120'/>
server crashes
montague is disconnected
montague connects
montague sends:
    <resume xmlns='urn:xmpp:sm:3' h='0' previd='{forgotten}'/>
montague gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
