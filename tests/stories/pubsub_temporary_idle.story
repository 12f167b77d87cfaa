# A temporary subscription (XEP-0060 §12.5) ends with the presence of the subscriber, though the account is away and not in
# memory.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
hamlet disconnects
francisco connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
francisco sends:
    <iq type='set' id='s' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='francisco@ours.test/barracks'/><options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='hamlet@ours.test'>...</iq>
time passes 10m
francisco disconnects
time passes 10m
hamlet connects
hamlet sends:
    <iq type='get' id='l'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='mine'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='l' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='mine'/></pubsub></iq>
