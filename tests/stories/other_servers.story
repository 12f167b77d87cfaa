# What operators see of other servers, and do about them, with commands at the domain (XEP-0050).
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Montague's second]
    server: montague.example
[Verona]
    server: verona.example

---------

escalus connects
romeo connects

# The commands are those of operators, in the list and when they are run.
escalus sends:
    <iq type='get' id='1' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands' unordered>
        ...
        <item jid='ours.test' node='urn:parlance:admin#list-servers' name='Show the other servers'/>
        <item jid='ours.test' node='urn:parlance:admin#retry-server' name='Try another server again'/>
      </query></iq>
romeo sends:
    <iq type='get' id='2' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers'/></iq>
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server'/></iq>
romeo gets in any order:
    <iq type='result' id='2' from='ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>
        <item jid='ours.test' node='urn:xmpp:invite#invite' name='Invite user'/></query></iq>
    <iq type='error' id='3' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers'/>
      <error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='4' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server'/>
      <error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Nobody else is known.
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers'/></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers' sessionid='*' status='completed' xml:lang='en'>
        <note type='info'>There is nothing to say about any other server.</note></command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server'/></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server' sessionid='*' status='completed' xml:lang='en'>
        <note type='info'>Nothing waits for any other server.</note></command></iq>

# One is there, of another there is no sign.
romeo sends:
    <message to='benvolio@verona.example' id='7' type='chat'><body>Good morrow</body></message>
verona accepts
verona gets:
    <message from='romeo@ours.test/orchard' to='benvolio@verona.example' id='7' type='chat'><body>Good morrow</body>...</message>
montague stops listening
romeo sends:
    <message to='tybalt@montague.example' id='8' type='chat'><body>One</body></message>
    <message to='tybalt@montague.example' id='9' type='chat'><body>Two</body></message>
romeo gets nothing
time passes 2s
escalus sends:
    <iq type='set' id='10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers'/></iq>
escalus gets:
    <iq type='result' id='10' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-servers' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <title>Other servers</title>
          <reported>
            <field var='domain' label='Domain'/>
            <field var='direction' label='Connections'/>
            <field var='security' label='Security'/>
            <field var='certificate' label='Certificate'/>
            <field var='queue' label='Waiting'/>
            <field var='last-error' label='Last error'/>
            <field var='next-attempt' label='Next attempt'/>
          </reported>
          <item>
            <field var='domain'><value>montague.example</value></field>
            <field var='direction'><value>none</value></field>
            <field var='security'><value/></field>
            <field var='certificate'><value/></field>
            <field var='queue'><value>2 in memory, 2 in storage since {since} UTC</value></field>
            <field var='last-error'><value>{error} UTC)</value></field>
            <field var='next-attempt'><value>in {seconds} s</value></field>
          </item>
          <item>
            <field var='domain'><value>verona.example</value></field>
            <field var='direction'><value>{way}</value></field>
            <field var='security'><value>TLSv1.3, certificate</value></field>
            <field var='certificate'><value>verona.example by CN = Simulated Authority, until 2030-01-01</value></field>
            <field var='queue'><value/></field>
            <field var='last-error'><value/></field>
            <field var='next-attempt'><value/></field>
          </item>
        </x></command></iq>

# Another attempt, long before the next is due.
time passes 10m
montague listens
montague is not dialled
escalus sends:
    <iq type='set' id='11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server'/></iq>
escalus gets:
    <iq type='result' id='11' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Try another server again</title>
          <instructions>Which domain is to be tried at once?</instructions>
          <field var='domain' type='list-single' label='Domain'>
            <required/>
            <option label='montague.example: 2 in memory, 2 in storage since {since} UTC'><value>montague.example</value></option>
          </field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server' sessionid='{session}'>
      <x xmlns='jabber:x:data' type='submit'><field var='domain'><value>nobody.example</value></field></x></command></iq>
escalus gets:
    <iq type='error' id='12' from='ours.test'>
      ...
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
escalus sends:
    <iq type='set' id='13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server' sessionid='{session}'>
      <x xmlns='jabber:x:data' type='submit'><field var='domain'><value>montague.example</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='13' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#retry-server' sessionid='{session}' status='completed' xml:lang='en'>
        <note type='info'>It is being tried.</note></command></iq>
montague accepts
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='8' type='chat'><body>One</body>...</message>
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='9' type='chat'><body>Two</body>...</message>
