# What an account wants to be kept (XEP-0441).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/chamber

---------

romeo connects
nurse connects
juliet connects
juliet sends:
    <iq type='get' id='p1'><prefs xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='p1' from='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2' default='always'><always/><never/></prefs></iq>

# Neither a default that is none nor an address that is none; then one for a resource.
juliet sends:
    <iq type='set' id='p2'><prefs xmlns='urn:xmpp:mam:2' default='sometimes'/></iq>
    <iq type='set' id='p3'><prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>@</jid></always></prefs></iq>
    <iq type='set' id='p4'><prefs xmlns='urn:xmpp:mam:2' default='always'>
        <never><jid>romeo@ours.test/orchard</jid><jid>Romeo@ours.test/orchard</jid></never>
        <always><jid>nurse@ours.test</jid></always>
    </prefs></iq>
juliet gets:
    <iq type='error' id='p2' ...><prefs xmlns='urn:xmpp:mam:2' default='sometimes'/><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='p3' ...><prefs xmlns='urn:xmpp:mam:2' default='never'>...</prefs><error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='p4' from='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2' default='always'>
        <always><jid>nurse@ours.test</jid></always><never><jid>romeo@ours.test/orchard</jid></never>
    </prefs></iq>

---------

# They hold for both directions, and after a restart.
server crashes
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>not kept</body></message>
nurse connects
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'><body>not kept</body></message>
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='2'><body>nor this</body></message>
    <message to='romeo@ours.test' type='chat' id='3'><body>but this</body></message>
    <iq type='set' id='p5'><prefs xmlns='urn:xmpp:mam:2' default='roster'/></iq>
    <message to='nurse@ours.test' type='chat' id='4'><body>not in the roster</body></message>
    <iq type='set' id='r'><query xmlns='jabber:iq:roster'><item jid='nurse@ours.test'/></query></iq>
    <message to='nurse@ours.test' type='chat' id='5'><body>in the roster</body></message>
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='p5' from='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2' default='roster'><always/><never/></prefs></iq>
    <iq type='result' id='r' .../>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='3' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='5' ...>...</message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
romeo ignores what came
nurse ignores what came
