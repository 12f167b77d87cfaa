# A contact who may read a node from now on, and is interested in it (XEP-0163 §4.2), gets its last item (XEP-0060 §12.2):
# another access model lets it in, or a group of the roster.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Nurse]
    jid: nurse@ours.test/chamber

---------

juliet connects
romeo connects
nurse connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
nurse sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence/>
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='nurse@ours.test' type='subscribed'/>
time passes 1s
juliet ignores what came
romeo ignores what came
nurse ignores what came
# Romeo wants to hear of "urn:a", the nurse of nothing.
romeo sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='FFQQTbP5vO0lgBv6y6Q9459eS/Y='/></presence>
nurse sends:
    <presence/>
time passes 1s
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'>...</presence>
    <presence from='juliet@ours.test/balcony'/>
    <iq type='get' id='{q}' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='result' id='{q}' to='romeo@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
time passes 1s
romeo ignores what came
nurse ignores what came

juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:a'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
romeo gets nothing

# Whitelist to presence.
juliet sends:
    <iq type='set' id='f1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:a'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='f1' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
nurse gets nothing

# Presence to open lets nobody in who was out; groups let out, and in again.
juliet sends:
    <iq type='set' id='f2'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:a'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
    <iq type='set' id='f3'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:a'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>roster</value></field>
        <field var='pubsub#roster_groups_allowed'><value>Friends</value><value>Lovers</value></field></x></configure></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='f2' from='juliet@ours.test'/>
    <iq type='result' id='f3' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
romeo gets nothing
juliet sends:
    <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'><group>Montagues</group></item></query></iq>
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='nurse@ours.test'><group>Friends</group></item></query></iq>
juliet gets in any order:
    <iq type='result' id='r1' from='juliet@ours.test'/>
    <iq type='result' id='r2' from='juliet@ours.test'/>
romeo gets nothing
nurse gets nothing
juliet sends:
    <iq type='set' id='r3'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'><group>Montagues</group><group>Friends</group></item></query></iq>
juliet gets:
    <iq type='result' id='r3' from='juliet@ours.test'/>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='2'><x xmlns='urn:a'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='juliet@ours.test/balcony'/></addresses></message>
# From one group into another he has been in all the time.
juliet sends:
    <iq type='set' id='r4'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'><group>Lovers</group></item></query></iq>
juliet gets:
    <iq type='result' id='r4' from='juliet@ours.test'/>
romeo gets nothing

# Blocked, he is not told.
juliet sends:
    <iq type='set' id='r5'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'/></query></iq>
    <iq type='set' id='k'><block xmlns='urn:xmpp:blocking'><item jid='romeo@ours.test'/></block></iq>
    <iq type='set' id='r6'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'><group>Friends</group></item></query></iq>
time passes 1s
juliet ignores what came
romeo gets:
    <presence from='juliet@ours.test/balcony' type='unavailable' .../>
romeo gets nothing
