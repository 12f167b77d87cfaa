# What waits for another server whose domain becomes ours is delivered here
config shards = 3
config registration.open = true
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Elsewhere]
    server: new.test

---------

escalus connects
romeo connects
elsewhere stops listening
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'>...</iq>
raw Tybalt connects with TLS
tybalt sends raw: <stream:stream to='new.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
tybalt gets:
    <stream:features>...</stream:features>
tybalt sends:
    <iq type='set' id='r'><query xmlns='jabber:iq:register'><username>tybalt</username><password>rapier</password></query></iq>
tybalt gets:
    <iq type='result' id='r' from='new.test'/>
tybalt drops

# The domain goes elsewhere, where nobody answers.
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host'/></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command sessionid='{s2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='{s2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field><field var='data'><value>keep</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'>...</iq>
romeo sends:
    <message to='tybalt@new.test' type='chat' id='m1'><body>The reason that I have to love thee</body></message>
    <message to='tybalt@new.test' type='chat' id='m2'><body>doth much excuse the appertaining rage</body></message>
romeo gets nothing
server crashes
escalus connects
romeo connects
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'><command sessionid='{s3}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s3}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'>...</iq>
time passes 10s
romeo gets nothing
escalus sends:
    <iq type='set' id='7' to='new.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats'/></iq>
escalus gets:
    <iq type='result' id='7' from='new.test'><command sessionid='{s4}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='8' to='new.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats' sessionid='{s4}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>tybalt@new.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='8' from='new.test'><command xmlns='http://jabber.org/protocol/commands' ...>
      <x xmlns='jabber:x:data' type='result'>
        <field var='offlinemessages' ...><value>2</value></field>
        ...</x></command></iq>
elsewhere is not dialled
