# Full-text search in the archive (XEP-0431).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>It is the east, and Juliet is the sun.</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>Arise, fair sun, and kill the envious moon</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>O, SPEAK again, bright angel! "OR" NEAR</body></message>
romeo gets nothing
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>sun</value></field></x></query></iq>
juliet gets:
    <iq type='result' id='d' ...><query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='urn:xmpp:fulltext:0'/>...</query></iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q1' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
# All words, in whatever case; what looks like an operator is a word.
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='with'><value>romeo@ours.test</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>MOON sun</value></field></x></query></iq>
    <iq type='set' id='q3'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>moon OR angel</value></field></x></query></iq>
    <iq type='set' id='q4'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>"speak or" *</value></field></x></query></iq>
juliet gets in any order:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q2' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='q3' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='3' ...>...</message></forwarded></result></message>
    <iq type='result' id='q4' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
# By pages, of what came since as well; what was taken back is found no more.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>The sun again</body></message>
    <message to='juliet@ours.test' type='chat' id='5'><retract id='2' xmlns='urn:xmpp:message-retract:1'/></message>
romeo gets nothing
juliet sends:
    <iq type='set' id='q5'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>sun</value></field></x>
        <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></query></iq>
    <iq type='set' id='q6'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>sun</value></field></x>
        <set xmlns='http://jabber.org/protocol/rsm'><after>{one}</after></set></query></iq>
    <iq type='set' id='q7'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>?!</value></field></x></query></iq>
juliet gets in any order:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{four}'>...</result></message>
    <iq type='result' id='q5' ...><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{four}'>...</result></message>
    <iq type='result' id='q6' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='error' id='q7' ...>...</iq>
# Signs beside words are no words, be they dashes or emoji; alone they are refused like those of ASCII.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='6'><body>Parting — such sweet sorrow 👍</body></message>
    <message to='juliet@ours.test' type='chat' id='7'><body>Ça ira, Ἰουλιέτα</body></message>
romeo gets nothing
juliet sends:
    <iq type='set' id='q8'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>parting — sorrow 👍</value></field></x></query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{six}'>...</result></message>
    <iq type='result' id='q8' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <iq type='set' id='q9'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>— 👍 …</value></field></x></query></iq>
    <iq type='set' id='q10'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>Ἰουλιέτα</value></field></x></query></iq>
juliet gets in any order:
    <iq type='error' id='q9' ...>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{seven}'>...</result></message>
    <iq type='result' id='q10' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
