# An administrator makes an account possible (XEP-0401 §5.5, XEP-0445): under a name that is kept free, once,
# for a time, at one domain.
config hosts = ["ours.test", "theirs.test"]
config invitations.lifetime = "2h"
config registration.open = true
config registration.per_address_per_hour = 100
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
    password: wherefore
    account: none

---------

escalus connects
romeo connects
romeo sends:
    <iq type='set' to='ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account'/></iq>
romeo gets:
    <iq type='error' from='ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account'/>
      <error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
escalus sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <iq type='set' to='ours.test' id='exec1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account' action='execute'/></iq>
escalus gets in any order:
    <iq from='escalus@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <iq type='result' from='ours.test' id='exec1'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account' sessionid='{s}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Create account</title>
          <instructions>Without a username the invitee chooses one.</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='username' label='Username' type='text-single'/>
          <field var='roster-subscription' label='Roster subscription' type='boolean'><value>0</value></field>
        </x></command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='exec2'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:xmpp:invite#create-account'>
      <x xmlns='jabber:x:data' type='submit'><field var='username'><value>Juliet</value></field><field var='roster-subscription'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='exec2'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account' sessionid='{s}' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
          <field type='text-single' var='uri' label='Link'><value>xmpp:juliet@ours.test?register;preauth={token}</value></field>
          <field type='text-single' var='expire' label='Expires'><value>*</value></field>
        </x></command></iq>

# Kept free: for no second invitation, for no stranger; the names of accounts and what is no name.
escalus sends:
    <iq type='set' to='ours.test' id='e1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='e1'><command sessionid='{s1}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='e2'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' node='urn:xmpp:invite#create-account'>
      <x xmlns='jabber:x:data' type='submit'><field var='username'><value>juliet</value></field></x></command></iq>
    <iq type='set' to='ours.test' id='e3'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account'/></iq>
escalus gets in any order:
    <iq type='result' from='ours.test' id='e2'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>Somebody else has been invited under that name.</note></command></iq>
    <iq type='result' from='ours.test' id='e3'><command sessionid='{s3}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='e4'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s3}' node='urn:xmpp:invite#create-account'>
      <x xmlns='jabber:x:data' type='submit'><field var='username'><value>romeo</value></field></x></command></iq>
    <iq type='set' to='ours.test' id='e5'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#create-account'/></iq>
escalus gets in any order:
    <iq type='result' from='ours.test' id='e4'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>There is an account of that name.</note></command></iq>
    <iq type='result' from='ours.test' id='e5'><command sessionid='{s5}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='e6'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s5}' node='urn:xmpp:invite#create-account'>
      <x xmlns='jabber:x:data' type='submit'><field var='username'><value>a@b</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='e6'><command xmlns='http://jabber.org/protocol/commands' ...><note type='error'>That name cannot be used.</note></command></iq>

# At another domain of the server it is not known.
raw Stranger connects with TLS
stranger sends raw: <stream:stream to='theirs.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
stranger gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
stranger sends:
    <iq type='set' to='theirs.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
stranger gets:
    <iq from='theirs.test' type='error' id='pa1'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
stranger sends raw: </stream:stream>
stranger is disconnected

# A power failure between the steps: the token has not been used, the name is still kept.
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' to='ours.test' id='pa2'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
guest gets:
    <iq from='ours.test' type='result' id='pa2'/>
server crashes
raw First connects with TLS
first sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
first gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
raw Second connects with TLS
second sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
second gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
first sends:
    <iq type='set' id='f1'><query xmlns='jabber:iq:register'><username>juliet</username><password>stolen</password></query></iq>
first gets:
    <iq from='ours.test' type='error' id='f1'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# The form knows the name; no other can be had by this invitation.
first sends:
    <iq type='set' to='ours.test' id='pa3'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
    <iq type='get' id='f2'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='f3'><query xmlns='jabber:iq:register'><username>tybalt</username><password>x</password></query></iq>
first gets:
    <iq from='ours.test' type='result' id='pa3'/>
    <iq from='ours.test' type='result' id='f2'><query xmlns='jabber:iq:register'>
      <instructions>Choose a password for this service.</instructions><username>juliet</username><password/>
      <x xmlns='jabber:x:data' type='form'>
        <title>Registration</title>
        <instructions>Choose a password for this service.</instructions>
        <field type='hidden' var='FORM_TYPE'><value>jabber:iq:register</value></field>
        <field type='text-single' var='username' label='Username'><required/><value>juliet</value></field>
        <field type='text-private' var='password' label='Password'><required/></field>
      </x></query></iq>
    <iq from='ours.test' type='error' id='f3'><error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the invitation is for another name</text></error></iq>

# Two have shown it; what expires after that does not matter. One of them gets the account.
second sends:
    <iq type='set' to='ours.test' id='pa4'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
second gets:
    <iq from='ours.test' type='result' id='pa4'/>
first sends:
    <iq type='set' id='f4'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'>
      <field var='FORM_TYPE'><value>jabber:iq:register</value></field>
      <field var='username'><value>juliet</value></field><field var='password'><value>wherefore</value></field></x></query></iq>
first gets:
    <iq from='ours.test' type='result' id='f4'/>
second sends:
    <iq type='set' id='f5'><query xmlns='jabber:iq:register'><username>juliet</username><password>x</password></query></iq>
second gets:
    <iq from='ours.test' type='error' id='f5'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
first sends raw: </stream:stream>
first is disconnected
second sends raw: </stream:stream>
second is disconnected

juliet connects
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'><item subscription='both' jid='escalus@ours.test'/></query></iq>
escalus connects
escalus sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>
escalus gets:
    <iq from='escalus@ours.test' type='result' id='r2'><query xmlns='jabber:iq:roster'><item subscription='both' jid='juliet@ours.test'/></query></iq>
