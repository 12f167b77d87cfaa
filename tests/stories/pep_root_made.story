# What has to be made for it is told of to the root of an account, too; and a subscription of the root that lasts as long
# as presence ends with it, though the account has no node.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo sends:
    <presence/>
time passes 1s
romeo ignores what came
juliet ignores what came
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='romeo@ours.test/orchard'/>
      <options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
romeo gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
romeo drops
time passes 1s
romeo connects
romeo sends:
    <iq type='get' id='l' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
romeo gets:
    <iq type='result' id='l' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>

# Old bookmarks make the nodes of the other ways to them. The account may subscribe to its own root.
juliet sends:
    <iq type='set' id='s1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe jid='juliet@ours.test/balcony'/></pubsub></iq>
juliet gets:
    <iq type='result' id='s1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='b'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'><conference jid='tomb@conference.ours.test'/></storage></query></iq>
juliet gets in any order:
    <iq type='result' id='b' ...>...</iq>
    <message from='juliet@ours.test' to='juliet@ours.test/balcony' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><create node='urn:xmpp:bookmarks:1'/></event>...</message>
    <message from='juliet@ours.test' to='juliet@ours.test/balcony' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><create node='storage:bookmarks'/></event>...</message>
