# A domain is served while the server runs, after a crash too; then it goes, with those who are there
config shards = 2
config registration.open = true
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard

---------

escalus connects
romeo connects
raw Tybalt connects with TLS
tybalt sends raw: <stream:stream to='new.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
tybalt gets:
    <stream:error>...<host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>
    </stream:stream>

escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>New.Test.</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>new.test is served.</note></command></iq>

# It has all that the others have.
romeo sends:
    <presence to='hall@conference.new.test/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
romeo gets:
    <presence from='hall@conference.new.test/romeo'>...</presence>
romeo ignores what came
romeo sends:
    <iq type='set' id='make' to='hall@conference.new.test'><query xmlns='http://jabber.org/protocol/muc#owner'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field><field var='muc#roomconfig_persistentroom'><value>1</value></field></x></query></iq>
romeo gets:
    <iq type='result' id='make' from='hall@conference.new.test'/>
romeo ignores what came
raw Tybalt connects with TLS
tybalt sends raw: <stream:stream to='new.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
tybalt gets:
    <stream:features>...</stream:features>

# Names that are taken, and what is no name.
escalus sends:
    <iq type='set' id='e1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
    <iq type='set' id='e2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
    <iq type='set' id='e3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
    <iq type='set' id='e4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets in any order:
    <iq type='result' id='e1' from='ours.test'><command sessionid='{t1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
    <iq type='result' id='e2' from='ours.test'><command sessionid='{t2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
    <iq type='result' id='e3' from='ours.test'><command sessionid='{t3}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
    <iq type='result' id='e4' from='ours.test'><command sessionid='{t4}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='f1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{t1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>ours.test</value></field></x></command></iq>
    <iq type='set' id='f2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{t2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>pubsub.new.test</value></field></x></command></iq>
    <iq type='set' id='f3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{t3}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>romeo@other.test</value></field></x></command></iq>
    <iq type='set' id='f4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{t4}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>other.test</value></field><field var='key'><value>/etc/key.pem</value></field></x></command></iq>
escalus gets in any order:
    <iq type='result' id='f1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>ours.test is served already.</note></command></iq>
    <iq type='result' id='f2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>pubsub.new.test is a service of this server.</note></command></iq>
    <iq type='result' id='f3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>That is no domain name.</note></command></iq>
    <iq type='result' id='f4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>A certificate needs a key, and a key a certificate.</note></command></iq>

server crashes
escalus connects
romeo connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-hosts'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-hosts' sessionid='*' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Domains of this server</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='host' label='Domain'/><field var='accounts' label='Accounts'/><field var='services' label='Services'/><field var='certificate' label='Certificate'/><field var='from' label='Added by'/></reported>
        <item><field var='host'><value>ours.test</value></field><field var='accounts'><value>2</value></field><field var='services'><value>pubsub.ours.test, conference.ours.test</value></field><field var='certificate'><value>simulated.crt</value></field><field var='from'><value>the file</value></field></item>
        <item><field var='host'><value>new.test</value></field><field var='accounts'><value>0</value></field><field var='services'><value>pubsub.new.test, conference.new.test</value></field><field var='certificate'><value>simulated.crt</value></field><field var='from'><value>an administrator</value></field></item>
      </x></command></iq>

# Who is in its rooms or logged in there has to go; what its accounts have is kept.
romeo sends:
    <presence to='hall@conference.new.test/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
romeo ignores what came
raw Tybalt connects with TLS
tybalt sends raw: <stream:stream to='new.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
tybalt gets:
    <stream:features>...</stream:features>
tybalt sends:
    <iq type='set' id='r'><query xmlns='jabber:iq:register'><username>tybalt</username><password>rapier</password></query></iq>
tybalt gets:
    <iq type='result' id='r' from='new.test'/>
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='{s2}' status='executing' xml:lang='en'>
      <actions execute='complete'><complete/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>Serve a domain no more</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='host' type='list-single' label='Domain'><required/><option label='new.test'><value>new.test</value></option></field>
        <field var='data' type='list-single' label='What becomes of its accounts'><required/><value>keep</value><option label='Kept, for when the domain is added again'><value>keep</value></option><option label='Deleted, with all rooms and nodes; contacts are told'><value>delete</value></option></field>
      </x></command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='{s2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field><field var='data'><value>keep</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='{s2}' status='completed' xml:lang='en'>
      <note type='info'>new.test is not served any more.</note></command></iq>
romeo gets:
    <presence type='unavailable' from='hall@conference.new.test/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='none' jid='romeo@ours.test/orchard'/><status code='110'/><status code='332'/></x>...</presence>
tybalt gets:
    <stream:error>...<host-gone xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>
    </stream:stream>
escalus sends:
    <iq type='get' id='p' to='new.test'><ping xmlns='urn:xmpp:ping'/></iq>
escalus gets:
    <iq type='error' id='p' from='new.test'>...</iq>

# Back again, it knows the account; and now all is deleted.
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s3}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s3}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='info'>new.test is served.</note></command></iq>
romeo sends:
    <presence to='tybalt@new.test' type='subscribe'/>
romeo ignores what came
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s4}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='{s4}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field><field var='data'><value>delete</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='info'>new.test is not served any more.</note></command></iq>
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-host' sessionid='*' status='completed' xml:lang='en'>
      <note type='info'>{all are of the file}</note></command></iq>
