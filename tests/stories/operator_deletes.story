# An account deleted from the command line while its owner is there ends as in-band removal does.
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's lute]
    jid: romeo@ours.test/lute
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/chamber

---------

romeo connects
juliet connects
romeo sends:
    <presence/>
juliet sends:
    <iq type='get' id='r0'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo ignores what came
juliet ignores what came
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
juliet ignores what came
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'/>
romeo ignores what came
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
    <presence to='nurse@ours.test' type='subscribe'/>
romeo ignores what came
juliet ignores what came
romeo's lute connects

operator deletes romeo
time passes 3s
romeo gets stream error not-authorized
romeo is disconnected
romeo's lute gets stream error not-authorized
romeo's lute is disconnected
juliet gets in any order:
    <iq type='set' id='{push1}'>
      <query xmlns='jabber:iq:roster' ...><item jid='romeo@ours.test' subscription='to'/></query>
    </iq>
    <iq type='set' id='{push2}'>
      <query xmlns='jabber:iq:roster' ...><item jid='romeo@ours.test' subscription='none'/></query>
    </iq>
    <presence from='romeo@ours.test' type='unsubscribe' ...>...</presence>
    <presence from='romeo@ours.test' type='unsubscribed' ...>...</presence>
    <presence from='romeo@ours.test/orchard' type='unavailable' ...>...</presence>
romeo cannot connect: not-authorized
juliet sends:
    <message to='romeo@ours.test' type='chat' id='m1'><body>Wherefore?</body></message>
juliet gets:
    <message from='romeo@ours.test' type='error' id='m1'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>

# Once is enough.
time passes 10s
server crashes
time passes 10s
juliet connects
nurse connects
nurse sends:
    <presence/>
# His request was taken back.
nurse gets:
    <presence from='nurse@ours.test/chamber' ...>...</presence>
nurse gets nothing
juliet gets nothing
