# Push notifications (XEP-0357): a device whose session is away is told of messages, through the
# service it has named, with what that service wants to know; it stays so after a crash.
config component = [{name = "push.ours.test", secret = "s"}]
[Service]
    component: push.ours.test
    password: s
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/phone
[Laptop]
    jid: juliet@ours.test/laptop
    password: secret of juliet

---------

service connects
romeo connects
juliet connects
juliet sends:
    <presence/>
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='set' id='e'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='secret'><value>shh</value></field>
      </x></enable></iq>
juliet gets in any order:
    <presence from='juliet@ours.test/phone'/>
    <iq type='result' id='d' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='urn:xmpp:push:0'/>...</query></iq>
    <iq type='result' id='e' from='juliet@ours.test'/>

# Somebody is looking.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
service gets nothing
juliet disconnects
server crashes

service connects
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='2'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message to='juliet@ours.test' type='headline' id='3'><body>news</body></message>
    <message to='juliet@ours.test/gone' id='4'><body>nobody there</body></message>
    <message to='juliet@ours.test' type='chat' id='5'><body>not kept</body><no-store xmlns='urn:xmpp:hints'/></message>
romeo gets in any order:
    <message from='juliet@ours.test/gone' type='error' id='4'>...</message>
    <message from='juliet@ours.test' type='error' id='5'>...</message>
service gets nothing
romeo sends:
    <message to='juliet@ours.test' type='chat' id='6'><body>two</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
          </x></notification></item></publish>
        <publish-options>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
            <field var='secret'><value>shh</value></field>
          </x></publish-options>
      </pubsub></iq>

# A flood is told together: nothing before the answer, nothing before some time has passed.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='7'><body>three</body></message>
    <message to='juliet@ours.test' type='chat' id='8'><body>four</body></message>
service gets nothing
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{p}'/>
service gets nothing
time passes 6s
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{q}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>3</value></field>
          </x></notification></item></publish>
        <publish-options>...</publish-options>
      </pubsub></iq>
# A call does not wait.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='9'><propose xmlns='urn:xmpp:jingle-message:0' id='c'/><store xmlns='urn:xmpp:hints'/></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{r}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>4</value></field>
          </x></notification></item></publish>
        <publish-options>...</publish-options>
      </pubsub></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{r}'/>
time passes 2m
service gets nothing

# Another device that looks is not this one. What comes counts anew once it has looked.
juliet connects
juliet sends:
    <presence/>
juliet ignores what came
juliet disconnects
laptop connects
laptop sends:
    <presence/>
laptop ignores what came
romeo sends:
    <message to='juliet@ours.test' type='chat' id='10'><encrypted xmlns='eu.siacs.conversations.axolotl'/><store xmlns='urn:xmpp:hints'/></message>
laptop gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='10'>...</message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{s}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
          </x></notification></item></publish>
        <publish-options>...</publish-options>
      </pubsub></iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{s}'/>
time passes 1m

# Those who are blocked do not ring.
laptop sends:
    <iq type='set' id='b'><block xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></block></iq>
laptop gets:
    <iq type='result' id='b' from='juliet@ours.test'/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='11'><body>please</body></message>
    <presence to='juliet@ours.test' type='subscribe'/>
romeo ignores what came
service gets nothing
laptop sends:
    <iq type='set' id='b'><unblock xmlns='urn:xmpp:blocking'/></iq>
    <iq type='set' id='x'><disable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='other'/></iq>
laptop gets in any order:
    <iq type='result' id='b' from='juliet@ours.test'/>
    <iq type='result' id='x' from='juliet@ours.test'/>

# A request for subscription, once.
laptop disconnects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
    <presence to='juliet@ours.test' type='subscribe'/>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{t}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
            <field var='pending-subscription-count'><value>1</value></field>
          </x></notification></item></publish>
        <publish-options>...</publish-options>
      </pubsub></iq>
romeo ignores what came
time passes 2m
service gets nothing

# Disabled.
laptop connects
laptop sends:
    <iq type='set' id='x'><disable xmlns='urn:xmpp:push:0' jid='push.ours.test'/></iq>
laptop gets:
    <iq type='result' id='x' from='juliet@ours.test'/>
laptop disconnects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='12'><body>hello?</body></message>
time passes 2m
service gets nothing
server crashes
romeo connects
service connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='13'><body>hello?</body></message>
service gets nothing
