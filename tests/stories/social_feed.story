# What an account writes for others: microblog (XEP-0277, XEP-0472) and stories (XEP-0501) are kept,
# though the client does not say how; and spaces (XEP-0503), whose type does not name the payload.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:microblog:0'><item id='1cb57d9c-1c46-11dd-838c-001143d5d5db'>
      <entry xmlns='http://www.w3.org/2005/Atom'><title type='text'>hanging out at the Cafe Napolitano</title></entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:microblog:0'><item id='second'>
      <entry xmlns='http://www.w3.org/2005/Atom'><title type='text'>and home again</title></entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='get' id='g'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'/></pubsub></iq>
romeo gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'>
      <item id='1cb57d9c-1c46-11dd-838c-001143d5d5db'>...</item><item id='second'>...</item></items></pubsub></iq>

# A story is gone the next day.
romeo sends:
    <iq type='set' id='s'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:pubsub-social-feed:stories:0'><item id='s1'>
      <entry xmlns='http://www.w3.org/2005/Atom'><title>A story</title></entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='s' from='romeo@ours.test'>...</iq>
time passes 23h
romeo sends:
    <iq type='get' id='g'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:pubsub-social-feed:stories:0'/></pubsub></iq>
romeo gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:pubsub-social-feed:stories:0'>
      <item id='s1'>...</item></items></pubsub></iq>
time passes 2h
romeo sends:
    <iq type='get' id='g'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:pubsub-social-feed:stories:0'/></pubsub></iq>
romeo gets:
    <iq type='result' id='g' from='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:pubsub-social-feed:stories:0'/></pubsub></iq>

# XEP-0503: rooms in a space are bookmarks. What is typed by a namespace takes no other.
romeo sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='it-team'/><configure>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#type'><value>urn:xmpp:spaces:0</value></field><field var='pubsub#max_items'><value>max</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='it-team'><item id='boring-software@conference.megacorp.example.com'>
      <conference xmlns='urn:xmpp:bookmarks:1' name='Boring software'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='get' id='g' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='it-team'/></pubsub></iq>
juliet gets:
    <iq type='result' id='g' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='it-team'>
      <item id='boring-software@conference.megacorp.example.com'><conference xmlns='urn:xmpp:bookmarks:1' name='Boring software'/></item></items></pubsub></iq>
romeo sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='typed'/><configure>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#type'><value>urn:example</value></field></x></configure></pubsub></iq>
romeo gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='typed'><item id='x'><x xmlns='urn:other'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='error' id='p' from='pubsub.ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <invalid-payload xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
