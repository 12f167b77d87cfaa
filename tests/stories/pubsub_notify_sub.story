# Owners hear of new and of lost subscribers, if they want to (XEP-0060 §16.4.4, notify_sub); notifications that
# come back end subscriptions (§12.4).
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Horatio]
    jid: horatio@ours.test/watch

---------

hamlet connects
francisco connects
horatio connects
hamlet sends:
    <presence/>
hamlet gets:
    <presence from='hamlet@ours.test/elsinore'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_sub'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='other'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/></event></message>
francisco sends:
    <iq type='set' id='un1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='un1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='none'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='none'/></event></message>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='subscribed'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='subscribed'/></event></message>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='other' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='other' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet gets nothing
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>

# §12.4: errors that may pass, errors of others, and of nodes without a subscription, end nothing.
francisco sends:
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'/></items></event><error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'/></items></event><error type='auth'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='nowhere'><item id='a'/></items></event><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message type='error' to='pubsub.ours.test' id='b'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
horatio sends:
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'/></items></event><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event></message>
hamlet gets nothing

# Errors that stay do, of this node.
francisco sends:
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'/></items></event><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
francisco gets nothing
francisco sends:
    <iq type='get' id='l' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions><subscription node='other' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></subscriptions></pubsub></iq>
francisco sends:
    <message type='error' to='pubsub.ours.test' id='b'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='other'><item id='a'/></items></event><error type='modify'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
francisco gets nothing
server crashes
francisco connects
francisco sends:
    <iq type='get' id='l' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
