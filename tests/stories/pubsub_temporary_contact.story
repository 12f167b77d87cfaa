# Subscribers elsewhere (here, of a component) to a node of an account: their presence is known if the account gets it,
# and only then may a subscription end with it (XEP-0060 §12.5); states of it are known of users of this server only.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Romeo]
    jid: romeo@ours.test/orchard
[Bridge]
    component: bridge.ours.test
    password: s

---------

bridge connects
romeo connects
romeo sends:
    <presence to='cat@bridge.ours.test' type='subscribe'/>
bridge gets:
    <presence from='romeo@ours.test' to='cat@bridge.ours.test' type='subscribe' ...>...</presence>
bridge sends:
    <presence from='cat@bridge.ours.test' to='romeo@ours.test' type='subscribed'/>
time passes 1s
romeo sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
time passes 1s
romeo ignores what came
bridge sends:
    <iq type='set' id='s1' from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='cat@bridge.ours.test/sofa'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
bridge gets:
    <iq type='result' id='s1' from='romeo@ours.test' to='cat@bridge.ours.test/sofa'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mine' jid='cat@bridge.ours.test/sofa' subid='{one}' subscription='subscribed'/>
      <options ...><x xmlns='jabber:x:data' type='result'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' ...>...</field>
        <field var='pubsub#expire' ...><value>presence</value></field>
        <field var='pubsub#subscription_type' ...>...</field>
        <field var='pubsub#subscription_depth' ...>...</field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}type' ...>...</field>
        <field var='{urn:xmpp:pubsub-ext-sub:0}depth' ...>...</field>
        <field var='pubsub#digest' ...>...</field>
        <field var='pubsub#digest_frequency' ...>...</field>
        <field var='pubsub#include_body' ...>...</field></x></options></pubsub></iq>

# A stranger's presence is not known; nor is in which state a contact is.
bridge sends:
    <iq type='set' id='s2' from='dog@bridge.ours.test/den' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='dog@bridge.ours.test/den'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
    <iq type='set' id='s3' from='cat@bridge.ours.test/sofa' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='mine' jid='cat@bridge.ours.test/sofa'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#show-values'><value>chat</value></field></x></options></pubsub></iq>
bridge gets in any order:
    <iq type='error' id='s2' from='romeo@ours.test' to='dog@bridge.ours.test/den'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
    <iq type='error' id='s3' from='romeo@ours.test' to='cat@bridge.ours.test/sofa'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# Another of its resources goes, and then the one.
bridge sends:
    <presence from='cat@bridge.ours.test/den' to='romeo@ours.test' type='unavailable'/>
bridge gets nothing
bridge sends:
    <presence from='cat@bridge.ours.test/sofa' to='romeo@ours.test' type='unavailable'/>
bridge gets:
    <message from='romeo@ours.test' to='cat@bridge.ours.test/sofa' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='cat@bridge.ours.test/sofa' subid='{one}' subscription='none'/></event></message>

# Where all subscriptions are to be temporary, strangers have none.
romeo sends:
    <iq type='set' id='t'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='mine'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#tempsub'><value>1</value></field></x></configure></pubsub></iq>
time passes 1s
romeo ignores what came
bridge sends:
    <iq type='set' id='s4' from='dog@bridge.ours.test/den' to='romeo@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='dog@bridge.ours.test/den'/></pubsub></iq>
bridge gets:
    <iq type='error' id='s4' from='romeo@ours.test' to='dog@bridge.ours.test/den'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
