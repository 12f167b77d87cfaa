# Who has subscribed to a node of an account, by its bare address and without having said that it is interested: it gets
# the last item (XEP-0163 §4.3.4) and what comes, at each of its resources, and is told of what becomes of the
# subscription.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:a'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='romeo@ours.test'/></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='s' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='urn:a' jid='romeo@ours.test' subid='{s}' subscription='subscribed'/></pubsub></iq>
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>{s}</header></headers></message>
juliet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>{s}</header></headers></message>

# Of a contact's it is told by which resource it has been published (XEP-0163 §4.3.1), the last item as well.
romeo sends:
    <iq type='set' id='u' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><unsubscribe node='urn:a' jid='romeo@ours.test'/></pubsub></iq>
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo ignores what came
juliet ignores what came
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='romeo@ours.test/orchard'/></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
juliet sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='3'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='3'><x xmlns='urn:a'/></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
juliet ignores what came

# How many there are (XEP-0060 §5.4): one JID is one subscriber, and leases that are over do not count.
juliet sends:
    <iq type='get' id='d1'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'/></iq>
juliet gets:
    <iq type='result' id='d1' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'>...
      <x xmlns='jabber:x:data' type='result'>...<field var='pubsub#num_subscribers' type='text-single'><value>1</value></field></x></query></iq>
romeo sends:
    <iq type='set' id='s2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='romeo@ours.test/orchard'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field></x></options></pubsub></iq>
    <iq type='set' id='s3' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='urn:a' jid='romeo@ours.test'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>2026-01-01T00:01:00Z</value></field></x></options></pubsub></iq>
time passes 1s
romeo ignores what came
juliet sends:
    <iq type='get' id='d2'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'/></iq>
juliet gets:
    <iq type='result' id='d2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'>...
      <x xmlns='jabber:x:data' type='result'>...<field var='pubsub#num_subscribers' type='text-single'><value>2</value></field></x></query></iq>
time passes 2m
romeo ignores what came
juliet sends:
    <iq type='get' id='d3'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'/></iq>
juliet gets:
    <iq type='result' id='d3' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:a'>...
      <x xmlns='jabber:x:data' type='result'>...<field var='pubsub#num_subscribers' type='text-single'><value>1</value></field></x></query></iq>
