# Message carbons, XEP-0280
[Romeo]
    jid: romeo@ours.test/garden
[Romeo's phone]
    jid: romeo@ours.test/home
[Juliet]
    jid: juliet@ours.test/balcony

romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/garden'/>
romeo's phone connects
juliet connects
----
# §4, §5: enabled and disabled as often as one likes
romeo's phone sends:
    <iq type='set' id='e1'><enable xmlns='urn:xmpp:carbons:2'/></iq>
    <iq type='set' id='e2'><enable xmlns='urn:xmpp:carbons:2'/></iq>
    <iq type='set' id='d1'><disable xmlns='urn:xmpp:carbons:2'/></iq>
    <iq type='set' id='d2'><disable xmlns='urn:xmpp:carbons:2'/></iq>
    <iq type='set' id='e3'><enable xmlns='urn:xmpp:carbons:2'/></iq>
    <iq type='get' id='e4'><enable xmlns='urn:xmpp:carbons:2'/></iq>
romeo's phone gets:
    <iq type='result' id='e1' from='romeo@ours.test'/>
    <iq type='result' id='e2' from='romeo@ours.test'/>
    <iq type='result' id='d1' from='romeo@ours.test'/>
    <iq type='result' id='d2' from='romeo@ours.test'/>
    <iq type='result' id='e3' from='romeo@ours.test'/>
    <iq type='error' id='e4' from='romeo@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='e5' to='romeo@ours.test'><enable xmlns='urn:xmpp:carbons:2'/></iq>
juliet gets:
    <iq type='error' id='e5' from='romeo@ours.test'>...</iq>
----
# §7 Example 12: what the one resource gets, the other sees
juliet sends:
    <message to='romeo@ours.test/garden' type='chat' id='m1'><body>What man art thou?</body><thread>t1</thread></message>
romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='m1'><body>What man art thou?</body><thread>t1</thread></message>
romeo's phone gets:
    <message from='romeo@ours.test' type='chat'>
      <received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' from='juliet@ours.test/balcony' to='romeo@ours.test/garden' type='chat' id='m1'>
          <body>What man art thou?</body><thread>t1</thread></message>
      </forwarded></received>
    </message>
juliet sends:
    <message to='romeo@ours.test' id='m2'><body>normal</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' to='romeo@ours.test' id='m2'><body>normal</body></message>
romeo's phone gets:
    <message from='romeo@ours.test'>
      <received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' from='juliet@ours.test/balcony' to='romeo@ours.test' id='m2'><body>normal</body></message>
      </forwarded></received>
    </message>
----
# A resource that gets the message itself gets no copy
romeo's phone sends:
    <presence/>
romeo ignores what came
romeo's phone ignores what came
juliet sends:
    <message to='romeo@ours.test' type='chat' id='m3'><body>both</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' to='romeo@ours.test' type='chat' id='m3'><body>both</body></message>
romeo's phone gets:
    <message from='juliet@ours.test/balcony' to='romeo@ours.test' type='chat' id='m3'><body>both</body></message>
----
# §8 Example 14: what the one resource sends, the other sees, whoever has enabled what
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m4'><body>Neither, fair saint</body></message>
juliet gets:
    <message from='romeo@ours.test/garden' type='chat' id='m4'><body>Neither, fair saint</body></message>
romeo's phone gets:
    <message from='romeo@ours.test' type='chat'>
      <sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' to='juliet@ours.test/balcony' from='romeo@ours.test/garden' type='chat' id='m4'>
          <body>Neither, fair saint</body></message>
      </forwarded></sent>
    </message>
romeo's phone sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m5'><body>from the phone</body></message>
juliet gets:
    <message from='romeo@ours.test/home' type='chat' id='m5'><body>from the phone</body></message>
romeo gets nothing
----
# §6.1: receipts and chat states follow, headlines and rooms do not; §9: private is private
romeo sends:
    <message to='juliet@ours.test/balcony' id='m6'><received xmlns='urn:xmpp:receipts' id='x'/></message>
    <message to='juliet@ours.test/balcony' type='headline' id='m7'><body>news</body></message>
    <message to='juliet@ours.test/balcony' id='m8'><subject>no body</subject></message>
    <message to='juliet@ours.test/balcony' type='chat' id='m9'><body>hush</body><private xmlns='urn:xmpp:carbons:2'/></message>
    <message to='juliet@ours.test/balcony' type='chat' id='m10'><body>hush</body><no-copy xmlns='urn:xmpp:hints'/></message>
juliet ignores what came
romeo's phone gets:
    <message from='romeo@ours.test'>
      <sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' to='juliet@ours.test/balcony' from='romeo@ours.test/garden' id='m6'>
          <received xmlns='urn:xmpp:receipts' id='x'/></message>
      </forwarded></sent>
    </message>
juliet sends:
    <message to='romeo@ours.test/garden' type='chat' id='m11'><body>hush</body><private xmlns='urn:xmpp:carbons:2'/></message>
    <message to='romeo@ours.test/nowhere' id='m12'><body>nobody is there</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='m11'><body>hush</body><private xmlns='urn:xmpp:carbons:2'/></message>
juliet gets:
    <message from='romeo@ours.test/nowhere' type='error' id='m12'>...</message>
romeo's phone gets nothing
----
# A message to oneself arrives once on each device
romeo sends:
    <message to='romeo@ours.test' type='chat' id='m13'><body>note</body></message>
romeo gets:
    <message from='romeo@ours.test/garden' to='romeo@ours.test' type='chat' id='m13'><body>note</body></message>
romeo's phone gets:
    <message from='romeo@ours.test/garden' to='romeo@ours.test' type='chat' id='m13'><body>note</body></message>
