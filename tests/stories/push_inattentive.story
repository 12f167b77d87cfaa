# Push notifications (XEP-0357) for a session that is there but does not listen: its client says that
# nobody looks (XEP-0352), or its connection has broken (XEP-0198). Once for each message.
config component = [{name = "push.ours.test", secret = "s"}]
config push.sender = true
config push.body = true
config stream_management.resume = "5m"
[Service]
    component: push.ours.test
    password: s
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/phone
[Juliet again]
    jid: juliet@ours.test/phone
    password: secret of juliet
[Laptop]
    jid: juliet@ours.test/laptop
    password: secret of juliet

---------

service connects
romeo connects
juliet connects
juliet sends:
    <presence/>
    <iq type='set' id='e'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n1'/></iq>
    <inactive xmlns='urn:xmpp:csi:0'/>
juliet gets:
    <presence from='juliet@ours.test/phone'/>
    <iq type='result' id='e' from='juliet@ours.test'/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
            <field var='last-message-sender'><value>romeo@ours.test/orchard</value></field>
            <field var='last-message-body'><value>one</value></field>
          </x></notification></item></publish>
      </pubsub></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{p}'/>
# What was to be told with the next is not told to one who looks again.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
service gets nothing
juliet sends:
    <active xmlns='urn:xmpp:csi:0'/>
time passes 10s
service gets nothing

# On its way when the connection broke: it may not have arrived. What the client has acknowledged has.
juliet sends:
    <enable xmlns='urn:xmpp:sm:3' resume='1'/>
juliet gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='300'/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
juliet gets nothing
romeo sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
    <message to='juliet@ours.test' type='chat' id='5'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='5'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
service gets nothing
juliet drops
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{q}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
            <field var='last-message-sender'><value>romeo@ours.test/orchard</value></field>
            <field var='last-message-body'><value>four</value></field>
          </x></notification></item></publish>
      </pubsub></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{q}'/>
time passes 10s
romeo sends:
    <message to='juliet@ours.test/phone' type='chat' id='6'><body>six</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{r}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>2</value></field>
            <field var='last-message-sender'><value>romeo@ours.test/orchard</value></field>
            <field var='last-message-body'><value>six</value></field>
          </x></notification></item></publish>
      </pubsub></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{r}'/>

# It comes back, does not acknowledge, and is gone again: nothing of that is news.
juliet again authenticates
juliet again ignores what came
juliet again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
juliet again gets:
    <resumed xmlns='urn:xmpp:sm:3' previd='{session}' h='*'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='5'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/phone' type='chat' id='6'><body>six</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
juliet again drops
time passes 10s
service gets nothing

# Nor is it when the server gives up waiting, and keeps the messages for whoever comes.
time passes 6m
service gets nothing
laptop connects
laptop sends:
    <presence/>
laptop gets:
    <presence from='juliet@ours.test/laptop'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='4'>...</message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/phone' type='chat' id='6'>...</message>
time passes 10s
service gets nothing
