# What administrators tell users (XEP-0133 §4.23–§4.28): the message of the day, announcements to those
# who are there and to all, a welcome. Everybody is told once, whatever happens to the server.
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's phone]
    jid: romeo@ours.test/phone
[Juliet]
    jid: juliet@ours.test/balcony

---------

escalus connects
romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>

# At once to those who are there ...
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Set the message of the day</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='motd' type='text-multi' label='Set the message of the day'><required/></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='motd'><value>A glooming peace</value><value>this morning with it brings</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The text has been set.</note></command></iq>
romeo gets:
    <message type='headline' from='ours.test'><body>A glooming peace&#10;this morning with it brings</body></message>

# ... and to others when they come: once, on whichever device.
romeo's phone connects
romeo's phone sends:
    <presence/>
romeo's phone gets in any order:
    <presence from='romeo@ours.test/phone'/>
    <presence from='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='romeo@ours.test/phone'/>
server crashes
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message type='headline' from='ours.test'><body>A glooming peace&#10;this morning with it brings</body></message>
juliet disconnects
server crashes
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>

# The edited text is for those who have not seen it; it is in the form.
escalus connects
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-motd'/></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-motd' sessionid='{s3}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Edit the message of the day</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='motd' type='text-multi' label='Edit the message of the day'><required/><value>A glooming peace</value><value>this morning with it brings</value></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-motd' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='motd'><value>A gloomy peace</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-motd' sessionid='{s3}' status='completed' xml:lang='en'>
      <note type='info'>The text has been set.</note></command></iq>
juliet gets nothing
escalus sends:
    <presence/>
escalus gets in any order:
    <presence from='escalus@ours.test/palace'/>
    <message type='headline' from='ours.test'><body>A gloomy peace</body></message>

# Deleted: there is nothing to delete a second time.
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-motd'/></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-motd' sessionid='*' status='completed' xml:lang='en'>
      <note type='info'>The text has been deleted.</note></command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-motd'/></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-motd' sessionid='*' status='completed' xml:lang='en'>
      <note type='error'>There is none.</note></command></iq>

# §4.23: an announcement to those who are there; to all it comes later, too.
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce'/></iq>
escalus gets:
    <iq type='result' id='7' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce' sessionid='{s7}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Make an announcement</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='announcement' type='text-multi' label='Announcement'><required/></field>
          <field var='audience' type='list-single' label='To whom'><value>online</value>
            <option label='Those who are there now'><value>online</value></option>
            <option label='All: the others when they come, within 30 days'><value>all</value></option></field>
          <field var='hosts' type='list-multi' label='Hosts'><value>ours.test</value><option label='ours.test'><value>ours.test</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce' sessionid='{s7}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='announcement'><value>The day is hot</value></field></x></command></iq>
escalus gets in any order:
    <iq type='result' id='8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce' sessionid='{s7}' status='completed' xml:lang='en'>
      <note type='info'>It has been announced.</note></command></iq>
    <message type='headline' from='ours.test'><body>The day is hot</body></message>
juliet gets:
    <message type='headline' from='ours.test'><body>The day is hot</body></message>
escalus sends:
    <iq type='set' id='9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce'/></iq>
escalus gets:
    <iq type='result' id='9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s9}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce' sessionid='{s9}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='announcement'><value>The Capulets are abroad</value></field><field var='audience'><value>all</value></field></x></command></iq>
escalus gets in any order:
    <iq type='result' id='10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#announce' sessionid='{s9}' status='completed' xml:lang='en'>
      <note type='info'>It has been announced.</note></command></iq>
    <message type='headline' from='ours.test'><body>The Capulets are abroad</body></message>
juliet gets:
    <message type='headline' from='ours.test'><body>The Capulets are abroad</body></message>
server crashes
romeo connects
romeo sends:
    <presence/>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'/>
    <message type='headline' from='ours.test'><body>The Capulets are abroad</body></message>
