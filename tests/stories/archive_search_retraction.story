# A message that is taken back while its words are being taken in is not found by them (XEP-0424, XEP-0431).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>Arise, fair sun</body></message>
romeo gets nothing
juliet ignores what came
romeo sends:
    <message to='juliet@ours.test' type='chat' id='2'><retract id='1' xmlns='urn:xmpp:message-retract:1'/></message>
juliet sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>sun</value></field></x></query></iq>
romeo gets nothing
time passes 1s
juliet ignores what came
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>sun</value></field></x></query></iq>
juliet gets:
    <iq type='result' id='q2' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
