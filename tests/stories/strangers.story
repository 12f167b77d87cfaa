# Whoever writes to many who do not know them is stopped, and moderators hear of it; contacts do not count.
config defence.strangers_per_hour = 2
config defence.incoming_strangers_per_hour = 1
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Paris]
    jid: paris@ours.test/tomb
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/house
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>

---------

escalus connects
escalus sends:
    <presence/>
escalus gets:
    <presence from='escalus@ours.test/palace'/>
paris connects
romeo connects
juliet connects
nurse connects
paris sends:
    <message to='romeo@ours.test/orchard' id='1'><body>Buy</body></message>
    <message to='juliet@ours.test/balcony' id='2'><body>Buy</body></message>
    <message to='romeo@ours.test/orchard' id='3'><body>Buy more</body></message>
    <message to='nurse@ours.test/house' id='4'><body>Buy</body></message>
    <message to='nurse@ours.test/house' id='5'><body>Buy</body></message>
romeo gets:
    <message from='paris@ours.test/tomb' id='1'><body>Buy</body>...</message>
    <message from='paris@ours.test/tomb' id='3'><body>Buy more</body>...</message>
juliet gets:
    <message from='paris@ours.test/tomb' id='2'><body>Buy</body>...</message>
paris gets:
    <message type='error' from='nurse@ours.test/house' id='4'><error type='wait'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>too many people who are not contacts</text></error>...</message>
    <message type='error' from='nurse@ours.test/house' id='5'>...</message>
nurse gets nothing
# Once.
escalus gets:
    <message from='ours.test' id='{m1}'><subject>Many messages of paris@ours.test</subject><body>paris@ours.test has written to 2 people within an hour who do not have them as a contact. More are refused for the rest of it.</body>...</message>
escalus gets nothing
# A contact is none; administrators have something to say to everybody.
paris sends:
    <iq type='set' id='6'><query xmlns='jabber:iq:roster'><item jid='nurse@ours.test'/></query></iq>
    <message to='nurse@ours.test/house' id='7'><body>Good day</body></message>
paris ignores what came
nurse gets:
    <message from='paris@ours.test/tomb' id='7'><body>Good day</body>...</message>
escalus sends:
    <message to='nurse@ours.test/house' id='8'><body>a</body></message>
    <message to='romeo@ours.test/orchard' id='9'><body>b</body></message>
    <message to='juliet@ours.test/balcony' id='10'><body>c</body></message>
nurse gets:
    <message from='escalus@ours.test/palace' id='8'><body>a</body>...</message>
romeo gets:
    <message from='escalus@ours.test/palace' id='9'><body>b</body>...</message>
juliet gets:
    <message from='escalus@ours.test/palace' id='10'><body>c</body>...</message>
paris ignores what came

# Of another server.
romeo sends:
    <iq type='get' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='l1'/>
    <message from='tybalt@montague.example/a' to='romeo@ours.test/orchard' id='11'><body>Buy</body></message>
    <message from='tybalt@montague.example/b' to='juliet@ours.test/balcony' id='12'><body>Buy</body></message>
romeo gets:
    <iq type='result' from='montague.example' id='l1'/>
    <message from='tybalt@montague.example/a' id='11'><body>Buy</body>...</message>
montague gets:
    <message type='error' from='juliet@ours.test/balcony' to='tybalt@montague.example/b' id='12'>...</message>
escalus gets:
    <message from='ours.test' id='{m2}'><subject>Many messages of tybalt@montague.example</subject>...</message>
juliet gets nothing
time passes 1h
montague is disconnected
