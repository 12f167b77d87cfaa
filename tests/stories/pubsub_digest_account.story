# Digests and leases at an account (XEP-0163), whose nodes others have subscribed to.
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
      <subscribe node='feed' jid='francisco@ours.test'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>3600000</value></field><field var='pubsub#include_body'><value>1</value></field><field var='pubsub#expire'><value>2026-01-01T08:00:00Z</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='feed' jid='francisco@ours.test' subid='{id}' subscription='subscribed' expiry='2026-01-01T08:00:00Z'/>...</pubsub></iq>
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='p-a'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='feed'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='feed'><item id='a'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-b'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='feed'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='feed'><item id='b'/></publish></pubsub></iq>

# Nobody is there any more, and the account has left memory.
hamlet disconnects
server restarts
francisco gets stream error system-shutdown
francisco connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
time passes 61m
francisco gets:
    <message from='hamlet@ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='feed'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event><body>a&#10;b</body><headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>{id}</header></headers></message>

# §12.19: a quarter of the lease is left, two hours of eight.
time passes 4h
francisco gets nothing
time passes 1h
francisco gets:
    <message from='hamlet@ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <subscription node='feed' jid='francisco@ours.test' subid='{id}' subscription='subscribed' expiry='2026-01-01T08:00:00Z'/></event></message>
time passes 1h
francisco gets nothing
