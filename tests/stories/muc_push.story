# A member of a room who is away is woken by push when something is said there (XEP-0357)
config component = [{name = "push.ours.test", secret = "s"}]
[Service]
    component: push.ours.test
    password: s
[Crone]
    jid: crone1@ours.test/desktop
[Juliet]
    jid: juliet@ours.test/phone
----
service connects
crone connects
juliet connects
juliet sends:
    <iq type='set' id='e'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n1'/></iq>
juliet gets:
    <iq type='result' id='e' from='juliet@ours.test'/>
crone sends:
    <presence to='coven@conference.ours.test/first'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/first'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone sends:
    <iq type='set' id='c' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
    <iq type='set' id='m' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='juliet@ours.test'/>
      </query>
    </iq>
crone ignores what came
juliet gets nothing
juliet disconnects
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
crone ignores what came
service gets nothing
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a'><body>Where is she?</body></message>
crone gets:
    <message from='coven@conference.ours.test/first' type='groupchat' id='a'>...</message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p}'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='n1'><item><notification xmlns='urn:xmpp:push:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>
            <field var='message-count'><value>1</value></field>
          </x>
        </notification></item></publish>
      </pubsub>
    </iq>
crone gets nothing
# Nobody else can pretend to be a room.
crone sends:
    <message to='juliet@ours.test' type='groupchat' id='f'><body>Psst</body></message>
crone gets:
    <message from='juliet@ours.test' type='error' id='f'>...</message>
service gets nothing
