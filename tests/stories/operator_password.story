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
operator sets password of romeo: new
time passes 3s
romeo gets stream error reset
romeo is disconnected
thief gets stream error reset
thief is disconnected
half-way gets stream error reset
half-way is disconnected
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
