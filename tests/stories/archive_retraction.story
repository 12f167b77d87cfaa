# A message taken back leaves a tombstone in both archives (XEP-0424 §5).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Mercutio]
    jid: mercutio@ours.test/tavern

---------

romeo connects
juliet connects
mercutio connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='w1'><body>Have not saints lips</body></message>
    <message to='juliet@ours.test' type='chat' id='w2'><body>and holy palmers too?</body></message>
romeo gets nothing
# Neither the wrong sender nor the wrong conversation.
juliet sends:
    <message to='romeo@ours.test' type='chat' id='w1'><body>Ay, pilgrim</body></message>
    <message to='romeo@ours.test' type='chat' id='x1'><retract id='w2' xmlns='urn:xmpp:message-retract:1'/><body>took it back</body></message>
juliet gets nothing
mercutio sends:
    <message to='juliet@ours.test' type='chat' id='x2'><retract id='w2' xmlns='urn:xmpp:message-retract:1'/><body>took it back</body></message>
    <message to='juliet@ours.test' type='chat' id='x3'><retract id='%' xmlns='urn:xmpp:message-retract:1'/></message>
mercutio gets nothing
# The right one, later and from elsewhere; the message of juliet with the same id stays.
time passes 5s
romeo sends:
    <message to='juliet@ours.test' type='chat' id='r1'><retract id='w1' xmlns='urn:xmpp:message-retract:1'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/><body>/me took it back</body><store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing

juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='d' ...><query xmlns='http://jabber.org/protocol/disco#info'>
        <feature var='urn:xmpp:message-retract:1'/><feature var='urn:xmpp:message-retract:1#tombstone'/>...</query></iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='w1'>
            <retracted xmlns='urn:xmpp:message-retract:1' id='r1' stamp='*'/>
        </message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='w2'><body>and holy palmers too?</body></message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='juliet@ours.test/balcony' to='romeo@ours.test' type='chat' id='w1'><body>Ay, pilgrim</body></message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' id='r1' ...>...</message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
romeo sends:
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set></query></iq>
romeo gets:
    <message from='romeo@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='w1'>
            <retracted xmlns='urn:xmpp:message-retract:1' id='r1' stamp='*'/>
        </message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
