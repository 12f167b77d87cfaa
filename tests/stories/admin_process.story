# What the server is doing, and the certificates it shows, which are the running program's
config shards = 2
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Chorus]
    jid: chorus@ours.test/stage
    account: auditor

---------

escalus connects
chorus connects
# A command that waits for its form to be filled in is counted.
escalus sends:
    <iq type='set' id='c1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
escalus gets:
    <iq type='result' id='c1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' ...>...</command></iq>
chorus sends:
    <iq type='set' id='c2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-tasks'/></iq>
chorus gets:
    <iq type='result' id='c2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-tasks' sessionid='*' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>What the server is doing</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='shards' ...>...</field>
        <reported><field var='task' label='Task'/><field var='of' label='Of'/><field var='shard' label='Shard'/><field var='age' label='Milliseconds'/></reported>
        ...
      </x></command></iq>
chorus sends:
    <iq type='set' id='c3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-certificates'/></iq>
chorus gets:
    <iq type='result' id='c3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-certificates' sessionid='*' status='completed' xml:lang='en'>
      <note type='error'>This server cannot be told to.</note></command></iq>
escalus sends:
    <iq type='set' id='c4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reload-certificates'/></iq>
escalus gets:
    <iq type='result' id='c4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reload-certificates' sessionid='*' status='completed' xml:lang='en'>
      <note type='error'>This server cannot be told to.</note></command></iq>
