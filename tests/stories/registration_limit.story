# One address makes only so many accounts in an hour (XEP-0077 §3.1.1).
config registration.open = true
config registration.per_address_per_hour = 2

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
    <iq from='ours.test' type='error' id='g3'>
      <error type='wait'>
        <resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>too many registrations from this address</text>
      </error>
    </iq>

# Another address is not affected.
raw Stranger connects with TLS
stranger sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
stranger gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
stranger sends:
    <iq type='set' id='s1'><query xmlns='jabber:iq:register'><username>c</username><password>x</password></query></iq>
stranger gets:
    <iq from='ours.test' type='result' id='s1'/>
time passes 61m
guest gets stream error connection-timeout
guest is disconnected
stranger gets stream error connection-timeout
stranger is disconnected

raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' id='g4'><query xmlns='jabber:iq:register'><username>d</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g4'/>
