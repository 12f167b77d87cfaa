# Configuring a node (XEP-0060 §8.2, §8.3): the form, submitting and cancelling it, who is told.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/></pubsub></iq>

# Examples 139 and 140.
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='config1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>publishers</value></field>
        <field var='pubsub#persist_items' ...>...<value>1</value></field>
        <field var='pubsub#max_items' ...>...<value>max</value></field>
        <field var='pubsub#notify_config' ...>...<value>0</value></field></x></configure></pubsub></iq>

# Examples 142, 143 and 145.
francisco sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='config1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>mine</value></field></x></configure></pubsub></iq>
francisco gets:
    <iq type='error' id='config1' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure/></pubsub></iq>
hamlet gets:
    <iq type='error' id='config1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><nodeid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='nowhere'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='config1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='nowhere'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>mine</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config1' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 146 and 148: what is not in the form stays (XEP-0004 §3.2).
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Princely Musings (Atom)</value></field>
        <field var='pubsub#publish_model'><value>open</value></field>
        <field var='pubsub#max_items'><value>2</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='config1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#title' ...>...<value>Princely Musings (Atom)</value></field>
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>open</value></field>
        <field var='pubsub#persist_items' ...>...<value>1</value></field>
        <field var='pubsub#max_items' ...>...<value>2</value></field></x></configure></pubsub></iq>
francisco gets nothing

# Example 147: given up.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='cancel'/></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>

# Example 149, and forms of every wrong kind: nothing changes, not even by their good fields.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#persist_items'><value>maybe</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#max_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#node_type'><value>tree</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#contact'><value>@@</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#language'><value>a</value><value>b</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>changed</value></field>
        <field var='pubsub#access_model'><value>secret</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported-access-model xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      </configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <y/></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data'/></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#title'><value>x</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='error' id='config2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='config1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#title' ...>...<value>Princely Musings (Atom)</value></field>
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>open</value></field>
        <field var='pubsub#persist_items' ...>...<value>1</value></field>
        <field var='pubsub#max_items' ...>...<value>2</value></field></x></configure></pubsub></iq>

# Fewer items than there are: the oldest go.
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
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>

# Example 151: subscribers are told everything.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_config'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='princely_musings'><x xmlns='jabber:x:data' type='result'>...
        <field var='pubsub#max_items' ...>...<value>1</value></field>
        <field var='pubsub#notify_config' ...>...<value>1</value></field></x></configuration></event></message>

# What is as it was is no change.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#notify_config'><value>1</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
francisco gets nothing

# Example 150: or only that something has changed.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#deliver_payloads'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='princely_musings'/></event></message>

# §12.14, §6.1.3.4: who may not be subscribed any more is told so.
hamlet sends:
    <iq type='set' id='config2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field>
        <field var='pubsub#notify_config'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='config2' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
francisco gets nothing

# Examples 152, 153 and 154: what new nodes are like.
francisco sends:
    <iq type='get' id='def1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default/></pubsub></iq>
francisco gets:
    <iq type='result' id='def1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>publishers</value></field>
        <field var='pubsub#persist_items' ...>...<value>1</value></field>
        <field var='pubsub#max_items' ...>...<value>max</value></field>
        <field var='pubsub#notify_config' ...>...<value>0</value></field></x></default></pubsub></iq>
francisco sends:
    <iq type='get' id='def2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default type='leaf'/></pubsub></iq>
francisco gets:
    <iq type='result' id='def2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#access_model' ...>...<value>open</value></field>
        <field var='pubsub#publish_model' ...>...<value>publishers</value></field>
        <field var='pubsub#persist_items' ...>...<value>1</value></field>
        <field var='pubsub#max_items' ...>...<value>max</value></field>
        <field var='pubsub#notify_config' ...>...<value>0</value></field></x></default></pubsub></iq>
francisco sends:
    <iq type='get' id='def3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <default type='twig'/></pubsub></iq>
francisco gets:
    <iq type='error' id='def3' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# All of it lasts.
server crashes
hamlet connects
hamlet sends:
    <iq type='get' id='config1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='config1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#title' ...>...<value>Princely Musings (Atom)</value></field>
        <field var='pubsub#access_model' ...>...<value>whitelist</value></field>
        <field var='pubsub#publish_model' ...>...<value>open</value></field>
        <field var='pubsub#max_items' ...>...<value>1</value></field>
        <field var='pubsub#deliver_payloads' ...>...<value>0</value></field></x></configure></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></pubsub></iq>
