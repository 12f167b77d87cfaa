# Notifications by presence: to those who are available (XEP-0060 §12.6), in the states that the subscriber has named
# (§16.4.2, pubsub#show-values).
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
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#presence_based_delivery'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# A resource that has not said that it is there hears nothing, though it is connected.
francisco sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='pubsub.ours.test'>...</iq>
hamlet sends:
    <iq type='set' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'>...</iq>
francisco gets nothing
# When it says so it is sent the last item (§12.1).
francisco sends:
    <presence><show>dnd</show></presence>
francisco gets in any order:
    <presence from='francisco@ours.test/barracks'><show>dnd</show></presence>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'><entry xmlns='urn:x'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/></message>
hamlet sends:
    <iq type='set' id='b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='b'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='b' from='pubsub.ours.test'>...</iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='b'><entry xmlns='urn:x'/></item></items></event></message>

# Examples 69 and 73: the states, at a node that does not ask for presence itself.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='plain'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='plain' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='pubsub.ours.test'>...</iq>
francisco sends:
    <iq type='get' id='options1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='plain' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='options1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='plain' jid='francisco@ours.test' ...><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#show-values' type='list-multi' label='*'>
          <option label='*'><value>chat</value></option><option label='*'><value>online</value></option><option label='*'><value>away</value></option>
          <option label='*'><value>xa</value></option><option label='*'><value>dnd</value></option></field></x></options></pubsub></iq>
francisco sends:
    <iq type='set' id='options2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='plain' jid='francisco@ours.test'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>0</value></field>
        <field var='pubsub#include_body'><value>false</value></field>
        <field var='pubsub#show-values'><value>chat</value><value>online</value><value>away</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='options2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='options3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='plain' jid='francisco@ours.test'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#show-values'><value>invisible</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='options3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# Of two resources it goes to that which is in one of the states.
tower sends:
    <presence><show>away</show></presence>
tower gets in any order:
    <presence from='francisco@ours.test/tower'><show>away</show></presence>
    <presence from='francisco@ours.test/barracks'><show>dnd</show></presence>
francisco gets:
    <presence from='francisco@ours.test/tower'><show>away</show></presence>
tower gets nothing
hamlet sends:
    <iq type='set' id='a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='plain'><item id='a'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='a' from='pubsub.ours.test'>...</iq>
tower gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='plain'><item id='a'><entry xmlns='urn:x'/></item></items></event></message>
francisco gets nothing

# No show value is "online"; who is away for longer hears nothing.
tower sends:
    <presence><show>xa</show></presence>
tower gets:
    <presence from='francisco@ours.test/tower'><show>xa</show></presence>
francisco gets:
    <presence from='francisco@ours.test/tower'><show>xa</show></presence>
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
tower gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='plain'><item id='b'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='b' from='pubsub.ours.test'>...</iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='plain'><item id='b'><entry xmlns='urn:x'/></item></items></event></message>
tower gets nothing

# The mark by which the server does it does not come from clients.
hamlet sends:
    <message to='francisco@ours.test/tower' id='m' type='headline'><available xmlns='urn:parlance:available' shows='1'/><subject>x</subject></message>
tower gets:
    <message from='hamlet@ours.test/elsinore' to='francisco@ours.test/tower' id='m' type='headline'><available xmlns='urn:parlance:available' shows='1'/><subject>x</subject></message>
