# Owners subscribe others (XEP-0060 §8.8.2) whom the access model lets in, and are told of those whom it does not (§8.8.2.4):
# these would be told nothing of the node (§14.3).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='closed'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='closed'><subscription jid='francisco@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='error' id='s1' from='pubsub.ours.test'>...<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='closed'><subscription jid='francisco@ours.test' subscription='none'/></subscriptions></pubsub>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco gets nothing

# On the list he can be.
hamlet sends:
    <iq type='set' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='closed'><affiliation jid='francisco@ours.test' affiliation='member'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'/>
francisco ignores what came
hamlet sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='closed'><subscription jid='francisco@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='result' id='s2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='closed' jid='francisco@ours.test' subid='*' subscription='subscribed'/></event></message>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='closed'><item id='1'><x xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'>...</iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='closed'><item id='1'><x xmlns='urn:x'/></item></items></event></message>

# Nobody is subscribed where nobody can be (§6.1.3.10); and who asks for approval is approved by that.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='silent'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#subscribe'><value>0</value></field></x></configure></pubsub></iq>
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='asked'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
    <iq type='result' id='c3' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='silent'><subscription jid='francisco@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='asked'><subscription jid='francisco@ours.test' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets in any order:
    <iq type='error' id='s3' from='pubsub.ours.test'>...<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='s4' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='asked' jid='francisco@ours.test' subid='*' subscription='subscribed'/></event></message>
