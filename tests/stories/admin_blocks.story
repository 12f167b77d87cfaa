# Whom the server does not talk to: entries with a reason and an end, the blacklist and the whitelist of
# XEP-0133 §4.9 and §4.10. They survive the server.
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Paris]
    jid: paris@ours.test/tomb
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>
[Montague's other server]
    server: montague.example

---------

escalus connects
romeo connects
romeo sends:
    <iq type='get' to='montague.example' id='link1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='link1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='link1'/>
romeo gets:
    <iq type='result' from='montague.example' id='link1'/>
montague sends:
    <message from='tybalt@montague.example/square' to='romeo@ours.test/orchard' id='m1'><body>Villain</body></message>
romeo gets:
    <message from='tybalt@montague.example/square' id='m1'><body>Villain</body>...</message>

# One address.
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s1}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>Tybalt@montague.example</value></field><field var='reason'><value>fights</value></field><field var='hours'><value>2</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>tybalt@montague.example is blocked.</note></command></iq>
montague sends:
    <message from='tybalt@montague.example/square' to='romeo@ours.test/orchard' id='m2'><body>Villain</body></message>
montague gets:
    <message type='error' from='romeo@ours.test/orchard' to='tybalt@montague.example/square' id='m2'>
      <error type='modify'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the administrators do not allow this communication</text></error>...</message>
montague sends:
    <presence from='tybalt@montague.example/square' to='romeo@ours.test' type='subscribe' id='m3'/>
    <iq type='get' from='tybalt@montague.example/square' to='romeo@ours.test' id='m4'><ping xmlns='urn:xmpp:ping'/></iq>
    <message from='benvolio@montague.example/square' to='romeo@ours.test/orchard' id='m5'><body>Part, fools</body></message>
montague gets:
    <iq type='error' from='romeo@ours.test' to='tybalt@montague.example/square' id='m4'>...</iq>
romeo gets:
    <message from='benvolio@montague.example/square' id='m5'><body>Part, fools</body>...</message>
# Nor can he be written to.
romeo sends:
    <message to='tybalt@montague.example' id='r1'><body>Peace</body></message>
romeo gets:
    <message type='error' from='tybalt@montague.example' id='r1'>
      <error type='modify'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the administrators do not allow this communication</text></error>...</message>
romeo gets nothing
montague gets nothing

# It ends by itself.
time passes 2h
montague is disconnected
romeo sends:
    <iq type='get' to='montague.example' id='link2'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='link2'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='link2'/>
romeo gets:
    <iq type='result' from='montague.example' id='link2'/>
montague sends:
    <message from='tybalt@montague.example/square' to='romeo@ours.test/orchard' id='m6'><body>Villain</body></message>
romeo gets:
    <message from='tybalt@montague.example/square' id='m6'><body>Villain</body>...</message>

# A domain by the blacklist; one of it is exempt by the whitelist.
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist'/></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Editing: The blacklist</title>
          <instructions>Addresses, domains or single resources, one a line. What is entered here has no end.</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='blacklistjids' type='jid-multi' label='The blacklist'/>
        </x></command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>montague.example</value><value>france.example</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' status='completed' xml:lang='en'>
      <note type='info'>The list has been changed.</note></command></iq>
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-whitelist'/></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-whitelist' sessionid='{s3}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-whitelist' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='whitelistjids'><value>benvolio@montague.example</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-whitelist' sessionid='{s3}' status='completed' xml:lang='en'>
      <note type='info'>The list has been changed.</note></command></iq>
romeo sends:
    <message to='tybalt@montague.example' id='r2'><body>Peace</body></message>
romeo gets:
    <message type='error' from='tybalt@montague.example' id='r2'>...</message>
montague sends:
    <message from='tybalt@montague.example/square' to='romeo@ours.test/orchard' id='m7'><body>Villain</body></message>
    <message from='benvolio@montague.example/square' to='romeo@ours.test/orchard' id='m8'><body>Part, fools</body></message>
romeo gets:
    <message from='benvolio@montague.example/square' id='m8'><body>Part, fools</body>...</message>
montague gets:
    <message type='error' from='romeo@ours.test/orchard' to='tybalt@montague.example/square' id='m7'>...</message>

# The list is there after the server has been killed, and so is the form that shows it.
server crashes
escalus connects
romeo connects
montague is disconnected
romeo sends:
    <message to='tybalt@montague.example' id='r3'><body>Peace</body></message>
romeo gets:
    <message type='error' from='tybalt@montague.example' id='r3'>...</message>
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist'/></iq>
escalus gets:
    <iq type='result' id='7' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s4}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Editing: The blacklist</title>
          <instructions>Addresses, domains or single resources, one a line. What is entered here has no end.</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='blacklistjids' type='jid-multi' label='The blacklist'><value>france.example</value><value>montague.example</value></field>
        </x></command></iq>

# What cannot be meant: the server itself, an administrator above the moderator, half of the world.
escalus sends:
    <iq type='set' id='8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>montague.example</value><value>ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='error'>ours.test is this server itself.</note></command></iq>
escalus sends:
    <iq type='set' id='9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
escalus gets:
    <iq type='result' id='9' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s5}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s5}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>paris@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s5}' status='completed' xml:lang='en'>
      <note type='error'>paris@ours.test is an administrator, whom only an operator may change.</note></command></iq>
escalus sends:
    <iq type='set' id='11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
escalus gets:
    <iq type='result' id='11' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s6}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s6}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>0.0.0.0/1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='12' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s6}' status='completed' xml:lang='en'>
      <note type='error'>That network is too large.</note></command></iq>

# Taken off again.
escalus sends:
    <iq type='set' id='13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#unblock'/></iq>
escalus gets:
    <iq type='result' id='13' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#unblock' sessionid='{s7}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Unblock</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='blocks' type='list-multi' label='Entries'><required/>
            <option label='exempt: benvolio@montague.example, until never'><value>ours.test exempt benvolio@montague.example</value></option>
            <option label='france.example, until never'><value>ours.test jid france.example</value></option>
            <option label='montague.example, until never'><value>ours.test jid montague.example</value></option>
            <option label='tybalt@montague.example, until {end}'><value>ours.test jid tybalt@montague.example</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#unblock' sessionid='{s7}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blocks'><value>ours.test jid montague.example</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#unblock' sessionid='{s7}' status='completed' xml:lang='en'>
      <note type='info'>1 entry has been removed.</note></command></iq>
romeo sends:
    <iq type='get' to='montague.example' id='link3'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='link3'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='link3'/>
romeo gets:
    <iq type='result' from='montague.example' id='link3'/>
montague sends:
    <message from='tybalt@montague.example/square' to='romeo@ours.test/orchard' id='m9'><body>Peace</body></message>
romeo gets:
    <message from='tybalt@montague.example/square' id='m9'><body>Peace</body>...</message>

# For the whole server: who speaks for the domain is not let in.
escalus sends:
    <iq type='set' id='15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
escalus gets:
    <iq type='result' id='15' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s8}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s8}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>montague.example</value></field><field var='server'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s8}' status='completed' xml:lang='en'>
      <note type='info'>montague.example is blocked.</note></command></iq>
montague's other server dials with TLS
montague's other server opens a stream
montague's other server gets stream error policy-violation
montague's other server is disconnected
