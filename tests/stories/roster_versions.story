# Roster versions (RFC 6121 §2.6): nothing when nothing has changed, pushes when little has.
[Romeo]
    jid: romeo@ours.test/orchard
[Lute]
    jid: romeo@ours.test/lute
    password: secret of romeo

---------

# Offered once the client has authenticated.
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{romeo.plain}</auth>
guest gets:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets raw containing <ver xmlns='urn:xmpp:features:rosterver'/>
guest gets raw containing <sub xmlns='urn:xmpp:features:pre-approval'/>
guest drops
guest ignores what came

romeo connects
romeo sends:
    <iq type='get' id='r0'><query xmlns='jabber:iq:roster' ver=''/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r0'><query xmlns='jabber:iq:roster' ver='{v0}'/></iq>

lute connects
lute sends:
    <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='a@ours.test'/></query></iq>
    <iq type='set' id='s2'><query xmlns='jabber:iq:roster'><item jid='b@ours.test'/></query></iq>
    <iq type='set' id='s3'><query xmlns='jabber:iq:roster'><item jid='c@ours.test'/></query></iq>
lute gets:
    <iq from='romeo@ours.test' type='result' id='s1'/>
    <iq from='romeo@ours.test' type='result' id='s2'/>
    <iq from='romeo@ours.test' type='result' id='s3'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='{v1}'><item jid='a@ours.test' subscription='none'/></query></iq>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='{v2}'><item jid='b@ours.test' subscription='none'/></query></iq>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='{v3}'><item jid='c@ours.test' subscription='none'/></query></iq>

# A version from before this roster began is nothing to build upon.
romeo sends:
    <iq type='get' id='r00'><query xmlns='jabber:iq:roster' ver='7'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r00'><query xmlns='jabber:iq:roster' ver='{v3}'>
      <item jid='a@ours.test' subscription='none'/><item jid='b@ours.test' subscription='none'/><item jid='c@ours.test' subscription='none'/></query></iq>
romeo disconnects

# Up to date: an empty result.
romeo connects
romeo sends:
    <iq type='get' id='r1'><query xmlns='jabber:iq:roster' ver='{v3}'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r1'/>
romeo disconnects

# A change and a removal later: an empty result, then both as pushes in their order.
lute sends:
    <iq type='set' id='s4'><query xmlns='jabber:iq:roster'><item jid='c@ours.test' name='C'/></query></iq>
    <iq type='set' id='s5'><query xmlns='jabber:iq:roster'><item jid='a@ours.test' subscription='remove'/></query></iq>
lute gets:
    <iq from='romeo@ours.test' type='result' id='s4'/>
    <iq from='romeo@ours.test' type='result' id='s5'/>
server crashes
romeo connects
romeo sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster' ver='{v3}'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r2'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='{v4}'><item jid='c@ours.test' name='C' subscription='none'/></query></iq>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='{v5}'><item jid='a@ours.test' subscription='remove'/></query></iq>

# A version nobody has heard of: the whole roster.
romeo sends:
    <iq type='get' id='r3'><query xmlns='jabber:iq:roster' ver='7'/></iq>
    <iq type='get' id='r4'><query xmlns='jabber:iq:roster' ver='from another server'/></iq>
    <iq type='get' id='r5'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r3'>
      <query xmlns='jabber:iq:roster' ver='{v5}'><item jid='b@ours.test' subscription='none'/><item jid='c@ours.test' name='C' subscription='none'/></query>
    </iq>
    <iq from='romeo@ours.test' type='result' id='r4'>
      <query xmlns='jabber:iq:roster' ver='{v5}'><item jid='b@ours.test' subscription='none'/><item jid='c@ours.test' name='C' subscription='none'/></query>
    </iq>
    <iq from='romeo@ours.test' type='result' id='r5'>
      <query xmlns='jabber:iq:roster'><item jid='b@ours.test' subscription='none'/><item jid='c@ours.test' name='C' subscription='none'/></query>
    </iq>
