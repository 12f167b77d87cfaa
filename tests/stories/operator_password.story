# A password set from the command line: whoever is there has to authenticate again (RFC 6120
# §4.9.3.16). One that a user changes in-band ends no session.
[Romeo]
    jid: romeo@ours.test/orchard
    password: old
[Thief]
    jid: romeo@ours.test/thief
    password: old
[Half-way]
    jid: romeo@ours.test
    password: old
[Owner]
    jid: romeo@ours.test/orchard
    password: new
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
thief connects
half-way authenticates
half-way gets:
    <stream:features>...</stream:features>
raw Hesitant connects with TLS
hesitant sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
hesitant gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
hesitant sends:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>biwsbj1yb21lbyxyPWZ5a28rZDJsYmJGZ09OUnY=</auth>
hesitant gets:
    <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>*</challenge>
operator sets password of romeo: new
time passes 3s
romeo gets stream error reset
romeo is disconnected
thief gets stream error reset
thief is disconnected
half-way gets stream error reset
half-way is disconnected
hesitant gets stream error reset
hesitant is disconnected
juliet gets nothing
thief cannot connect: not-authorized
owner connects
time passes 10s
owner gets nothing

# In-band.
owner sends:
    <iq type='set' id='p1'><query xmlns='jabber:iq:register'><username>romeo</username><password>old</password></query></iq>
owner gets:
    <iq from='romeo@ours.test' type='result' id='p1'/>
romeo connects
owner gets stream error conflict
owner is disconnected
time passes 10s
romeo gets nothing
