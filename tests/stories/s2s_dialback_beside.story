# The authority is asked (XEP-0220) on a stream of its own when the one that is there has been
# authenticated by certificate and offers no dialback behind that.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    certificate: self-signed
[Authority]
    offers: <dialback xmlns='urn:xmpp:features:dialback'/>
    server: montague.example
[Third]
    server: montague.example
----
romeo connects
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
romeo gets nothing
montague dials with TLS
montague opens a stream
montague gets raw containing <dialback
montague ignores what came
montague sends:
    <db:result from='montague.example' to='ours.test'>the key</db:result>
authority accepts
authority gets in any order:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
third accepts by dialback
third gets:
    <db:verify from='ours.test' to='montague.example' id='{id}'>the key</db:verify>
third sends:
    <db:verify from='montague.example' to='ours.test' id='{id}' type='valid'/>
montague gets:
    <db:result from='ours.test' to='montague.example' type='valid'/>
authority gets nothing
# The next question knows the way.
montague disconnects
montague dials with TLS
montague opens a stream
montague gets raw containing <dialback
montague ignores what came
montague sends:
    <db:result from='montague.example' to='ours.test'>another key</db:result>
third gets:
    <db:verify from='ours.test' to='montague.example' id='{second}'>another key</db:verify>
