# Notifications with a <body/> (XEP-0060 §12.8), where the payload has a text that is known how to read.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Bernardo]
    jid: bernardo@ours.test/post

---------

hamlet connects
francisco connects
bernardo connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# No truth value.
francisco sends:
    <iq type='set' id='bad1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>please</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# "A service MUST NOT provide the option" where it cannot do it: a node of other payloads.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='locations'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#type'><value>http://jabber.org/protocol/geoloc</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='bad2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='locations' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='feed'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#type'><value>http://www.w3.org/2005/Atom</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='feed' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s0' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='feed' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/>...</pubsub></iq>
francisco sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>true</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/>...</pubsub></iq>
bernardo sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='bernardo@ours.test/post'/></pubsub></iq>
bernardo gets:
    <iq type='result' id='s1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='bernardo@ours.test/post' subid='*' subscription='subscribed'/></pubsub></iq>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title><summary>To be, or not to be</summary></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title><summary>To be, or not to be</summary></entry></item></items></event></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title><summary>To be, or not to be</summary></entry></item></items></event><body>Soliloquy&#10;To be, or not to be</body></message>

# Of what is not understood nothing is said.
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><poem xmlns='urn:x'>To be</poem></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='b'><poem xmlns='urn:x'>To be</poem></item></items></event></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='b'><poem xmlns='urn:x'>To be</poem></item></items></event></message>

# A digest says it of all of its items; the last item, that comes with a subscription, as well.
francisco sends:
    <iq type='set' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>60000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='o1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-d' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-d' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='d'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event></message>
time passes 2m
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event><body>c&#10;d</body></message>
francisco sends:
    <iq type='set' id='un' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='un' from='pubsub.ours.test'>...</iq>
francisco sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field></x></options></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='s2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='subscribed'/>...</pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/><body>d</body></message>

# §12.8: of several subscriptions of one JID it is enough that one wants it.
francisco sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='s3' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{three}' subscription='subscribed'/></pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='d'><entry xmlns='http://www.w3.org/2005/Atom'><title>d</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/><headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>{three}</header></headers></message>
hamlet sends:
    <iq type='set' id='p-e' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-e' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items></event></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items></event><body>e</body><headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>*</header><header name='SubID'>*</header></headers></message>

# At a collection the items of its nodes come with it as well (XEP-0248).
hamlet sends:
    <iq type='set' id='c4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='collection'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c4' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='leaf'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#collection'><value>collection</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c5' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='collection' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field><field var='pubsub#subscription_type'><value>items</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s4' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='collection' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/>...</pubsub></iq>
hamlet sends:
    <iq type='set' id='p-g' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='leaf'><item id='g'><entry xmlns='http://www.w3.org/2005/Atom'><title>g</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-g' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='leaf'><item id='g'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='leaf'><item id='g'><entry xmlns='http://www.w3.org/2005/Atom'><title>g</title></entry></item></items></event><body>g</body><headers xmlns='http://jabber.org/protocol/shim'><header name='Collection'>collection</header></headers></message>

# Where payloads are not told, nothing is said of them.
hamlet sends:
    <iq type='set' id='c6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='bare'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#deliver_payloads'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c6' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='bare' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#include_body'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s5' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='bare' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/>...</pubsub></iq>
hamlet sends:
    <iq type='set' id='p-f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='bare'><item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-f' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='bare'><item id='f'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='bare'><item id='f'/></items></event></message>
