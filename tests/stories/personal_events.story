# What clients keep at their account as it is: nickname (XEP-0172), mood (XEP-0107), activity
# (XEP-0108), tune (XEP-0118), place (XEP-0080); public data (XEP-0222) and private data (XEP-0223).
[Juliet]
    jid: juliet@ours.test/balcony
[Stranger]
    jid: tybalt@ours.test/square

---------

juliet connects
stranger connects
juliet sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/nick'><item>
      <nick xmlns='http://jabber.org/protocol/nick'>Jule</nick></item></publish></pubsub></iq>
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/mood'><item>
      <mood xmlns='http://jabber.org/protocol/mood'><annoyed/><text>curse my nurse!</text></mood></item></publish></pubsub></iq>
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/activity'><item>
      <activity xmlns='http://jabber.org/protocol/activity'><relaxing><partying/></relaxing></activity></item></publish></pubsub></iq>
    <iq type='set' id='p4'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/tune'><item>
      <tune xmlns='http://jabber.org/protocol/tune'><artist>Yes</artist><title>Heart of the Sunrise</title></tune></item></publish></pubsub></iq>
    <iq type='set' id='p5'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/geoloc'><item>
      <geoloc xmlns='http://jabber.org/protocol/geoloc' xml:lang='en'><accuracy>20</accuracy><lat>45.44</lat><lon>12.33</lon></geoloc></item></publish></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='p1' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p2' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p3' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p4' from='juliet@ours.test'>...</iq>
    <iq type='result' id='p5' from='juliet@ours.test'>...</iq>
server crashes
juliet connects
stranger connects
juliet sends:
    <iq type='get' id='g'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='http://jabber.org/protocol/geoloc'/></pubsub></iq>
juliet gets:
    <iq type='result' id='g' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='http://jabber.org/protocol/geoloc'><item id='*'>
      <geoloc xmlns='http://jabber.org/protocol/geoloc' xml:lang='en'><accuracy>20</accuracy><lat>45.44</lat><lon>12.33</lon></geoloc></item></items></pubsub></iq>
# Personal events are for contacts.
stranger sends:
    <iq type='get' id='g' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='http://jabber.org/protocol/tune'/></pubsub></iq>
stranger gets:
    <iq type='error' id='g' from='juliet@ours.test'>...<error type='auth'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# XEP-0222 example 1: public for good.
juliet sends:
    <iq type='set' id='pub1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:example:public'><item id='current'><x xmlns='urn:public'/></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#max_items'><value>max</value></field>
        <field var='pubsub#send_last_published_item'><value>never</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>

    <iq type='set' id='priv1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:example:private'><item id='current'><x xmlns='urn:private'/></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
juliet gets in any order:
    <iq type='result' id='pub1' from='juliet@ours.test'>...</iq>
    <iq type='result' id='priv1' from='juliet@ours.test'>...</iq>
stranger sends:
    <iq type='get' id='g1' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:example:public'/></pubsub></iq>
    <iq type='get' id='g2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:example:private'/></pubsub></iq>
stranger gets in any order:
    <iq type='result' id='g1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:example:public'><item id='current'><x xmlns='urn:public'/></item></items></pubsub></iq>
    <iq type='error' id='g2' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
