# Subscriptions at an account that end with the presence of the subscriber (XEP-0060 §12.5).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Tower]
    jid: francisco@ours.test/tower

---------

hamlet connects
francisco connects
tower connects
hamlet sends:
    <presence/>
hamlet gets:
    <presence from='hamlet@ours.test/elsinore'/>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='mine'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field>
        <field var='pubsub#notify_sub'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>

# Example 216. A user of this server need not share presence with the account.
francisco sends:
    <iq type='set' id='sub1' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mine' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></pubsub></iq>
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></event></message>
francisco sends:
    <iq type='set' id='lease3' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='mine' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='lease3' from='hamlet@ours.test'/>
tower sends:
    <iq type='set' id='sub2' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='francisco@ours.test/tower'/></pubsub></iq>
tower gets:
    <iq type='result' id='sub2' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mine' jid='francisco@ours.test/tower' subid='{two}' subscription='subscribed'/></pubsub></iq>
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test/tower' subid='{two}' subscription='subscribed'/></event></message>

# Both go; one of them has had a temporary subscription. The account's clients see nothing of their presence.
tower disconnects
francisco drops
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test/barracks' subid='{one}' subscription='none'/></event></message>
hamlet gets nothing

# Unavailable presence ends it, too.
francisco connects
francisco sends:
    <iq type='set' id='sub3' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='francisco@ours.test'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>presence</value></field></x></options></pubsub></iq>
    <presence/>
francisco gets in any order:
    <iq type='result' id='sub3' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mine' jid='francisco@ours.test' subid='{three}' subscription='subscribed'/>...</pubsub></iq>
    <presence from='francisco@ours.test/barracks'/>
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test' subid='{three}' subscription='subscribed'/></event></message>
francisco sends:
    <presence type='unavailable'/>
francisco gets:
    <presence type='unavailable' from='francisco@ours.test/barracks'/>
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test' subid='{three}' subscription='none'/></event></message>

# Example 217: the owner leaves no choice.
hamlet sends:
    <iq type='set' id='configtemp'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='mine'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#tempsub'><value>true</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='configtemp' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub4' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mine' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub4' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mine' jid='francisco@ours.test/barracks' subid='{four}' subscription='subscribed'/></pubsub></iq>
hamlet gets:
    <message from='hamlet@ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mine' jid='francisco@ours.test/barracks' subid='{four}' subscription='subscribed'/></event></message>

# After a crash nobody is there any more; the subscription that was none of these is.
server crashes
hamlet connects
francisco connects
francisco sends:
    <iq type='get' id='l' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='mine' jid='francisco@ours.test/tower' subid='{two}' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet sends:
    <iq type='get' id='m'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='mine'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='m' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='mine'><subscription jid='francisco@ours.test/tower' subid='{two}' subscription='subscribed'/></subscriptions></pubsub></iq>
