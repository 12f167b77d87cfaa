# Without permission of the operator there is no registration but of the invited; users still change their
# password.
config registration.open = false
[Romeo]
    jid: romeo@ours.test/orchard
    password: old
[Romeo's lute]
    jid: romeo@ours.test/lute
    password: new
    account: none
[Juliet]
    jid: juliet@ours.test/balcony

---------

raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>
      ...
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>...</mechanisms>
      <register xmlns='http://jabber.org/features/iq-register'/>
      <register xmlns='urn:xmpp:ibr-token:0'/>
      <register xmlns='urn:xmpp:invite'/>
    </features>
guest sends:
    <iq type='get' id='g1' to='ours.test'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='g2'><query xmlns='jabber:iq:register'><username>tybalt</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='error' id='g1'>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='ours.test' type='error' id='g2'>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

romeo's lute cannot connect: not-authorized
romeo connects
romeo sends:
    <iq type='set' to='ours.test' id='c1'><query xmlns='jabber:iq:register'><username>romeo</username><password>new</password></query></iq>
romeo gets:
    <iq from='ours.test' type='result' id='c1'/>
server crashes
romeo cannot connect: not-authorized
romeo's lute connects

# Of no other account, not without a password, not to one that SASLprep forbids.
romeo's lute sends:
    <iq type='set' id='c2'><query xmlns='jabber:iq:register'><username>juliet</username><password>x</password></query></iq>
romeo's lute gets:
    <iq from='romeo@ours.test' type='error' id='c2'>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo's lute sends:
    <iq type='set' id='c3'><query xmlns='jabber:iq:register'><username>romeo</username><password></password></query></iq>
romeo's lute gets:
    <iq from='romeo@ours.test' type='error' id='c3'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo's lute sends:
    <iq type='set' id='c4'><query xmlns='jabber:iq:register'><password>x</password></query></iq>
romeo's lute gets:
    <iq from='romeo@ours.test' type='error' id='c4'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo's lute sends:
    <iq type='set' id='c5'><query xmlns='jabber:iq:register'><username>romeo</username><password>a&#x2028;b</password></query></iq>
romeo's lute gets:
    <iq from='romeo@ours.test' type='error' id='c5'>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# The whole address names the account too, as in the data form of XEP-0077.
romeo's lute sends:
    <iq type='set' id='c6'>
      <query xmlns='jabber:iq:register'>
        <x xmlns='jabber:x:data' type='submit'>
          <field type='hidden' var='FORM_TYPE'><value>jabber:iq:register:changepassword</value></field>
          <field type='text-single' var='username'><value>romeo@ours.test</value></field>
          <field type='text-private' var='password'><value>old</value></field>
        </x>
      </query>
    </iq>
romeo's lute gets:
    <iq from='romeo@ours.test' type='result' id='c6'/>
romeo connects
juliet connects
