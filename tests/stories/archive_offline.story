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
old juliet disconnects

---------

# Who has read something else, or was refused, or reads before the last came, has not had it.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>five</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='with'><value>mercutio@ours.test</value></field></x>
    </query></iq>
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>
    <iq type='set' id='q3'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><after>none</after></set></query></iq>
    <iq type='set' id='q4'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set></query></iq>
juliet gets in any order:
    <iq type='result' id='q1' ...>...</iq>
    <iq type='result' id='q2' ...>...</iq>
    <iq type='error' id='q3' ...>...</iq>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{kept}'>...</result></message>
    <iq type='result' id='q4' ...>...</iq>
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message id='5' ...><body>five</body>...</message>
juliet gets nothing
juliet disconnects

# The last page, and then one more comes.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='6'><body>six</body></message>
    <message to='juliet@ours.test' type='chat' id='7'><body>seven</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q5'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='7' ...>...</message></forwarded></result></message>
    <iq type='result' id='q5' ...>...</iq>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='8'><body>eight</body></message>
romeo gets nothing
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message id='6' ...><body>six</body>...</message>
    <message id='8' ...><body>eight</body>...</message>
juliet gets nothing
juliet disconnects

---------

# A time says where one begins to read, and nothing of what was before: that one has not had.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='9'><body>nine</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q6'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='start'><value>2099-01-01T00:00:00Z</value></field></x>
    </query></iq>
juliet gets:
    <iq type='result' id='q6' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
# Nor what comes later, be the time to come.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='10'><body>ten</body></message>
romeo gets nothing
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message id='9' ...><body>nine</body>...</message>
    <message id='10' ...><body>ten</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
juliet gets nothing
juliet disconnects

# From then on, one page after the other, one has had all; forwards or backwards.
romeo sends:
    <message to='juliet@ours.test' type='chat' id='11'><body>eleven</body></message>
romeo gets nothing
time passes 1h
romeo sends:
    <message to='juliet@ours.test' type='chat' id='12'><body>twelve</body></message>
    <message to='juliet@ours.test' type='chat' id='13'><body>thirteen</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q7'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='start'><value>2026-01-01T00:30:00Z</value></field></x>
        <set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{twelve}'>...</result></message>
    <iq type='result' id='q7' ...><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
juliet sends:
    <iq type='set' id='q8'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='start'><value>2026-01-01T00:30:00Z</value></field></x>
        <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><after>{twelve}</after></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{thirteen}'>...</result></message>
    <iq type='result' id='q8' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message id='11' ...><body>eleven</body>...</message>
juliet gets nothing
juliet disconnects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='14'><body>fourteen</body></message>
romeo gets nothing
time passes 1h
romeo sends:
    <message to='juliet@ours.test' type='chat' id='15'><body>fifteen</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <iq type='set' id='q9'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='start'><value>2026-01-01T01:30:00Z</value></field></x>
        <set xmlns='http://jabber.org/protocol/rsm'><before/></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{fifteen}'>...</result></message>
    <iq type='result' id='q9' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message id='14' ...><body>fourteen</body>...</message>
juliet gets nothing
