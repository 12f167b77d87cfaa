# The archive of a node (XEP-0442): its items as results of XEP-0313, in pages both ways, between two
# times, and for those who may read the node.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='sonnets'/></pubsub></iq>
romeo gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='sonnets'><item id='one'><entry xmlns='urn:x'>1</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p1' from='pubsub.ours.test'>...</iq>
time passes 1h
romeo sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='sonnets'><item id='two'><entry xmlns='urn:x'>2</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p2' from='pubsub.ours.test'>...</iq>
time passes 1h
romeo sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='sonnets'><item id='three'><entry xmlns='urn:x'>3</entry></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p3' from='pubsub.ours.test'>...</iq>

# §2, all of it.
juliet sends:
    <iq type='set' id='q1' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' queryid='f28' node='sonnets'/></iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' queryid='f28' id='{one}'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='{t1}'/>
        <message xmlns='jabber:client' from='pubsub.ours.test' type='headline' id='*'>
          <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='sonnets'>
            <item id='one'><entry xmlns='urn:x'>1</entry></item></items></event></message></forwarded></result></message>
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' queryid='f28' id='{two}'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='{t2}'/>
        <message xmlns='jabber:client' from='pubsub.ours.test' type='headline' id='*'>
          <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='sonnets'>
            <item id='two'><entry xmlns='urn:x'>2</entry></item></items></event></message></forwarded></result></message>
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' queryid='f28' id='{three}'>...</result></message>
    <iq type='result' id='q1' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>
      <set xmlns='http://jabber.org/protocol/rsm'><first>{one}</first><last>{three}</last><count>3</count></set></fin></iq>

# XEP-0059: the last page, the page behind an item, one that is not there.
juliet sends:
    <iq type='set' id='q2' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></query></iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <iq type='result' id='q2' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2'>
      <set xmlns='http://jabber.org/protocol/rsm'><first>{three}</first><last>{three}</last><count>3</count></set></fin></iq>
juliet sends:
    <iq type='set' id='q3' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'>
      <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>{one}</after></set></query></iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q3' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
juliet sends:
    <iq type='set' id='q4' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'>
      <set xmlns='http://jabber.org/protocol/rsm'><after>nonsense</after></set></query></iq>
juliet gets:
    <iq type='error' id='q4' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# XEP-0313 §4.1.2, §4.1.4.
juliet sends:
    <iq type='set' id='q5' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
      <field var='start'><value>{t2}</value></field><field var='end'><value>{t2}</value></field></x></query></iq>
    <iq type='set' id='q6' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
      <field var='ids'><value>{two}</value></field></x></query></iq>
    <iq type='set' id='q7' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
      <field var='with'><value>romeo@ours.test</value></field></x></query></iq>
    <iq type='set' id='q8' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='nowhere'/></iq>
juliet gets in any order:
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q5' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>
      <set xmlns='http://jabber.org/protocol/rsm'><first>{two}</first><last>{two}</last></set></fin></iq>
    <iq type='result' id='q6' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='error' id='q7' from='pubsub.ours.test'>...<error type='cancel'>
      <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='q8' from='pubsub.ours.test'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='f' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'/></iq>
    <iq type='get' id='m' to='pubsub.ours.test'><metadata xmlns='urn:xmpp:mam:2' node='sonnets'/></iq>
juliet gets in any order:
    <iq type='result' id='f' from='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'>
      <x xmlns='jabber:x:data' type='form'><field var='start' type='text-single'/><field var='end' type='text-single'/>...</x></query></iq>
    <iq type='result' id='m' from='pubsub.ours.test'><metadata xmlns='urn:xmpp:mam:2' node='sonnets'>
      <start id='{one}' timestamp='*'/><end id='{three}' timestamp='*'/></metadata></iq>

# Of what is published again there is the last version, in its new place; what is retracted is gone.
romeo sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='sonnets'><item id='one'><entry xmlns='urn:x'>1a</entry></item></publish></pubsub></iq>
    <iq type='set' id='r' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <retract node='sonnets'><item id='two'/></retract></pubsub></iq>
romeo gets in any order:
    <iq type='result' id='p4' from='pubsub.ours.test'>...</iq>
    <iq type='result' id='r' from='pubsub.ours.test'/>
juliet sends:
    <iq type='set' id='q9' to='pubsub.ours.test'><query xmlns='urn:xmpp:mam:2' node='sonnets'><flip-page/></query></iq>
juliet gets:
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{again}'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='pubsub.ours.test' type='headline' id='*'>
          <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='sonnets'>
            <item id='one'><entry xmlns='urn:x'>1a</entry></item></items></event></message></forwarded></result></message>
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <iq type='result' id='q9' from='pubsub.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>
      <set xmlns='http://jabber.org/protocol/rsm'><first>{three}</first><last>{again}</last><count>2</count></set></fin></iq>

# An account's nodes at its bare JID, for itself and for those who may read them.
romeo sends:
    <iq type='set' id='n'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='notes'><item id='n1'><entry xmlns='urn:x'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='n' from='romeo@ours.test'>...</iq>
romeo sends:
    <iq type='set' id='q10'><query xmlns='urn:xmpp:mam:2' node='notes'/></iq>
romeo gets:
    <message from='romeo@ours.test' to='romeo@ours.test/orchard' id='*'>
      <result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <iq type='result' id='q10' from='romeo@ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <iq type='set' id='q11' to='romeo@ours.test'><query xmlns='urn:xmpp:mam:2' node='notes'/></iq>
    <iq type='set' id='q12' to='romeo@ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets in any order:
    <iq type='error' id='q11' from='romeo@ours.test'>...<error type='auth'>
      <not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <presence-subscription-required xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='q12' from='romeo@ours.test'>...<error type='cancel'>
      <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
