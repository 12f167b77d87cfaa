# Items that go with the presence of the account (XEP-0060 §16.4.4, pubsub#purge_offline).
[Juliet]
    jid: juliet@ours.test/balcony
[Phone]
    jid: juliet@ours.test/phone
[Romeo]
    jid: romeo@ours.test/orchard
[Clock]
    jid: juliet@ours.test/clock

---------

juliet connects
phone connects
romeo connects
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='whereabouts'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#purge_offline'><value>1</value></field></x></configure></pubsub></iq>
    <iq type='set' id='d'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='diary'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#title'><value>pubsub#purge_offline 1</value></field></x></configure></pubsub></iq>
    <iq type='get' id='f'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='whereabouts'/></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='c' from='juliet@ours.test'/>
    <iq type='result' id='d' from='juliet@ours.test'/>
    <iq type='result' id='f' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='whereabouts'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#purge_offline' type='boolean' ...><value>1</value></field></x></configure></pubsub></iq>
romeo sends:
    <iq type='set' id='s' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='whereabouts' jid='romeo@ours.test/orchard'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s' from='juliet@ours.test'>...</iq>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
phone sends:
    <presence/>
phone gets in any order:
    <presence from='juliet@ours.test/phone'/>
    <presence from='juliet@ours.test/balcony'/>
juliet gets:
    <presence from='juliet@ours.test/phone'/>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='whereabouts'><item id='a'><place xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='q'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='diary'><item id='a'><day xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
    <iq type='result' id='q' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='whereabouts'>
        <item id='a'><place xmlns='urn:x'/></item></items></event></message>

# One of two devices goes: the account is still there.
juliet sends:
    <presence type='unavailable'/>
juliet gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
phone gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
romeo gets nothing

# A session that has never been there goes, too.
clock connects
clock disconnects
romeo gets nothing

# The last one: the node is empty, and says so as when it is purged (§8.5.2, example 167).
phone drops
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><purge node='whereabouts'/></event></message>
romeo sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='whereabouts'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='whereabouts'/></pubsub></iq>
romeo sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='diary'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='diary'>
      <item id='a'><day xmlns='urn:x'/></item></items></pubsub></iq>

# Unavailable presence is enough; there is nothing to tell of an empty node, nor where nobody wants to know.
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet sends:
    <presence type='unavailable'/>
juliet gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
romeo gets nothing
juliet sends:
    <iq type='set' id='n'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='whereabouts'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_retract'><value>0</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='n' from='juliet@ours.test'/>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet sends:
    <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='whereabouts'><item id='b'><place xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'>...</iq>
romeo gets:
    <message from='juliet@ours.test' to='romeo@ours.test/orchard' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='whereabouts'>
        <item id='b'><place xmlns='urn:x'/></item></items></event></message>
juliet sends:
    <presence type='unavailable'/>
juliet gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
romeo gets nothing
romeo sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='whereabouts'/></pubsub></iq>
romeo gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='whereabouts'/></pubsub></iq>

# A service is not told of its publishers' presence: it does not offer it, and refuses it.
juliet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='whereabouts'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#purge_offline'><value>1</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='c' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
