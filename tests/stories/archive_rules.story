# What is kept and what is not (XEP-0313 §6.1.1, XEP-0334, XEP-0353), and once each.
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's phone]
    jid: romeo@ours.test/phone
[Juliet]
    jid: juliet@ours.test/balcony
[Juliet's phone]
    jid: juliet@ours.test/phone

---------

romeo connects
romeo's phone connects
juliet connects
juliet's phone connects
juliet sends:
    <presence/>
    <iq type='set' id='c'><enable xmlns='urn:xmpp:carbons:2'/></iq>
juliet's phone sends:
    <presence/>
    <iq type='set' id='c'><enable xmlns='urn:xmpp:carbons:2'/></iq>
romeo's phone sends:
    <iq type='set' id='c'><enable xmlns='urn:xmpp:carbons:2'/></iq>
romeo gets nothing
juliet ignores what came
juliet's phone ignores what came
romeo's phone ignores what came

# Of the moment, or not wanted by the sender; the last is refused, nobody has received it.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='n1'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message to='juliet@ours.test' type='headline' id='n2'><body>news</body></message>
    <message to='juliet@ours.test' type='chat' id='n3'><body>secret</body><no-store xmlns='urn:xmpp:hints'/></message>
    <message to='juliet@ours.test' type='chat' id='n4'><body>secret</body><no-permanent-store xmlns='urn:xmpp:hints'/><store xmlns='urn:xmpp:hints'/></message>
    <message to='juliet@ours.test/balcony' type='error' id='n5'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message to='juliet@ours.test/balcony' type='groupchat' id='n6'><body>room</body></message>
    <message to='juliet@ours.test/nowhere' id='n7'><body>for that device only</body></message>
romeo gets:
    <message type='error' id='n7' ...>...</message>
romeo gets nothing
juliet ignores what came
juliet's phone ignores what came
romeo's phone ignores what came

# A conversation and what belongs to it. The id that romeo forged for juliet is gone, that of
# another is not touched (XEP-0359 §3).
romeo sends:
    <message to='juliet@ours.test' type='chat' id='y1'><body>hail</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='forged'/><stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.test' id='of the room'/><origin-id xmlns='urn:xmpp:sid:0' id='o1'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='y1'>
        <body>hail</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.test' id='of the room'/>
        <origin-id xmlns='urn:xmpp:sid:0' id='o1'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{y1}'/>
    </message>
juliet's phone gets:
    <message from='romeo@ours.test/orchard' type='chat' id='y1'>
        <body>hail</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.test' id='of the room'/>
        <origin-id xmlns='urn:xmpp:sid:0' id='o1'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{y1}'/>
    </message>
# XEP-0313 §3.4: one's own devices learn the id in one's own archive.
romeo's phone gets:
    <message from='romeo@ours.test' type='chat'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='y1'>
            <body>hail</body>
            <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='forged'/>
            <stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.test' id='of the room'/>
            <origin-id xmlns='urn:xmpp:sid:0' id='o1'/>
            <stanza-id xmlns='urn:xmpp:sid:0' by='romeo@ours.test' id='{r1}'/>
        </message>
    </forwarded></sent></message>
# To one device: the other gets a carbon, and the archive one row.
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='y2'><body>and farewell</body></message>
    <message to='juliet@ours.test/balcony' type='chat' id='y3'><received xmlns='urn:xmpp:receipts' id='x'/></message>
    <message to='juliet@ours.test/balcony' type='chat' id='y4'><displayed xmlns='urn:xmpp:chat-markers:0' id='x'/></message>
    <message to='juliet@ours.test' id='y5'><encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted></message>
    <message to='juliet@ours.test' type='chat' id='y6'><propose xmlns='urn:xmpp:jingle-message:0' id='call'/><store xmlns='urn:xmpp:hints'/></message>
    <message to='juliet@ours.test' type='chat' id='y7'><reactions xmlns='urn:xmpp:reactions:0' id='x'><reaction>!</reaction></reactions></message>
    <message to='juliet@ours.test' type='chat' id='y8'><state xmlns='urn:example:game'/><store xmlns='urn:xmpp:hints'/></message>
romeo gets nothing
juliet ignores what came
juliet sends:
    <iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{y1}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='y1'>
            <body>hail</body><stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.test' id='of the room'/><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>
        </message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y2' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y3' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y4' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y5' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y6' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y7' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='y8' ...>...</message></forwarded></result></message>
    <iq type='result' id='q' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>

---------

# A note to oneself is kept once, and found by one's own address only when both ends are (§4.1.1).
juliet's phone ignores what came
juliet sends:
    <message to='juliet@ours.test' type='chat' id='note'><body>remember</body></message>
juliet gets:
    <message from='juliet@ours.test/balcony' id='note' type='chat'><body>remember</body></message>
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='with'><value>juliet@ours.test</value></field>
        </x>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='note' ...>...</message></forwarded></result></message>
    <iq type='result' id='q2' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet's phone ignores what came
romeo's phone ignores what came
