# An item that has expired is not there any more: published again, it has been created anew (XEP-0413 §3).
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:microblog:0'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>t</title></entry></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
      <field var='pubsub#access_model'><value>open</value></field><field var='pubsub#item_expire'><value>100</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
time passes 60s
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:microblog:0'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>t</title></entry></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
time passes 60s
# a has expired
romeo sends:
    <iq type='get' id='1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/></pubsub></iq>
romeo gets:
    <iq type='result' id='1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'><item id='b'>...</item></items></pubsub></iq>
romeo sends:
    <iq type='get' id='1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'/><set xmlns='http://jabber.org/protocol/rsm'><after>a</after></set></pubsub></iq>
romeo gets:
    <iq type='result' id='1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'><item id='b'>...</item></items>...</pubsub></iq>
romeo sends:
    <iq type='get' id='1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'/></iq>
romeo gets:
    <iq type='result' id='1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'><item jid='juliet@ours.test' name='b'/></query></iq>
# editing an expired item republishes
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:microblog:0'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>t2</title></entry></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
# order by creation: a has been made anew
romeo sends:
    <iq type='get' id='1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'/><order xmlns='urn:xmpp:order-by:1' by='creation' desc='true'/></pubsub></iq>
romeo gets:
    <iq type='result' id='1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:microblog:0'><item id='a'>...</item><item id='b'>...</item></items></pubsub></iq>
