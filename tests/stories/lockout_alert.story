# Operators hear of it when somebody guesses a password; so do they when accounts are made in numbers.
config limits.auth_failures_per_account = 2
config component = [{name = "chat.ours.test", secret = "secret"}]
config registration.open = true
config registration.per_hour = 1
[Paris]
    jid: paris@ours.test/tomb
    account: operator
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Romeo]
    jid: romeo@ours.test/orchard
[Guesser]
    component: chat.ours.test
    password: wrong
    mechanism: PLAIN
[Mallory]
    jid: romeo@ours.test/cellar
    password: wrong
    account: none

---------

paris connects
paris sends:
    <presence/>
paris gets:
    <presence from='paris@ours.test/tomb'/>
mallory cannot connect: not-authorized
mallory cannot connect: not-authorized
paris gets:
    <message from='ours.test' id='{m1}'><subject>Log-in attempts: romeo@ours.test</subject>...</message>
paris gets nothing
guesser cannot connect: not-authorized
guesser cannot connect: not-authorized
paris gets:
    <message from='ours.test' id='{m4}'><subject>Log-in attempts: chat.ours.test</subject>...</message>
escalus connects
escalus sends:
    <presence/>
escalus gets:
    <presence from='escalus@ours.test/palace'/>
escalus gets nothing

# One account an hour, of whichever addresses.
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>rosaline</username><password>a fair password</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'/>
guest sends:
    <iq type='set' id='g2'><query xmlns='jabber:iq:register'><username>rosaline2</username><password>a fair password</password></query></iq>
    <iq type='set' id='g3'><query xmlns='jabber:iq:register'><username>rosaline3</username><password>a fair password</password></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g2'>
      <error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>too many registrations, try again later</text></error></iq>
    <iq from='ours.test' type='error' id='g3'>...</iq>
paris gets:
    <message from='ours.test' id='{m2}'><subject>Many registrations</subject>...</message>
escalus gets:
    <message from='ours.test' id='{m3}'><subject>Many registrations</subject>...</message>
guest drops
