# The last item for subscribers who come online (XEP-0060 §5.1 last-published, §12.1), at a service: each resource of
# theirs that was not there before gets it once, if the node and the subscription want that.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks
[Francisco's phone]
    jid: francisco@ours.test/phone
[Horatio]
    jid: horatio@ours.test/watch

---------

hamlet connects
francisco connects
horatio connects
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='both'/></pubsub></iq>
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='once'/>
      <configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#send_last_published_item'><value>on_sub</value></field></x></configure></pubsub></iq>
    <iq type='set' id='c3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='empty'/></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
    <iq type='result' id='c2' from='pubsub.ours.test'/>
    <iq type='result' id='c3' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='both' jid='francisco@ours.test'/></pubsub></iq>
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='once' jid='francisco@ours.test'/></pubsub></iq>
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='empty' jid='francisco@ours.test'/></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>
hamlet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='both'><item id='a'><x xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='once'><item id='a'><x xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>

# What has been told while nobody was there is a headline, and gone.
francisco ignores what came
francisco sends:
    <presence/>
francisco gets in any order:
    <presence from='francisco@ours.test/barracks'/>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='both'><item id='a'><x xmlns='urn:x'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/></message>
# Another presence is no news, a directed one neither.
francisco sends:
    <presence><show>away</show></presence>
    <presence to='pubsub.ours.test'/>
francisco gets:
    <presence from='francisco@ours.test/barracks'><show>away</show></presence>
francisco gets nothing
# Another resource is.
francisco's phone connects
francisco's phone sends:
    <presence/>
francisco's phone gets in any order:
    <presence from='francisco@ours.test/phone'/>
    <presence from='francisco@ours.test/barracks'>...</presence>
    <message from='pubsub.ours.test' to='francisco@ours.test/phone' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='both'><item id='a'><x xmlns='urn:x'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/></message>
francisco gets:
    <presence from='francisco@ours.test/phone'/>
# The same one after it has been away.
francisco sends:
    <presence type='unavailable'/>
    <presence/>
francisco gets in any order:
    <presence from='francisco@ours.test/barracks' type='unavailable'/>
    <presence from='francisco@ours.test/barracks'/>
    <presence from='francisco@ours.test/phone'/>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='both'><item id='a'><x xmlns='urn:x'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/></message>
francisco's phone ignores what came

# Who is subscribed by one resource, with its options: not in this state of presence, and not at all.
horatio sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='both' jid='horatio@ours.test/watch'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#show-values'><value>chat</value></field></x></options></pubsub></iq>
horatio gets:
    <iq type='result' id='s1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='both' jid='horatio@ours.test/watch' subid='{s}' subscription='subscribed'/>...</pubsub></iq>
horatio sends:
    <presence><show>dnd</show></presence>
horatio gets:
    <presence from='horatio@ours.test/watch'><show>dnd</show></presence>
horatio gets nothing
horatio sends:
    <presence type='unavailable'/>
    <presence><show>chat</show></presence>
horatio gets in any order:
    <presence from='horatio@ours.test/watch' type='unavailable'/>
    <presence from='horatio@ours.test/watch'><show>chat</show></presence>
    <message from='pubsub.ours.test' to='horatio@ours.test/watch' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='both'><item id='a'><x xmlns='urn:x'/></item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/></message>
horatio sends:
    <iq type='set' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='both' jid='horatio@ours.test/watch'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#deliver'><value>0</value></field></x></options></pubsub></iq>
    <presence type='unavailable'/>
    <presence><show>chat</show></presence>
horatio gets in any order:
    <iq type='result' id='o1' from='pubsub.ours.test'/>
    <presence from='horatio@ours.test/watch' type='unavailable'/>
    <presence from='horatio@ours.test/watch'><show>chat</show></presence>
horatio gets nothing

# Who has lost the right to read, or the subscription, is told nothing.
hamlet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='both'><affiliation jid='francisco@ours.test' affiliation='outcast'/></affiliations></pubsub></iq>
hamlet gets:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
francisco ignores what came
francisco sends:
    <presence type='unavailable'/>
    <presence/>
francisco gets in any order:
    <presence from='francisco@ours.test/barracks' type='unavailable'/>
    <presence from='francisco@ours.test/barracks'/>
    <presence from='francisco@ours.test/phone'/>
francisco gets nothing
francisco's phone ignores what came
