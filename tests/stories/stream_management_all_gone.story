# Stream management: a message of which all devices had a copy, and none came back
config stream_management.resume = "1m"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet's phone]
    jid: juliet@ours.test/phone
[Juliet's laptop]
    jid: juliet@ours.test/laptop
[Juliet]
    jid: juliet@ours.test/balcony

romeo connects
juliet's phone connects
juliet's phone sends:
    <presence/>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
juliet's phone gets:
    <presence from='juliet@ours.test/phone'/>
    <enabled xmlns='urn:xmpp:sm:3' id='*' resume='true' max='60'/>
juliet's laptop connects
juliet's laptop sends:
    <presence/>
    <iq type='set' id='e1'><enable xmlns='urn:xmpp:carbons:2'/></iq>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
juliet's laptop ignores what came
juliet's phone ignores what came
----
# One for both, one for the phone of which the laptop has a carbon
romeo sends:
    <message to='juliet@ours.test' type='chat' id='m1'><body>both</body></message>
    <message to='juliet@ours.test/phone' type='chat' id='m2'><body>phone</body></message>
juliet's phone ignores what came
juliet's laptop ignores what came
juliet's phone drops
juliet's laptop drops
time passes 2m
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='m1'><body>both</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/phone' type='chat' id='m2'><body>phone</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
