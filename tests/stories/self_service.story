# Users see to their own account by commands: a new password, and the end of it.
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

romeo connects
juliet connects
# At nobody else's account.
juliet sends:
    <iq type='set' to='romeo@ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#change-password'/></iq>
    <iq type='set' to='romeo@ours.test' id='2'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#delete'/></iq>
juliet gets:
    <iq type='error' from='romeo@ours.test' id='1'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' from='romeo@ours.test' id='2'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

romeo sends:
    <iq type='set' id='3'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#change-password'/></iq>
romeo gets:
    <iq type='result' from='romeo@ours.test' id='3'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#change-password' sessionid='{s}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Change your password</title>
          <instructions>Your clients have to log in with it.</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='password' type='text-private' label='The new password'><required/></field>
          <field var='password-verify' type='text-private' label='The same once more'><required/></field>
        </x></command></iq>
romeo sends:
    <iq type='set' id='4'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:account#change-password'>
      <x xmlns='jabber:x:data' type='submit'><field var='password'><value>new</value></field></x></command></iq>
    <iq type='set' id='5'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:account#change-password'>
      <x xmlns='jabber:x:data' type='submit'><field var='password'><value>new</value></field><field var='password-verify'><value>newer</value></field></x></command></iq>
    <iq type='set' id='6'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#change-password'/></iq>
romeo gets:
    <iq type='error' from='romeo@ours.test' id='4'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='result' from='romeo@ours.test' id='5'><command ... xmlns='http://jabber.org/protocol/commands'><note type='error'>The passwords differ. Nothing has been changed.</note></command></iq>
    <iq type='result' from='romeo@ours.test' id='6'><command sessionid='{s6}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
romeo's lute cannot connect: not-authorized
romeo sends:
    <iq type='set' id='7'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s6}' node='urn:parlance:account#change-password'>
      <x xmlns='jabber:x:data' type='submit'><field var='password'><value>new</value></field><field var='password-verify'><value>new</value></field></x></command></iq>
romeo gets:
    <iq type='result' from='romeo@ours.test' id='7'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>The password has been changed.</note></command></iq>
server crashes
romeo cannot connect: not-authorized
romeo's lute connects

# Not by mistake.
romeo's lute sends:
    <iq type='set' id='8'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#delete'/></iq>
    <iq type='set' id='9'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#delete'/></iq>
    <iq type='set' id='10'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#delete'/></iq>
romeo's lute gets:
    <iq type='result' from='romeo@ours.test' id='8'><command sessionid='{s8}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
    <iq type='result' from='romeo@ours.test' id='9'><command sessionid='{s9}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
    <iq type='result' from='romeo@ours.test' id='10'><command sessionid='{s10}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
romeo's lute sends:
    <iq type='set' id='11'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s8}' node='urn:parlance:account#delete'>
      <x xmlns='jabber:x:data' type='submit'><field var='address'><value>romeo@ours.test</value></field></x></command></iq>
    <iq type='set' id='12'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s9}' node='urn:parlance:account#delete'>
      <x xmlns='jabber:x:data' type='submit'><field var='address'><value>juliet@ours.test</value></field><field var='confirm'><value>1</value></field></x></command></iq>
romeo's lute gets:
    <iq type='result' from='romeo@ours.test' id='11'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>Nothing has been changed.</note></command></iq>
    <iq type='result' from='romeo@ours.test' id='12'><command ... xmlns='http://jabber.org/protocol/commands'><note type='error'>That is not the address of your account. Nothing has been changed.</note></command></iq>
romeo's lute sends:
    <iq type='set' id='13'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s10}' node='urn:parlance:account#delete'>
      <x xmlns='jabber:x:data' type='submit'><field var='address'><value>Romeo@ours.test</value></field><field var='confirm'><value>true</value></field></x></command></iq>
romeo's lute gets:
    <iq type='result' from='romeo@ours.test' id='13'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>Your account has been deleted.</note></command></iq>
romeo's lute gets stream error not-authorized
romeo's lute is disconnected
server crashes
romeo's lute cannot connect: not-authorized
juliet connects
