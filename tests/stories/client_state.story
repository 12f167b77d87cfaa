# Client state indication, XEP-0352
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet's laptop]
    jid: juliet@ours.test/laptop
[Juliet again]
    jid: juliet@ours.test/balcony

romeo connects
juliet connects
juliet sends:
    <presence/>
    <iq type='set' id='e1'><enable xmlns='urn:xmpp:carbons:2'/></iq>
    <inactive xmlns='urn:xmpp:csi:0'/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <iq type='result' id='e1' from='juliet@ours.test'/>
----
# Nobody looks: presence, receipts and markers wait, typing is forgotten
romeo sends:
    <presence to='juliet@ours.test/balcony'/>
    <message to='juliet@ours.test/balcony' type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <presence to='juliet@ours.test/balcony'><show>away</show></presence>
    <message to='juliet@ours.test/balcony' id='r1'><received xmlns='urn:xmpp:receipts' id='x'/></message>
    <presence to='juliet@ours.test/balcony'><show>dnd</show></presence>
juliet gets nothing
----
# A message is worth looking at; what waited comes before it, of presence only the last
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m1'><body>Juliet?</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' id='r1'><received xmlns='urn:xmpp:receipts' id='x'/>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
    <presence from='romeo@ours.test/orchard'><show>dnd</show>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></presence>
    <message from='romeo@ours.test/orchard' type='chat' id='m1'><body>Juliet?</body></message>
----
# §5: all effects of <active/> precede those of what is sent behind it
romeo sends:
    <presence to='juliet@ours.test/balcony' type='unavailable'/>
juliet gets nothing
juliet sends:
    <active xmlns='urn:xmpp:csi:0'/>
    <iq type='get' id='p1' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
juliet gets:
    <presence from='romeo@ours.test/orchard' type='unavailable'><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></presence>
    <iq type='result' id='p1' from='ours.test'/>
----
# What the user sends from another device can wait, too; what comes there cannot
juliet's laptop connects
juliet sends:
    <inactive xmlns='urn:xmpp:csi:0'/>
    <inactive xmlns='urn:xmpp:csi:0'/>
juliet gets nothing
juliet's laptop sends:
    <message to='romeo@ours.test/orchard' type='chat' id='s1'><body>Here.</body></message>
romeo gets:
    <message from='juliet@ours.test/laptop' type='chat' id='s1'><body>Here.</body></message>
juliet gets nothing
romeo sends:
    <message to='juliet@ours.test/laptop' type='chat' id='m2'><body>Good.</body></message>
juliet's laptop gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m2'><body>Good.</body></message>
juliet gets:
    <message from='juliet@ours.test' type='chat'><sent xmlns='urn:xmpp:carbons:2'>...</sent>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></message>
    <message from='juliet@ours.test' type='chat'><received xmlns='urn:xmpp:carbons:2'>...</received></message>
----
# A resumed session is an active one, and gets what waited
juliet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
juliet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='600'/>
juliet gets nothing
romeo sends:
    <presence to='juliet@ours.test/balcony'><show>xa</show></presence>
juliet gets nothing
juliet drops
juliet again authenticates
juliet again ignores what came
juliet again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
juliet again gets:
    <resumed xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
    <presence to='juliet@ours.test/balcony' from='romeo@ours.test/orchard'><show>xa</show>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></presence>
    <r xmlns='urn:xmpp:sm:3'/>
romeo sends:
    <presence to='juliet@ours.test/balcony'><show>chat</show></presence>
juliet again gets:
    <presence to='juliet@ours.test/balcony' from='romeo@ours.test/orchard'><show>chat</show></presence>
