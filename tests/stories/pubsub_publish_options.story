# Publishing on conditions (XEP-0060 §7.1.5): at an account, which makes the node as it is wanted, and at a
# service, which makes none.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects

# Example 114: the account has no such node yet.
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field>
        <field var='pubsub#max_items'><value>3</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='po' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='a'/></publish></pubsub></iq>
hamlet sends:
    <iq type='get' id='cf'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='mood'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='cf' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='mood'><x xmlns='jabber:x:data' type='form'>...
        <field var='pubsub#access_model' ...>...<value>whitelist</value></field>
        <field var='pubsub#max_items' ...>...<value>3</value></field></x></configure></pubsub></iq>

# The conditions hold, or they do not; then nothing happens.
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='po' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='b'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#max_items'><value>2</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field>
        <field var='pubsub#persist_items'><value>0</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# Fields that nobody knows, values that make no sense, what is no such form.
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#colour'><value>blue</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>secret</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='mood'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <y/></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# Nor is a node made.
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='other'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#colour'><value>blue</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='other'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>secret</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported-access-model xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='other'/></pubsub></iq>
hamlet gets:
    <iq type='error' id='i' from='hamlet@ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='mood'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='mood'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>

# Nobody but the account makes nodes there.
francisco sends:
    <iq type='set' id='po' to='hamlet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='theirs'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
francisco gets:
    <iq type='error' id='po' from='hamlet@ours.test'>...<error type='cancel'>
      <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# At the service.
hamlet sends:
    <iq type='set' id='po' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='po' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='po' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='po' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='error' id='po' from='pubsub.ours.test'>...<error type='cancel'>
      <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='po' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish><publish-options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#max_items'><value>max</value></field></x></publish-options></pubsub></iq>
hamlet gets:
    <iq type='result' id='po' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
hamlet sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'>
        <item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></pubsub></iq>
