# Accounts that strangers make wait for a moderator, if the operator wants that.
config registration.open = true
config registration.approval = true
config invitations.accounts = true
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Paris]
    jid: paris@ours.test/hall
    password: x
    account: none
[Juliet]
    jid: juliet@ours.test/balcony
    password: x
    account: none

---------

escalus connects
escalus sends:
    <presence/>
escalus gets:
    <presence from='escalus@ours.test/palace'/>
romeo connects
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>paris</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'/>
escalus gets:
    <message from='ours.test' id='*'><subject>Registration of paris@ours.test</subject><body>paris@ours.test has been registered from {where} and waits for approval (command "Approve or refuse registrations").</body>...</message>
guest sends:
    <iq type='set' id='g2'><query xmlns='jabber:iq:register'><username>tybalt</username><password>x</password></query></iq>
    <iq type='set' id='g3'><query xmlns='jabber:iq:register'><username>paris</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g2'/>
    <iq from='ours.test' type='error' id='g3'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
escalus gets:
    <message from='ours.test' id='*'><subject>Registration of tybalt@ours.test</subject>...</message>
paris cannot connect: account-disabled

# Who comes with an invitation need not wait.
romeo sends:
    <iq type='set' to='ours.test' id='i1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='i1'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>
      <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
      <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={token};ibr=y</value></field>...</x></command></iq>
guest sends:
    <iq type='set' to='ours.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
    <iq type='set' id='g4'><query xmlns='jabber:iq:register'><username>juliet</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='pa1'/>
    <iq from='ours.test' type='result' id='g4'/>
guest sends raw: </stream:stream>
guest is disconnected
juliet connects

# They still wait after a power failure; only moderators decide.
server crashes
paris cannot connect: account-disabled
romeo connects
romeo sends:
    <iq type='set' to='ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#pending-registrations'/></iq>
romeo gets:
    <iq type='error' from='ours.test' id='1'>...<error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
escalus connects
escalus sends:
    <iq type='set' to='ours.test' id='2'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#pending-registrations'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='2'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#pending-registrations' sessionid='{s}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Approve or refuse registrations</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='accounts' type='list-multi' label='Accounts'><required/>
            <option label='paris@ours.test, {when1}, from {where}'><value>paris@ours.test</value></option>
            <option label='tybalt@ours.test, {when2}, from {where}'><value>tybalt@ours.test</value></option>
          </field>
          <field var='decision' type='list-single' label='What to do'><required/>
            <option label='Approve'><value>approve</value></option>
            <option label='Refuse, and delete them'><value>refuse</value></option>
          </field>
        </x></command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='3'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:admin#pending-registrations'>
      <x xmlns='jabber:x:data' type='submit'><field var='accounts'><value>romeo@ours.test</value></field><field var='decision'><value>refuse</value></field></x></command></iq>
escalus gets:
    <iq type='error' from='ours.test' id='3'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
escalus sends:
    <iq type='set' to='ours.test' id='4'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:admin#pending-registrations'>
      <x xmlns='jabber:x:data' type='submit'><field var='accounts'><value>paris@ours.test</value></field><field var='decision'><value>approve</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='4'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>1 registration has been approved.</note></command></iq>
paris connects
escalus sends:
    <iq type='set' to='ours.test' id='5'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#pending-registrations'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='5'><command sessionid='{s5}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='6'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s5}' node='urn:parlance:admin#pending-registrations'>
      <x xmlns='jabber:x:data' type='submit'><field var='accounts'><value>tybalt@ours.test</value></field><field var='decision'><value>refuse</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='6'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>1 registration has been refused.</note></command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='7'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#pending-registrations'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='7'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>Nobody waits for approval.</note></command></iq>
