# Attachments to items, and their summary (XEP-0470).
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Nurse]
    jid: nurse@ours.test/kitchen

---------

juliet connects
romeo connects
nurse connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
juliet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:microblog:0'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#publish_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='p' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:microblog:0'><item id='balcony-restoration-afd1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='p' from='pubsub.ours.test'>...</iq>

# §4.5: nobody makes such a node, not even the owner of the target.
juliet sends:
    <iq type='set' id='c1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'/></pubsub></iq>
    <iq type='set' id='c2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'/></pubsub></iq>
juliet gets in any order:
    <iq type='error' id='c1' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='c2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §4.1, §4.4: the first attachment makes the node, and the summary.
romeo sends:
    <iq type='set' id='a1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'>
          <noticed timestamp='2022-07-11T12:07:24Z'/></attachments></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='a1' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='romeo@ours.test'/></publish></pubsub></iq>
romeo sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0' jid='romeo@ours.test'/></pubsub></iq>
romeo gets:
    <iq type='result' id='s' from='pubsub.ours.test'>...</iq>

# §4.7, §4.9: each counts once for each entity; what is not known is kept and not counted.
nurse sends:
    <iq type='set' id='a2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='nurse@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'>
          <noticed/><reactions><reaction>👷</reaction><reaction>🔨</reaction><reaction>🔨</reaction></reactions>
          <rating xmlns='urn:example:rating'>5</rating></attachments></item></publish></pubsub></iq>
nurse gets:
    <iq type='result' id='a2' from='pubsub.ours.test'>...</iq>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'>
        <item id='balcony-restoration-afd1'><summary xmlns='urn:xmpp:pubsub-attachments:summary:1'>
          <noticed count='2'/><reactions><reaction>👷</reaction><reaction>🔨</reaction></reactions></summary></item></items></event></message>
romeo sends:
    <iq type='set' id='a3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'>
          <noticed/><reactions><reaction>🔨</reaction></reactions></attachments></item></publish></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='a3' from='pubsub.ours.test'>...</iq>
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'>
        <item id='balcony-restoration-afd1'><summary xmlns='urn:xmpp:pubsub-attachments:summary:1'>
          <noticed count='2'/><reactions><reaction count='2'>🔨</reaction><reaction>👷</reaction></reactions></summary></item></items></event></message>

# §4.6, and what there is not: another's id, another payload, a target or an item that is not there,
# a name that is not the canonical one.
romeo sends:
    <iq type='set' id='b1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='nurse@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'/></item></publish></pubsub></iq>
    <iq type='set' id='b2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='romeo@ours.test'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
    <iq type='set' id='b3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=gone'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'/></item></publish></pubsub></iq>
    <iq type='set' id='b4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3axmpp%3amicroblog%3a0;item=balcony-restoration-afd1'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'/></item></publish></pubsub></iq>
    <iq type='set' id='b5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/nonsense'>
        <item id='romeo@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'/></item></publish></pubsub></iq>
    <iq type='set' id='b6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'>
        <item id='balcony-restoration-afd1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='b1' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b2' from='pubsub.ours.test'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b3' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b5' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b6' from='pubsub.ours.test'>...<error type='auth'>
      <forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §4.2: what is retracted does not count any more.
nurse sends:
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='nurse@ours.test'/></retract></pubsub></iq>
nurse gets:
    <iq type='result' id='r' from='pubsub.ours.test'/>
romeo gets:
    <message from='pubsub.ours.test' to='romeo@ours.test' type='headline' id='*'>...</message>
nurse sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'/></pubsub></iq>
nurse gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'>
        <item id='balcony-restoration-afd1'><summary xmlns='urn:xmpp:pubsub-attachments:summary:1'>
          <noticed count='1'/><reactions><reaction>🔨</reaction></reactions></summary></item></items></pubsub></iq>

# §4.4: the target is closed, and so are its attachments and their summary.
juliet sends:
    <iq type='set' id='w' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
      <configure node='urn:xmpp:microblog:0'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='w' from='pubsub.ours.test'/>
nurse sends:
    <iq type='get' id='i2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0'/></pubsub></iq>
    <iq type='get' id='i3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'/></pubsub></iq>
    <iq type='set' id='a4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='nurse@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'/></item></publish></pubsub></iq>
nurse gets in any order:
    <iq type='error' id='i2' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='i3' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='a4' from='pubsub.ours.test'>...<error type='cancel'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
# Romeo has lost nothing he could see by being told: his subscription of the summary does not deliver.
juliet sends:
    <iq type='set' id='a5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:pubsub-attachments:1/xmpp:pubsub.ours.test?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1'>
        <item id='juliet@ours.test'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/></attachments></item></publish></pubsub></iq>
juliet gets:
    <iq type='result' id='a5' from='pubsub.ours.test'>...</iq>
romeo gets nothing
