# Without an archive the spool keeps a message until a device has acknowledged it, and then forgets it.
config archive.enabled = false
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet later]
    jid: juliet@ours.test/balcony
[Juliet's phone]
    jid: juliet@ours.test/phone
[Nurse]
    jid: nurse@ours.test/chamber

---------

romeo connects
romeo sends:
    <enable xmlns='urn:xmpp:sm:3'/>
romeo gets:
    <enabled xmlns='urn:xmpp:sm:3'/>
juliet connects
juliet sends:
    <enable xmlns='urn:xmpp:sm:3'/>
    <presence/>
juliet gets:
    <enabled xmlns='urn:xmpp:sm:3'/>
    <presence from='juliet@ours.test/balcony'/>
    <r xmlns='urn:xmpp:sm:3'/>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='1'/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
juliet sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
juliet gets:
    <r xmlns='urn:xmpp:sm:3'/>
romeo sends:
    <r xmlns='urn:xmpp:sm:3'/>
romeo gets:
    <a xmlns='urn:xmpp:sm:3' h='2'/>

---------

# Only the first had been acknowledged when the power failed.
server crashes
juliet later connects
juliet later sends:
    <presence/>
juliet later gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='2'><body>two</body>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
juliet later disconnects

---------

# Nothing is left of either.
juliet's phone connects
juliet's phone sends:
    <presence/>
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet's phone gets in any order:
    <presence from='juliet@ours.test/phone'/>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet's phone gets nothing

# Who wants an archive, has one.
nurse connects
nurse sends:
    <iq type='get' id='p'><prefs xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='set' id='p2'><prefs xmlns='urn:xmpp:mam:2' default='always'/></iq>
    <message to='juliet@ours.test' type='chat' id='3'><body>Madam!</body></message>
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>
nurse gets:
    <iq type='result' id='p' ...><prefs xmlns='urn:xmpp:mam:2' default='never'><always/><never/></prefs></iq>
    <iq type='result' id='p2' ...><prefs xmlns='urn:xmpp:mam:2' default='always'><always/><never/></prefs></iq>
    <message from='nurse@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='3' ...>...</message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet's phone gets:
    <message from='nurse@ours.test/chamber' to='juliet@ours.test' type='chat' id='3'><body>Madam!</body></message>
