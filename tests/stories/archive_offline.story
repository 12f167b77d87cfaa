# Offline messages and the archive: a client that reads the archive is not told twice, another gets
# what it missed (XEP-0313 §6.1.1, XEP-0160).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Old Juliet]
    jid: juliet@ours.test/lute

---------

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>kept</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>off the record</body><no-permanent-store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing

# Who knows no archive: with the id under which the message is in there.
old juliet connects
old juliet sends:
    <presence/>
old juliet gets in any order:
    <presence from='juliet@ours.test/lute'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'>
        <body>kept</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{kept}'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
    </message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='2'>
        <body>off the record</body><no-permanent-store xmlns='urn:xmpp:hints'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
    </message>
old juliet disconnects

---------

# Who reads the archive first gets only what is not in there.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='3'><body>kept again</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>nor this</body><no-permanent-store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><after>{kept}</after></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='3' ...>...</message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='4'>
        <body>nor this</body><no-permanent-store xmlns='urn:xmpp:hints'/>
        <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
    </message>
juliet gets nothing
juliet disconnects
old juliet connects
old juliet sends:
    <presence/>
old juliet gets:
    <presence from='juliet@ours.test/lute'/>
old juliet gets nothing
