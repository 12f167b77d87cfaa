# Digests (XEP-0060 §16.4.2): items that are new are gathered, and told of together. The simulator begins on the 1st of
# January 2026.
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
hamlet sends:
    <iq type='set' id='p-before' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='before'><entry xmlns='http://www.w3.org/2005/Atom'><title>before</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-before' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='before'/></publish></pubsub></iq>

# How often is a number of milliseconds, at least a second and at most a day.
francisco sends:
    <iq type='set' id='bad0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>often</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad0' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>soon</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>999</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>86400001</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad3' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>-5</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad4' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value></value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad5' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# Nothing is gathered where no items are kept, nor at a collection: neither is offered it.
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='fleeting'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#persist_items'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='collection'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#node_type'><value>collection</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c3' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='bad10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='fleeting' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad10' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
francisco sends:
    <iq type='set' id='bad11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='collection' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='error' id='bad11' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><invalid-options xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>

# What the subscription begins with comes at once (§6.1.7), and is in no digest.
francisco sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>3600000</value></field></x></options></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='s' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}' subscription='subscribed'/>
      <options node='princely_musings' jid='francisco@ours.test/barracks' subid='{one}'><x xmlns='jabber:x:data' type='result'>...<field var='pubsub#digest' type='boolean' ...>...<value>1</value></field><field var='pubsub#digest_frequency' type='text-single' ...>...<value>3600000</value></field></x></options></pubsub></iq>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='before'><entry xmlns='http://www.w3.org/2005/Atom'><title>before</title></entry></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='*' stamp='*'/></message>
bernardo sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='bernardo@ours.test/post'/></pubsub></iq>
bernardo gets in any order:
    <iq type='result' id='s' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>...</message>

# An hour after the first; who has not asked for that hears of each at once.
hamlet sends:
    <iq type='set' id='p-a' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-a' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='a'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item></items></event></message>
time passes 10m
hamlet sends:
    <iq type='set' id='p-b' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-b' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='b'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event></message>
time passes 10m
francisco gets nothing
time passes 45m
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='a'><entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry></item><item id='b'><entry xmlns='http://www.w3.org/2005/Atom'><title>b</title></entry></item></items></event></message>

# Nothing new, no digest.
time passes 3h
francisco gets nothing

# What has been retracted, or published again, by then is not in it, or once. That it has been retracted is told at once.
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
hamlet sends:
    <iq type='set' id='p-e' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-e' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='e'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c again</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-c' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='c'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c again</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='princely_musings' notify='true'><item id='d'/></retract></pubsub></iq>
hamlet gets:
    <iq type='result' id='r' from='pubsub.ours.test'/>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><retract id='d'/></items></event></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><retract id='d'/></items></event></message>
time passes 61m
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='e'><entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry></item><item id='c'><entry xmlns='http://www.w3.org/2005/Atom'><title>c again</title></entry></item></items></event></message>

# A digest survives the end of the server, in either way, and those who did not ask for one hear nothing again.
hamlet sends:
    <iq type='set' id='p-f' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-f' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='f'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></items></event></message>
time passes 30m
server restarts
hamlet gets stream error system-shutdown
francisco gets stream error system-shutdown
bernardo gets stream error system-shutdown
hamlet connects
francisco connects
bernardo connects
francisco gets nothing
time passes 31m
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='f'><entry xmlns='http://www.w3.org/2005/Atom'><title>f</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-g' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='g'><entry xmlns='http://www.w3.org/2005/Atom'><title>g</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-g' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='g'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='g'><entry xmlns='http://www.w3.org/2005/Atom'><title>g</title></entry></item></items></event></message>
server crashes
hamlet connects
francisco connects
bernardo connects
time passes 61m
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='g'><entry xmlns='http://www.w3.org/2005/Atom'><title>g</title></entry></item></items></event></message>
bernardo gets nothing

# Who wants none any more gets at once what there is.
hamlet sends:
    <iq type='set' id='p-h' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='h'><entry xmlns='http://www.w3.org/2005/Atom'><title>h</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-h' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='h'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='h'><entry xmlns='http://www.w3.org/2005/Atom'><title>h</title></entry></item></items></event></message>
francisco sends:
    <iq type='set' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>0</value></field></x></options></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='o1' from='pubsub.ours.test'/>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='h'><entry xmlns='http://www.w3.org/2005/Atom'><title>h</title></entry></item></items></event></message>
hamlet sends:
    <iq type='set' id='p-i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i'><entry xmlns='http://www.w3.org/2005/Atom'><title>i</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='i'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='i'><entry xmlns='http://www.w3.org/2005/Atom'><title>i</title></entry></item></items></event></message>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='i'><entry xmlns='http://www.w3.org/2005/Atom'><title>i</title></entry></item></items></event></message>

# What was published without one is in none; a shorter interval counts at once.
francisco sends:
    <iq type='set' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>86400000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='o2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p-j' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='j'><entry xmlns='http://www.w3.org/2005/Atom'><title>j</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-j' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='j'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='j'><entry xmlns='http://www.w3.org/2005/Atom'><title>j</title></entry></item></items></event></message>
time passes 1h
francisco gets nothing
francisco sends:
    <iq type='set' id='o3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest_frequency'><value>1800000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='o3' from='pubsub.ours.test'/>
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='j'><entry xmlns='http://www.w3.org/2005/Atom'><title>j</title></entry></item></items></event></message>
time passes 24h
francisco gets nothing
hamlet sends:
    <iq type='set' id='p-k' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='k'><entry xmlns='http://www.w3.org/2005/Atom'><title>k</title></entry></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p-k' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='k'/></publish></pubsub></iq>
bernardo gets:
    <message from='pubsub.ours.test' to='bernardo@ours.test/post' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='k'><entry xmlns='http://www.w3.org/2005/Atom'><title>k</title></entry></item></items></event></message>

# Nor does one come when the subscription is over.
francisco sends:
    <iq type='set' id='un' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='princely_musings' jid='francisco@ours.test/barracks'/></pubsub></iq>
francisco gets:
    <iq type='result' id='un' from='pubsub.ours.test'>...</iq>
time passes 2h
francisco gets nothing
