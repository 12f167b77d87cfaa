# Accounts made by clients themselves (XEP-0077).
config registration.open = true
[Romeo]
    jid: romeo@ours.test/orchard
[Newcomer]
    jid: rosaline@ours.test/window
    password: a fair password
    account: none
[Formal]
    jid: paris@ours.test/hall
    password: by the form
    account: none

---------

raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>
      ...
      <register xmlns='http://jabber.org/features/iq-register'/>
    </features>
guest sends:
    <iq type='get' id='g1' to='ours.test'><query xmlns='jabber:iq:register'/></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'>
      <query xmlns='jabber:iq:register'>
        <instructions>{how}</instructions><username/><password/>
        <x xmlns='jabber:x:data' type='form'>
          <title>Registration</title>
          <instructions>{how}</instructions>
          <field type='hidden' var='FORM_TYPE'><value>jabber:iq:register</value></field>
          <field type='text-single' var='username' label='Username'><required/></field>
          <field type='text-private' var='password' label='Password'><required/></field>
        </x>
      </query>
    </iq>

# Somebody wrote to the address before it was one.
romeo connects
romeo sends:
    <message to='rosaline@ours.test' type='chat' id='m1'><body>Ah!</body></message>
romeo gets:
    <message from='rosaline@ours.test' type='error' id='m1'>...</message>

# The address is prepared as every localpart is.
guest sends:
    <iq type='set' id='g2'>
      <query xmlns='jabber:iq:register'><username>Rosaline</username><password>a fair password</password></query>
    </iq>
guest gets:
    <iq from='ours.test' type='result' id='g2'/>
romeo sends:
    <iq to='rosaline@ours.test' type='get' id='m2'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq from='rosaline@ours.test' type='error' id='m2'>...</iq>
newcomer connects
newcomer sends:
    <iq type='get' id='n1'><query xmlns='jabber:iq:register'/></iq>
newcomer gets:
    <iq from='rosaline@ours.test' type='result' id='n1'>
      <query xmlns='jabber:iq:register'>
        <registered/><instructions>{any}</instructions><username>rosaline</username><password/>
      </query>
    </iq>

# What cannot be had, and no password comes back with the error.
guest sends:
    <iq type='set' id='g3'><query xmlns='jabber:iq:register'><username>rosaline</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g3'>
      <error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
guest sends:
    <iq type='set' id='g4'><query xmlns='jabber:iq:register'><username>tybalt</username><password/></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g4'>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
guest sends:
    <iq type='set' id='g5'><query xmlns='jabber:iq:register'><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g5'>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
guest sends:
    <iq type='set' id='g6'><query xmlns='jabber:iq:register'><username>ty@balt</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g6'>
      <error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
guest sends:
    <iq type='set' id='g7'><query xmlns='jabber:iq:register'><remove/></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g7'>
      <error type='wait'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# A data form says the same.
guest sends:
    <iq type='set' id='g8'>
      <query xmlns='jabber:iq:register'>
        <x xmlns='jabber:x:data' type='submit'>
          <field type='hidden' var='FORM_TYPE'><value>jabber:iq:register</value></field>
          <field var='username'><value>paris</value></field>
          <field var='password'><value>by the form</value></field>
        </x>
      </query>
    </iq>
guest gets:
    <iq from='ours.test' type='result' id='g8'/>
guest sends raw: </stream:stream>
guest is disconnected
server crashes
formal connects
newcomer connects
