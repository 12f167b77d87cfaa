# XEP-0060 §4.5 at a service, continued: who is told of what nobody has asked the node for, who has just been let in,
# and what remains when the creator is gone.
config registration.open = true
[Hamlet]
    jid: hamlet@ours.test/elsinore
    password: x
[Horatio]
    jid: horatio@ours.test/wittenberg
[Juliet]
    jid: juliet@ours.test/balcony

---------

hamlet connects
horatio connects
juliet connects
hamlet sends:
    <presence/>
hamlet ignores what came
hamlet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='moods'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>open</value></field>
        <field var='pubsub#access_model'><value>presence</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <affiliations node='moods'><affiliation jid='juliet@ours.test' affiliation='owner'/></affiliations></pubsub></iq>
hamlet gets in any order:
    <iq type='result' id='a1' from='pubsub.ours.test'/>
juliet ignores what came
hamlet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='moods'><item id='1'><mood xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>

# A stranger finds nothing of it (XEP-0060 §5.2), a contact does; and an owner subscribes one who has just been let in.
horatio sends:
    <iq type='get' id='d1' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
horatio gets:
    <iq type='result' id='d1' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
horatio sends:
    <presence to='hamlet@ours.test' type='subscribe'/>
hamlet gets:
    <presence from='horatio@ours.test' type='subscribe' ...>...</presence>
hamlet sends:
    <presence to='horatio@ours.test' type='subscribed'/>
    <iq type='get' id='r' ><query xmlns='jabber:iq:roster'/></iq>
hamlet ignores what came
horatio sends:
    <iq type='get' id='d2' to='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
horatio gets:
    <iq type='result' id='d2' from='pubsub.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='pubsub.ours.test' node='moods'/></query></iq>
hamlet sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <subscriptions node='moods'><subscription jid='horatio@ours.test/wittenberg' subscription='subscribed'/></subscriptions></pubsub></iq>
hamlet gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
horatio ignores what came
hamlet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='moods'><item id='2'><mood xmlns='urn:x'/></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='moods'><item id='2' ...>...</item></items></event>...</message>

# The summary of what is attached to its items (XEP-0470) is told of when something is attached.
hamlet sends:
    <iq type='set' id='n1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=moods;item=2'>
        <item id='hamlet@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
hamlet gets:
    <iq type='result' id='n1' from='pubsub.ours.test'>...</iq>
horatio sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='urn:xmpp:pubsub-attachments:summary:1/moods' jid='horatio@ours.test/wittenberg'/></pubsub></iq>
horatio gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
server restarts
hamlet gets stream error system-shutdown
hamlet is disconnected
horatio gets stream error system-shutdown
horatio is disconnected
juliet gets stream error system-shutdown
juliet is disconnected
hamlet connects
horatio connects
juliet connects
juliet sends:
    <iq type='set' id='n2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=moods;item=2'>
        <item id='juliet@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='n2' from='pubsub.ours.test'>...</iq>
horatio gets:
    <message from='pubsub.ours.test' to='horatio@ours.test/wittenberg' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:pubsub-attachments:summary:1/moods'>
        <item id='2' ...>...</item></items></event>...</message>

# Only services are told what a roster says, by the homes of the accounts themselves.
juliet sends:
    <message to='pubsub.ours.test' type='headline'><contact xmlns='urn:parlance:roster-change' jid='horatio@ours.test'/></message>
horatio gets nothing

# Its creator is gone: nobody is a contact of his any more, and the other owner still has the say.
hamlet sends:
    <iq type='set' id='gone'><query xmlns='jabber:iq:register'><remove/></query></iq>
hamlet ignores what came
juliet ignores what came
horatio ignores what came
juliet sends:
    <iq type='set' id='k1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='moods'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#title'><value>Moods</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='k1' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='moods'><item id='4'><mood xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p4' from='pubsub.ours.test'>...</iq>
horatio gets nothing
juliet sends:
    <iq type='set' id='k2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='moods'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>roster</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='error' id='k2' from='pubsub.ours.test'>...<error type='modify'>
      <not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><unsupported-access-model xmlns='http://jabber.org/protocol/pubsub#errors'/>...</error></iq>
