# XEP-0060 §4.5: nodes of a service that are open to those who see the presence of whoever has made them, or to some
# groups of his contacts. Who is let in follows the roster, after a restart as well; Juliet is in no roster.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Horatio]
    jid: horatio@ours.test/wittenberg
[Juliet]
    jid: juliet@ours.test/balcony

---------

hamlet connects
horatio connects
juliet connects
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='moods'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='plots'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>roster</value></field>
        <field var='pubsub#roster_groups_allowed'><value>Friends</value><value>Scholars</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c2' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='moods'><item id='1'><mood xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>

# Examples 41 (§6.1.3.2) and 83 (§6.5.9.4): nobody sees Hamlet's presence yet.
horatio sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='moods' jid='horatio@ours.test/wittenberg'/></pubsub></iq>
horatio gets:
    <iq type='error' id='s1' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
horatio sends:
    <iq type='get' id='i1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='moods'/></pubsub></iq>
horatio gets:
    <iq type='error' id='i1' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
horatio sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='plots' jid='horatio@ours.test/wittenberg'/></pubsub></iq>
horatio gets:
    <iq type='error' id='s2' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# He does, and is in the group.
hamlet sends:
    <presence/>
hamlet gets:
    <presence from='hamlet@ours.test/elsinore'>...</presence>
horatio sends:
    <presence to='hamlet@ours.test' type='subscribe' id='ask'/>
hamlet gets:
    <presence from='horatio@ours.test' to='hamlet@ours.test' type='subscribe' id='ask'/>
hamlet sends:
    <presence to='horatio@ours.test' type='subscribed'/>
    <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='horatio@ours.test'><group>Scholars</group></item></query></iq>
hamlet gets:
    <iq type='result' id='r1' from='hamlet@ours.test'/>
horatio sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='moods' jid='horatio@ours.test/wittenberg'/></pubsub></iq>
horatio gets in any order:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='moods'><item id='1' ...>...</item></items></event>...</message>
horatio sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='plots' jid='horatio@ours.test/wittenberg'/></pubsub></iq>
horatio gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
horatio sends:
    <iq type='get' id='d1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='moods'/></iq>
horatio gets:
    <iq type='result' id='d1' from='pubsub.ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='moods'/></pubsub></iq>
juliet gets:
    <iq type='error' id='i2' from='pubsub.ours.test'>...</iq>

# The server forgets what it has in memory: who is let in is told as before.
server restarts
hamlet gets stream error system-shutdown
hamlet is disconnected
horatio gets stream error system-shutdown
horatio is disconnected
juliet gets stream error system-shutdown
juliet is disconnected
hamlet connects
horatio connects
hamlet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='plots'><item id='2'><plot xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='plots'><item id='2' ...>...</item></items></event>...</message>

# Out of the group (§12.14): one subscription ends.
hamlet sends:
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='horatio@ours.test'><group>Courtiers</group></item></query></iq>
hamlet gets:
    <iq type='result' id='r2' from='hamlet@ours.test'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' ...>
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <subscription node='plots' jid='horatio@ours.test/wittenberg' subscription='none' .../></event>...</message>
horatio sends:
    <iq type='get' id='i3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='plots'/></pubsub></iq>
horatio gets:
    <iq type='error' id='i3' from='pubsub.ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <not-in-roster-group xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# Out of Hamlet's sight: the other one ends, too.
hamlet sends:
    <presence to='horatio@ours.test' type='unsubscribed'/>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' ...>
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <subscription node='moods' jid='horatio@ours.test/wittenberg' subscription='none' .../></event>...</message>
hamlet sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='moods'><item id='3'><mood xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p3' from='pubsub.ours.test'>...</iq>
horatio gets nothing
