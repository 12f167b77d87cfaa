# Options of subscriptions (XEP-0060 §6.3, §6.4): reading, setting, at once with the subscription, defaults.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
francisco sends:
    <presence/>
francisco gets:
    <presence from='francisco@ours.test/barracks'/>
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>

# Example 58: nobody has subscribed.
francisco sends:
    <iq type='get' id='options0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='options0' from='pubsub.ours.test'>...<error type='modify'>
      <unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='set' id='sub1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='sub1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test' subid='{id}' subscription='subscribed'/></pubsub></iq>

# Examples 55 and 56.
francisco sends:
    <iq type='get' id='options1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='options1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test' subid='{id}'>
      <x xmlns='jabber:x:data' type='form'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>1</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></options></pubsub></iq>

# Examples 57, 59 and 63.
francisco sends:
    <iq type='get' id='options2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='hamlet@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='options2' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='get' id='options3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='error' id='options3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><jid-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
francisco sends:
    <iq type='get' id='options4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='nowhere' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='error' id='options4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Examples 64 and 65.
francisco sends:
    <iq type='set' id='options5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>false</value></field>
        <field var='pubsub#digest'><value>0</value></field>
        <field var='pubsub#include_body'><value>false</value></field>
        <field var='pubsub#show-values'><value>chat</value><value>online</value><value>away</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='options5' from='pubsub.ours.test'/>
francisco sends:
    <iq type='get' id='options6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test' subid='{id}'/></pubsub></iq>
francisco gets:
    <iq type='result' id='options6' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test' subid='{id}'>
      <x xmlns='jabber:x:data' type='form'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>0</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></options></pubsub></iq>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='1'/></publish></pubsub></iq>
francisco gets nothing

# Example 66: what makes no sense changes nothing.
francisco sends:
    <iq type='set' id='bad0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>maybe</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad0' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#expire'><value>tomorrow</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>1</value></field>
        <field var='pubsub#digest'><value>daily</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#subscription_type'><value>some</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#deliver'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad5' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data'/></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad6' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      </options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad7' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='get' id='options7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'/></pubsub></iq>
francisco gets:
    <iq type='result' id='options7' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test' subid='{id}'>
      <x xmlns='jabber:x:data' type='form'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>0</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></options></pubsub></iq>

# A form that is cancelled leaves everything as it is (XEP-0004 §3.1).
francisco sends:
    <iq type='set' id='options8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='cancel'/></options></pubsub></iq>
francisco gets:
    <iq type='result' id='options8' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='options9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='options9' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='2'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='2'/></publish></pubsub></iq>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'>
        <item id='2'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry></item></items></event></message>

# Examples 67 and 68: subscribing with options.
francisco sends:
    <iq type='set' id='sub2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field>
        <field var='pubsub#digest'><value>0</value></field>
        <field var='pubsub#include_body'><value>false</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='sub2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{id2}' subscription='subscribed'/>
      <options node='princely_musings' jid='francisco@ours.test/barracks' subid='{id2}'>
      <x xmlns='jabber:x:data' type='result'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>0</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></options></pubsub></iq>

# §6.3.7: the options come behind, and name neither node nor subscriber; nor may they be wrong.
francisco sends:
    <iq type='set' id='sub3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field></x></options><subscribe node='princely_musings' jid='francisco@ours.test/a'/></pubsub></iq>
francisco gets:
    <iq type='error' id='sub3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='sub4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/a'/><options node='princely_musings'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='sub4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='sub5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/a'/><options jid='francisco@ours.test/a'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='sub5' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
francisco sends:
    <iq type='set' id='sub6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/a'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>2</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='sub6' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# Examples 69 to 71: the defaults, of a node and of the service.
francisco sends:
    <iq type='get' id='def1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <default node='princely_musings'/></pubsub></iq>
francisco gets:
    <iq type='result' id='def1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <default node='princely_musings'>
      <x xmlns='jabber:x:data' type='result'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>1</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></default></pubsub></iq>
francisco sends:
    <iq type='get' id='def2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <default/></pubsub></iq>
francisco gets:
    <iq type='result' id='def2' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <default>
      <x xmlns='jabber:x:data' type='result'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>1</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></default></pubsub></iq>
francisco sends:
    <iq type='get' id='def3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <default node='nowhere'/></pubsub></iq>
francisco gets:
    <iq type='error' id='def3' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Options live as long as the subscription, over a crash as well.
server crashes
francisco connects
francisco sends:
    <iq type='get' id='options10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='options10' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks' subid='{id2}'>
      <x xmlns='jabber:x:data' type='form'>...
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver' type='boolean' ...>...<value>0</value></field>
        <field var='pubsub#expire' type='text-single' ...>...</field></x></options></pubsub></iq>
francisco sends:
    <iq type='get' id='subs' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions/></pubsub></iq>
francisco gets:
    <iq type='result' id='subs' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscriptions unordered>
        <subscription node='princely_musings' jid='francisco@ours.test' subid='{id}' subscription='subscribed'/>
        <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{id2}' subscription='subscribed'/></subscriptions></pubsub></iq>
