# Stream management, XEP-0198: acknowledgements
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

----
# Before a resource is bound there is nothing to manage
juliet authenticates
juliet ignores what came
juliet sends:
    <enable xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
juliet sends:
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
juliet sends:
    <resume xmlns='urn:xmpp:sm:3' previd='none' h='0'/>
juliet gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
juliet sends:
    <resume xmlns='urn:xmpp:sm:3' previd='none' h='few'/>
juliet gets:
    <failed xmlns='urn:xmpp:sm:3'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
juliet sends:
    <iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>balcony</resource></bind></iq>
juliet gets:
    <iq type='result' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@ours.test/balcony</jid></bind></iq>

----
# An <r/> that nobody has asked for is not counted against the client
juliet sends:
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <failed xmlns='urn:xmpp:sm:3'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

----
# Counting begins with <enable/>; without resume there is no id
juliet sends:
    <presence/>
    <enable xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <presence to='juliet@ours.test/balcony' from='juliet@ours.test/balcony'/>
    <enabled xmlns='urn:xmpp:sm:3'/>
juliet sends:
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <a xmlns='urn:xmpp:sm:3' h='0'/>

----
# What the server answers itself counts, and so does what is wrong
juliet sends:
    <iq type='get' id='p1' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets in any order:
    <iq to='juliet@ours.test/balcony' type='result' id='p1' from='ours.test'/>
    <r xmlns='urn:xmpp:sm:3'/>
    <a xmlns='urn:xmpp:sm:3' h='1'/>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
    <message to='@@' id='m1'/>
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets in any order:
    <message to='juliet@ours.test/balcony' from='@@' type='error' id='m1'>...</message>
    <r xmlns='urn:xmpp:sm:3'/>
    <a xmlns='urn:xmpp:sm:3' h='2'/>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>

----
# A message counts when it has been taken care of
romeo connects
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='m2'><body>Wherefore?</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='m2'><body>Wherefore?</body></message>
juliet sends:
    <r xmlns='urn:xmpp:sm:3'/>
juliet gets:
    <a xmlns='urn:xmpp:sm:3' h='3'/>

----
# One request is on its way at a time
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m3'><body>one</body></message>
    <message to='juliet@ours.test/balcony' type='chat' id='m4'><body>two</body></message>
juliet gets:
    <message to='juliet@ours.test/balcony' from='romeo@ours.test/orchard' type='chat' id='m3'><body>one</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <message to='juliet@ours.test/balcony' from='romeo@ours.test/orchard' type='chat' id='m4'><body>two</body></message>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='3'/>
juliet gets:
    <r xmlns='urn:xmpp:sm:3'/>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='4'/>
juliet gets nothing

----
# A client that acknowledges more than it got is told so
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='10'/>
juliet gets:
    <error xmlns='http://etherx.jabber.org/streams'>
      <undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>
      <text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>You acknowledged 10 stanzas, but only 4 were sent.</text>
      <handled-count-too-high xmlns='urn:xmpp:sm:3' h='10' send-count='4'/>
    </error>
juliet is disconnected
