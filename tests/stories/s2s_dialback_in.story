# Another server shows by dialback that it is who it says (XEP-0220): ours asks the one at the
# address of the domain whether the key is its own.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    certificate: self-signed
[Authority]
    server: montague.example
    certificate: self-signed
[Nowhere]
    server: nowhere.example
    dns: none
    certificate: none
[Lost]
    server: lost.example
    certificate: none

---------

romeo connects
montague dials with TLS
montague opens a stream
montague gets raw containing id='
montague gets:
    <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>...</stream:features>
montague sends:
    <db:result from='montague.example' to='ours.test'>the key</db:result>
# Nothing is taken before the answer is there.
authority accepts by dialback
authority gets:
    <db:verify from='ours.test' to='montague.example' id='{id}'>the key</db:verify>
montague gets nothing
authority sends:
    <db:verify from='montague.example' to='ours.test' id='{id}' type='valid'/>
montague gets:
    <db:result from='ours.test' to='montague.example' type='valid'/>
montague sends:
    <message from='tybalt@montague.example/street' to='romeo@ours.test/orchard' id='1'><body>Villain</body></message>
romeo gets:
    <message from='tybalt@montague.example/street' id='1'><body>Villain</body></message>
# Asked once more, it is so.
montague sends:
    <db:result from='montague.example' to='ours.test'>any key</db:result>
montague gets:
    <db:result from='ours.test' to='montague.example' type='valid'/>
authority gets nothing
montague disconnects

# The connection to the authority serves the next question, and tells streams apart by their ids.
montague dials with TLS
montague opens a stream
montague gets raw containing <dialback
montague ignores what came
montague sends:
    <db:result from='montague.example' to='ours.test'>another key</db:result>
authority gets:
    <db:verify from='ours.test' to='montague.example' id='{second}'>another key</db:verify>
# Answers to what was not asked are nothing.
authority sends:
    <db:verify from='montague.example' to='ours.test' id='{id}' type='valid'/>
    <db:verify from='capulet.example' to='ours.test' id='{second}' type='valid'/>
montague gets nothing
authority sends:
    <db:verify from='montague.example' to='ours.test' id='{second}' type='invalid'/>
montague gets:
    <db:result from='ours.test' to='montague.example' type='invalid'/>
montague is disconnected
authority disconnects

# What the authority cannot say.
montague dials with TLS
montague opens a stream
montague gets raw containing <dialback
montague ignores what came
montague sends:
    <db:result from='montague.example' to='ours.test'>a key</db:result>
authority accepts by dialback
authority gets:
    <db:verify from='ours.test' to='montague.example' id='{third}'>a key</db:verify>
authority sends:
    <db:verify from='montague.example' to='ours.test' id='{third}' type='error'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:verify>
montague gets:
    <db:result from='ours.test' to='montague.example' type='error'>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
# The stream goes on; the key may be shown again.
montague sends:
    <db:result from='montague.example' to='ours.test'>a key</db:result>
authority gets:
    <db:verify from='ours.test' to='montague.example' id='{third}'>a key</db:verify>
authority drops
montague gets:
    <db:result from='ours.test' to='montague.example' type='error'>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
montague drops

# Nobody is there to be asked.
nowhere dials with TLS
nowhere opens a stream
nowhere gets raw containing <dialback
nowhere ignores what came
nowhere sends:
    <db:result from='nowhere.example' to='ours.test'>a key</db:result>
nowhere gets:
    <db:result from='ours.test' to='nowhere.example' type='error'>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
lost stops listening
lost dials with TLS
lost opens a stream
lost gets raw containing <dialback
lost ignores what came
lost sends:
    <db:result from='lost.example' to='ours.test'>a key</db:result>
lost gets:
    <db:result from='ours.test' to='lost.example' type='error'>
      <error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
# Errors of the other kind: no such host, one of ours, one that is there already.
lost sends:
    <db:result from='lost.example' to='theirs.test'>a key</db:result>
lost gets:
    <db:result from='theirs.test' to='lost.example' type='error'>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
lost sends:
    <db:result from='ours.test' to='ours.test'>a key</db:result>
lost gets:
    <db:result from='ours.test' to='ours.test' type='error'>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
lost sends:
    <message from='romeo@lost.example' to='romeo@ours.test/orchard' id='2'><body>Forged</body></message>
lost gets stream error not-authorized
lost is disconnected
romeo gets nothing

# All at once, as most servers do it.
montague connects by dialback
montague sends:
    <message from='tybalt@montague.example/street' to='romeo@ours.test/orchard' id='3'><body>Villain</body></message>
romeo gets:
    <message from='tybalt@montague.example/street' id='3'><body>Villain</body></message>
