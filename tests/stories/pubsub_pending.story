# Who waits for approval (XEP-0060 §8.7): an ad-hoc command, at the service and at an account.
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

# Example 180: who owns nothing has nothing to approve.
hamlet sends:
    <iq type='set' id='pending0' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/></iq>
hamlet gets:
    <iq type='error' id='pending0' from='pubsub.ours.test'>...<error type='cancel'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='news'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='his'/></pubsub></iq>
francisco gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
horatio sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='horatio@ours.test/watch'/></pubsub></iq>
horatio gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{one}' subscription='pending'/></pubsub></iq>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='pending'/></pubsub></iq>

# Examples 176 and 177.
hamlet sends:
    <iq type='set' id='pending1' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/></iq>
hamlet gets:
    <iq type='result' id='pending1' from='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{x}' status='executing' ...>
      <actions ...>...</actions><x xmlns='jabber:x:data' type='form'><title>*</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node' type='list-single' label='*'>...<option><value>news</value></option><option><value>princely_musings</value></option></field></x></command></iq>

# Example 181, and a node of somebody else: one may try again.
hamlet sends:
    <iq type='set' id='pending2' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{x}' action='execute'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node'><value>nowhere</value></field></x></command></iq>
hamlet gets:
    <iq type='error' id='pending2' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='pending2' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{x}' action='execute'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node'><value>his</value></field></x></command></iq>
hamlet gets:
    <iq type='error' id='pending2' from='pubsub.ours.test'>...<error type='cancel'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 182 and 183, then a message for each; it does not matter that the owner has sent no presence.
hamlet sends:
    <iq type='set' id='pending2' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{x}' action='execute'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field></x></command></iq>
hamlet gets in any order:
    <iq type='result' id='pending2' from='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{x}' status='completed' .../></iq>
    <message from='pubsub.ours.test' to='hamlet@ours.test/elsinore' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{one}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
    <message from='pubsub.ours.test' to='hamlet@ours.test/elsinore' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{two}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>1</value></field></x></message>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{one}' subscription='subscribed'/></event></message>

# None waits here.
hamlet sends:
    <iq type='set' id='pending3' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/></iq>
hamlet gets:
    <iq type='result' id='pending3' from='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{y}' status='executing' ...>
      <actions ...>...</actions><x xmlns='jabber:x:data' type='form'><title>*</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node' type='list-single' label='*'>...<option><value>news</value></option><option><value>princely_musings</value></option></field></x></command></iq>
hamlet sends:
    <iq type='set' id='pending4' to='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{y}' action='execute'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node'><value>news</value></field></x></command></iq>
hamlet gets:
    <iq type='result' id='pending4' from='pubsub.ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{y}' status='completed' .../></iq>
hamlet gets nothing

# It is among the commands and features of the service.
francisco sends:
    <iq type='get' id='l' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='l2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
francisco gets in any order:
    <iq type='result' id='l' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'><item jid='pubsub.ours.test' node='http://jabber.org/protocol/pubsub#get-pending' name='*'/></query></iq>
    <iq type='result' id='l2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>...<feature var='http://jabber.org/protocol/commands'/><feature var='http://jabber.org/protocol/pubsub#get-pending'/></query></iq>

# At an account: for the account itself.
hamlet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='diary'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='hamlet@ours.test'/>
francisco sends:
    <iq type='set' id='sub1' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='diary' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='diary' jid='francisco@ours.test/barracks' subid='{three}' subscription='pending'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='pending5' to='hamlet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/></iq>
hamlet gets:
    <iq type='result' id='pending5' from='hamlet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{z}' status='executing' ...>
      <actions ...>...</actions><x xmlns='jabber:x:data' type='form'><title>*</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node' type='list-single' label='*'>...<option><value>diary</value></option></field></x></command></iq>
hamlet sends:
    <iq type='set' id='pending6' to='hamlet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{z}' action='execute'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#node'><value>diary</value></field></x></command></iq>
hamlet gets in any order:
    <iq type='result' id='pending6' from='hamlet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' sessionid='{z}' status='completed' .../></iq>
    <message from='hamlet@ours.test' to='hamlet@ours.test/elsinore' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{three}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>diary</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
francisco sends:
    <iq type='set' id='pending7' to='hamlet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/></iq>
francisco gets:
    <iq type='error' id='pending7' from='hamlet@ours.test'>...<error type='cancel'>
      <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
