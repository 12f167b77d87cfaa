# By a probe that names nodes the homes of users of this server ask others for the last items. Nobody else's is heeded,
# for what it brings is much more than it is itself.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Bridge]
    component: bridge.ours.test
    password: s

---------

bridge connects
romeo connects
juliet connects
romeo sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='n'/></pubsub></iq>
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item id='1'><x xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item id='1'><x xmlns='urn:x'/></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
time passes 1s
romeo ignores what came
bridge sends:
    <iq type='set' id='s1' from='cat@bridge.ours.test/sofa' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='n' jid='cat@bridge.ours.test/sofa'/></pubsub></iq>
bridge gets in any order:
    <iq type='result' id='s1' from='pubsub.ours.test' to='cat@bridge.ours.test/sofa'>...</iq>
    <message from='pubsub.ours.test' to='cat@bridge.ours.test/sofa' type='headline' id='*'>...</message>
bridge sends:
    <presence type='probe' from='cat@bridge.ours.test/sofa' to='pubsub.ours.test'><interests xmlns='urn:parlance:interests'><node>n</node></interests></presence>
bridge gets nothing
bridge sends:
    <presence type='probe' from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><interests xmlns='urn:parlance:interests'><node>n</node></interests></presence>
# A probe like any other (RFC 6121 §4.3.2).
bridge gets:
    <presence type='unsubscribed' from='romeo@ours.test' to='cat@bridge.ours.test'/>
bridge gets nothing
