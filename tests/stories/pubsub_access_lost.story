# Who loses the presence of an account, or goes out of a group, loses its subscriptions to what only those may
# read (XEP-0060 §12.14).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Francisco sees the presence of Hamlet, and is a friend.
hamlet sends:
    <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='francisco@ours.test'><group>Friends</group></item></query></iq>
    <presence to='francisco@ours.test' type='subscribed'/>
francisco sends:
    <presence to='hamlet@ours.test' type='subscribe'/>
hamlet gets:
    <iq type='result' id='r1' from='hamlet@ours.test'/>
time passes 1s
hamlet ignores what came
francisco ignores what came
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='mood'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='mood' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='mood' jid='francisco@ours.test/barracks' subid='{mood}' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='friends'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>roster</value></field>
        <field var='pubsub#roster_groups_allowed'><value>Friends</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='friends' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='friends' jid='francisco@ours.test/barracks' subid='{friends}' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='open'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='open' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='open' jid='francisco@ours.test/barracks' subid='{open}' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='hamlet@ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='friends'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='hamlet@ours.test/elsinore'/></addresses></message>

# Out of the group.
hamlet sends:
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='francisco@ours.test'><group>Sentinels</group></item></query></iq>
hamlet gets:
    <iq type='result' id='r2' from='hamlet@ours.test'/>
francisco gets:
    <message from='hamlet@ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='friends' jid='francisco@ours.test/barracks' subid='{friends}' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='p-b'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='friends'><item id='b'/></publish></pubsub></iq>
francisco gets nothing

# The presence.
hamlet sends:
    <presence to='francisco@ours.test' type='unsubscribed'/>
francisco gets in any order:
    <message from='hamlet@ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='mood' jid='francisco@ours.test/barracks' subid='{mood}' subscription='none'/></event></message>
francisco sends:
    <iq type='get' id='l' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='open' jid='francisco@ours.test/barracks' subid='{open}' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet sends:
    <iq type='get' id='l'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='mood'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='l' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='mood'/></pubsub></iq>
server crashes
francisco connects
francisco sends:
    <iq type='get' id='l' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='open' jid='francisco@ours.test/barracks' subid='{open}' subscription='subscribed'/></subscriptions></pubsub></iq>
