# Stream management, XEP-0198 §5: a session outlives its connection
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet again]
    jid: juliet@ours.test/balcony
[Juliet once more]
    jid: juliet@ours.test/balcony
[Mercutio]
    jid: mercutio@ours.test/street

# Places of streams that have ended are taken again.
mercutio connects
mercutio disconnects
mercutio connects
mercutio disconnects
mercutio connects
mercutio disconnects
mercutio connects
mercutio disconnects
juliet connects
juliet disconnects
juliet connects
juliet disconnects
juliet connects
juliet disconnects
juliet connects
juliet disconnects
----
romeo connects
romeo sends:
    <presence/>
romeo ignores what came
juliet connects
juliet sends:
    <presence/>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
juliet gets:
    <presence to='juliet@ours.test/balcony' from='juliet@ours.test/balcony'/>
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='600'/>
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m1'><body>one</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m1'><body>one</body></message>
    <r xmlns='urn:xmpp:sm:3'/>

----
# Nobody notices that the connection is gone
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='j1'><body>two</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='j1'><body>two</body></message>
juliet drops
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m2'><body>three</body></message>
    <message to='juliet@ours.test/balcony' type='chat' id='m3'><body>four</body></message>
romeo gets nothing

----
# Somebody else cannot have the session
mercutio authenticates
mercutio ignores what came
mercutio sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
mercutio gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

----
# What was not acknowledged is sent again, in order, with what came since
juliet again authenticates
juliet again ignores what came
juliet again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
juliet again gets:
    <resumed xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
    <message to='juliet@ours.test/balcony' from='romeo@ours.test/orchard' type='chat' id='m1'><body>one</body></message>
    <message to='juliet@ours.test' from='romeo@ours.test/orchard' type='chat' id='m2'><body>three</body></message>
    <message to='juliet@ours.test/balcony' from='romeo@ours.test/orchard' type='chat' id='m3'><body>four</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
juliet again sends:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
    <message to='romeo@ours.test/orchard' type='chat' id='j2'><body>five</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
# Answered at once (§4), and again when the message is in the archives.
juliet again gets:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
    <a xmlns='urn:xmpp:sm:3' h='2'/>
romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='j2'><body>five</body></message>

----
# A session whose connection still seems to be there can be taken over
juliet once more authenticates
juliet once more ignores what came
juliet once more sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='3'/>
juliet again gets stream error conflict
juliet again is disconnected
juliet once more gets:
    <resumed xmlns='urn:xmpp:sm:3' previd='{session}' h='2'/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m4'><body>six</body></message>
juliet once more gets:
    <message to='juliet@ours.test' from='romeo@ours.test/orchard' type='chat' id='m4'><body>six</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
juliet once more sends:
    <a xmlns='urn:xmpp:sm:3' h='4'/>
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='4'/>
juliet once more gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

----
# A proper end is the end
juliet once more disconnects
juliet connects
juliet sends:
    <iq type='get' id='p' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <iq type='result' id='p' from='ours.test'/>
