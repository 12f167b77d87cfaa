# Owners approve subscribers (XEP-0060 §8.6): yes, no, and neither; by an affiliation as well (§8.7.4).
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
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>

# Example 170.
horatio sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='horatio@ours.test/watch'/></pubsub></iq>
horatio gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{one}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{one}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>

# Until then there is nothing to read or to hear.
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
horatio gets nothing
horatio sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='princely_musings'/></pubsub></iq>
horatio gets:
    <iq type='error' id='i' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Example 175: neither.
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='cancel'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field></x></message>

# Nobody else may approve; nor is there an answer to what was not asked.
francisco sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>true</value></field></x></message>
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow'><value>true</value></field></x></message>
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>nowhere</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>true</value></field></x></message>
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>123-abc</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>true</value></field></x></message>
horatio gets nothing
hamlet gets nothing
francisco gets nothing

# Examples 171, 172 and 218. The last item comes along (§12.10).
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>true</value></field></x></message>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='horatio@ours.test/watch' subid='{one}' subscription='subscribed'/></event></message>
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event></message>

# It was asked once; a second answer is none.
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{one}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>false</value></field></x></message>
horatio gets nothing

# Examples 173, 174 and 219.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
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
        <field var='pubsub#subid'><value>{two}</value></field>
        <field var='pubsub#node'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow'><value>0</value></field></x></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{two}' subscription='none'/></event></message>
francisco sends:
    <iq type='get' id='l' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='l' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>

# §8.7.4: whoever is made a publisher waits no longer, and an outcast does not either.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{three}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{three}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='publisher'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{three}' subscription='subscribed'/></event></message>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{three}' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='none'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{four}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{four}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{four}' subscription='none'/></event></message>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='princely_musings'><affiliation jid='francisco@ours.test' affiliation='none'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>

# §12.2: a node that opens lets in those who wait.
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{five}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{five}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>princely_musings</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>francisco@ours.test/barracks</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
hamlet sends:
    <iq type='set' id='f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='f' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{five}' subscription='subscribed'/></event></message>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>

# Two owners: both are asked, the first one decides.
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='two'/><configure>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>authorize</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='aff' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='two'><affiliation jid='francisco@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='aff' from='pubsub.ours.test'/>
francisco sends:
    <presence/>
francisco gets in any order:
    <presence from='francisco@ours.test/barracks'/>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>
horatio sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='two' jid='horatio@ours.test/watch'/></pubsub></iq>
horatio gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='two' jid='horatio@ours.test/watch' subid='{six}' subscription='pending'/></pubsub></iq>
hamlet gets:
    <message from='pubsub.ours.test' to='hamlet@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{six}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>two</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' id='*'>
      <x xmlns='jabber:x:data' type='form'><title>*</title><instructions>*</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid' type='hidden'><value>{six}</value></field>
        <field var='pubsub#node' type='text-single' label='*'><value>two</value></field>
        <field var='pubsub#subscriber_jid' type='jid-single' label='*'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow' type='boolean' label='*'><value>0</value></field></x></message>
francisco sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{six}</value></field>
        <field var='pubsub#node'><value>two</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>1</value></field></x></message>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><subscription node='two' jid='horatio@ours.test/watch' subid='{six}' subscription='subscribed'/></event></message>
hamlet sends:
    <message to='pubsub.ours.test' id='approve1'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        <field var='pubsub#subid'><value>{six}</value></field>
        <field var='pubsub#node'><value>two</value></field>
        <field var='pubsub#subscriber_jid'><value>horatio@ours.test/watch</value></field>
        <field var='pubsub#allow'><value>0</value></field></x></message>
horatio gets nothing
server crashes
horatio connects
horatio sends:
    <iq type='get' id='l' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions node='two'/></pubsub></iq>
horatio gets:
    <iq type='result' id='l' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions node='two'><subscription node='two' jid='horatio@ours.test/watch' subid='{six}' subscription='subscribed'/></subscriptions></pubsub></iq>
