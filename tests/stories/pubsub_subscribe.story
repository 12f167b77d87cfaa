# Subscribing to a node and leaving it again (XEP-0060 §6.1, §6.2): the bare JID, a full one, a
# subscriber who waits for approval.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Bernardo]
    jid: bernardo@ours.test/barracks

---------

hamlet connects
francisco connects
bernardo connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='create' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='create' from='pubsub.ours.test'/>

# Examples 28 and 29.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{subid}' subscription='subscribed'/></pubsub></iq>

# §6.1.6: asking again for the same does not make a second subscription.
francisco sends:
    <iq type='set' id='sub1b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{subid}' subscription='subscribed'/></pubsub></iq>

# A full JID is another subscriber; the resource needs not be the one that asks.
bernardo sends:
    <iq type='set' id='sub2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='bernardo@ours.test/barracks'/></pubsub></iq>
bernardo gets:
    <iq type='result' id='sub2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='bernardo@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
bernardo sends:
    <iq type='set' id='sub3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='bernardo@ours.test/tower'/></pubsub></iq>
bernardo gets:
    <iq type='result' id='sub3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='bernardo@ours.test/tower' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='pub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='pub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>

# Examples 47 and 48.
francisco sends:
    <iq type='set' id='unsub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='unsub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{subid}' subscription='none'/></pubsub></iq>
bernardo sends:
    <iq type='set' id='unsub2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='bernardo@ours.test/barracks'/></pubsub></iq>
bernardo gets:
    <iq type='result' id='unsub2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='bernardo@ours.test/barracks' subid='*' subscription='none'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='pub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='2'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='pub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='2'/></publish></pubsub></iq>
francisco gets nothing
bernardo gets nothing

# Example 42: an owner has to approve.
hamlet sends:
    <iq type='set' id='create2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='closet'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='create2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='closet' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='closet' jid='francisco@ours.test' subid='*' subscription='pending'/></pubsub></iq>

# §6.2: who still waits may leave, too.
francisco sends:
    <iq type='set' id='unsub3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='closet' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='unsub3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='closet' jid='francisco@ours.test' subid='*' subscription='none'/></pubsub></iq>

# What is left is what was acknowledged, whatever happens to the server.
server crashes
francisco connects
bernardo connects
francisco sends:
    <iq type='get' id='subs' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='subs' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
bernardo sends:
    <iq type='get' id='subs' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
bernardo gets:
    <iq type='result' id='subs' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='princely_musings' jid='bernardo@ours.test/tower' subid='*' subscription='subscribed'/></subscriptions></pubsub></iq>
