# An account deleted from the command line while nobody is there, or while no server runs: the contacts
# are told when the server notices.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <presence/>
    <presence to='juliet@ours.test' type='subscribe'/>
juliet sends:
    <iq type='get' id='r0'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
juliet ignores what came
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'/>
romeo ignores what came
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
romeo ignores what came
romeo disconnects
juliet sends:
    <message to='romeo@ours.test' type='chat'><body>Art thou gone so?</body></message>
juliet ignores what came

# Five minutes later he is not in memory any more.
time passes 5m
operator deletes romeo
server crashes
time passes 3s
juliet connects
juliet sends:
    <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r1'>
      <query xmlns='jabber:iq:roster'><item jid='romeo@ours.test' subscription='none'/></query>
    </iq>
romeo cannot connect: not-authorized
