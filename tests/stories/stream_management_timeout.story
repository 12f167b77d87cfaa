# Stream management: a session whose client does not come back
config stream_management.resume = "2m"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet's phone]
    jid: juliet@ours.test/phone
[Late Juliet]
    jid: juliet@ours.test/balcony

romeo connects
romeo sends:
    <presence/>
romeo ignores what came
juliet connects
juliet sends:
    <presence/>
    <presence to='romeo@ours.test/orchard'/>
    <enable xmlns='urn:xmpp:sm:3' resume='1' max='3600'/>
romeo gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets:
    <presence to='juliet@ours.test/balcony' from='juliet@ours.test/balcony'/>
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='120'/>
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m1'><body>one</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m1'><body>one</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
juliet drops
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m2'><body>two</body></message>
    <message to='juliet@ours.test/balcony' type='headline' id='m3'><body>news</body></message>
    <iq to='juliet@ours.test/balcony' type='get' id='q1'><query xmlns='jabber:iq:version'/></iq>
    <message to='juliet@ours.test' type='chat' id='m4'><body>three</body></message>
romeo gets nothing

----
# It waits as long as was said, then everything finds another way
time passes 100s
romeo gets nothing
time passes 40s
romeo gets in any order:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
    <iq from='juliet@ours.test/balcony' type='error' id='q1'>...</iq>
late juliet authenticates
late juliet ignores what came
late juliet sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
# What she had sent before had been handled.
late juliet gets:
    <failed xmlns='urn:xmpp:sm:3' h='0'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
late juliet sends:
    <iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>balcony</resource></bind></iq>
    <presence/>
late juliet gets:
    <iq type='result' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@ours.test/balcony</jid></bind></iq>
    <presence to='juliet@ours.test/balcony' from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/balcony' type='chat' id='m1'><body>one</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m2'><body>two</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m4'><body>three</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>

----
# With another resource there, that gets them at once
late juliet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
late juliet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='*' resume='true' max='120'/>
late juliet drops
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m5'><body>four</body></message>
juliet's phone connects
juliet's phone sends:
    <presence/>
juliet's phone ignores what came
time passes 140s
juliet's phone gets in any order:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='*' type='chat' id='m5'><body>four</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
