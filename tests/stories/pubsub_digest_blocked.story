# A digest (XEP-0060 §16.4.2) that is due while the account does not send to the subscriber
# (XEP-0191 §3.5) comes within the hour after that is over, though nothing else happens at the node.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='feed'/><configure><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field><field var='pubsub#max_items'><value>10</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='s' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='feed' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>1800000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='hamlet@ours.test'>...</iq>
hamlet sends:
    <iq type='set' id='p-a'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='feed'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='hamlet@ours.test'>...</iq>
hamlet sends:
    <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='francisco@ours.test'/></block></iq>
hamlet gets:
    <iq type='result' id='b1' from='hamlet@ours.test'/>
time passes 3h
francisco gets nothing
hamlet sends:
    <iq type='set' id='b2'><unblock xmlns='urn:xmpp:blocking'><item jid='francisco@ours.test'/></unblock></iq>
hamlet gets:
    <iq type='result' id='b2' from='hamlet@ours.test'/>
francisco gets nothing
time passes 61m
francisco gets:
    <message from='hamlet@ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='feed'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>
time passes 3h
francisco gets nothing
