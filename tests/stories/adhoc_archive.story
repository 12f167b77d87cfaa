# The archive configured by an ad-hoc command (XEP-0441 §2.2): the same preferences as by <prefs/>, and
# how long messages are kept, within what the server allows.
config archive.keep = "30d"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

juliet connects
juliet sends:
    <iq type='set' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
juliet gets:
    <iq type='result' id='1' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>What is kept of your conversations</title>
          <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam#configure</value></field>
          <field var='default' type='list-single' label='Keep messages'>
            <required/>
            <value>always</value>
            <option label='Always'><value>always</value></option>
            <option label='With those in the contact list'><value>roster</value></option>
            <option label='Never'><value>never</value></option>
          </field>
          <field var='always' type='jid-multi' label='Always with'/>
          <field var='never' type='jid-multi' label='Never with'/>
          <field var='keep-days' type='text-single' label='Forget messages after days'>
            <desc>0: as the server does, at most 30 days.</desc>
            <validate xmlns='http://jabber.org/protocol/xdata-validate' datatype='xs:integer'><range min='0' max='36500'/></validate>
            <value>0</value>
          </field>
          <field var='keep-messages' type='text-single' label='Forget all but the newest messages, number'>
            <desc>0: as the server does, without a limit.</desc>
            <validate xmlns='http://jabber.org/protocol/xdata-validate' datatype='xs:integer'><range min='0' max='1000000000'/></validate>
            <value>0</value>
          </field>
        </x>
      </command></iq>

# What is left out stays as it is.
juliet sends:
    <iq type='set' id='2'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>urn:xmpp:mam#configure</value></field>
        <field var='never'><value>Nurse@ours.test</value><value>nurse@ours.test</value><value>mercutio@ours.test/street</value></field>
        <field var='keep-messages'><value>2</value></field>
      </x></command></iq>
juliet gets:
    <iq type='result' id='2' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' status='completed' xml:lang='en'>
        <note type='info'>The archive has been configured.</note></command></iq>
# It was durable before it was answered.
server crashes
juliet connects
juliet sends:
    <iq type='get' id='3'><prefs xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='3' from='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2' default='always'>
      <always/><never><jid>nurse@ours.test</jid><jid>mercutio@ours.test/street</jid></never></prefs></iq>

# Of four messages the account keeps two.
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>1</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>2</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>3</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>4</body></message>
romeo gets nothing
time passes 15m
juliet sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='3' ...>...</message></forwarded></result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='4' ...>...</message></forwarded></result></message>
    <iq type='result' id='q1' ...>...</iq>

# Switched off, limits and exceptions taken back: empty is not left out.
juliet sends:
    <iq type='set' id='4'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
juliet gets:
    <iq type='result' id='4' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' sessionid='{second}' status='executing' ...>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <field var='never' type='jid-multi' label='Never with'><value>nurse@ours.test</value><value>mercutio@ours.test/street</value></field>
          <field var='keep-messages' type='text-single' label='Forget all but the newest messages, number'><value>2</value>...</field>
          ...
        </x>
      </command></iq>
juliet sends:
    <iq type='set' id='5'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{second}'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='default'><value>never</value></field><field var='never'/>
        <field var='keep-messages'><value>0</value></field><field var='keep-days'><value>1</value></field>
      </x></command></iq>
    <iq type='get' id='6'><prefs xmlns='urn:xmpp:mam:2'/></iq>
juliet gets in any order:
    <iq type='result' id='5' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' status='completed' ...>...</command></iq>
    <iq type='result' id='6' from='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2' ...>...</prefs></iq>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>5</body></message>
romeo gets nothing
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <iq type='result' id='q2' ...>...</iq>
# The server would keep them for another month.
time passes 25h
juliet sends:
    <iq type='set' id='q3'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='q3' ...>...</iq>
