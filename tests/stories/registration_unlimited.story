# limits.enabled = false lifts the limit on registrations too.
config registration.open = true
config registration.per_address_per_hour = 1
config limits.enabled = false

---------

raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>a</username><password>x</password></query></iq>
    <iq type='set' id='g2'><query xmlns='jabber:iq:register'><username>b</username><password>x</password></query></iq>
    <iq type='set' id='g3'><query xmlns='jabber:iq:register'><username>c</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'/>
    <iq from='ours.test' type='result' id='g2'/>
    <iq from='ours.test' type='result' id='g3'/>
