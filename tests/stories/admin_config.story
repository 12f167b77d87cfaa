# The configuration, changed value by value while the server runs: what is wrong is refused and the form stays,
# what changes is shown before it does, and stands above the file after a crash too, until it is undone.
config shards = 2
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Friar]
    jid: friar@ours.test/cell
    account: operator

---------

escalus connects
friar connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' status='executing' xml:lang='en'>
      <actions execute='next'><next/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>Change the configuration</title>
        <instructions>{above}</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='key' type='list-single' label='What to change'><required/><option label='registration.open = false'><value>registration.open</value></option>...</field>
      </x></command></iq>
# What waits for a restart, and what files hold, is not among them.
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='key'><value>storage</value></field></x></command></iq>
escalus gets:
    <iq type='error' id='2' from='ours.test'><command ... xmlns='http://jabber.org/protocol/commands'>...</command><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='key'><value>archive.keep</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' status='executing' xml:lang='en'>
      <actions execute='next'><prev/><next/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>archive.keep</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='expected' type='fixed' label='What is expected'><value>{duration}</value></field>
        <field var='default' type='fixed' label='The default'><value>"0ms"</value></field>
        <field var='file' type='fixed' label='What the file says'><value>"0ms"</value></field>
        <field var='value' type='text-single' label='The new value'><value>0ms</value></field>
      </x></command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='value'><value>for ever</value></field></x></command></iq>
escalus gets:
    <iq type='error' id='4' from='ours.test'><command ... xmlns='http://jabber.org/protocol/commands'>...</command><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>archive.keep: expected {duration}</text></error></iq>
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='value'><value>30d</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' status='executing' xml:lang='en'>
      <actions execute='complete'><prev/><complete/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>Change the configuration</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='changes' type='fixed' label='What changes'><value>archive.keep: "0ms" -&gt; "30d"</value></field>
        <field var='apply' type='boolean' label='Take it over'><required/><value>1</value></field>
      </x></command></iq>

# Another has been quicker: that is seen before it is lost.
friar sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config'/></iq>
friar gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
friar sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s2}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='key'><value>archive.keep</value></field></x></command></iq>
friar gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
friar sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s2}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='value'><value>"7d"</value></field></x></command></iq>
friar gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
friar sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='apply'><value>1</value></field></x></command></iq>
friar gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s2}' status='completed' xml:lang='en'>
      <note type='info'>The configuration has been changed.</note></command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='apply'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' status='executing' xml:lang='en'>
      <actions execute='complete'><prev/><complete/></actions>
      <note type='warn'>Somebody else has changed this meanwhile. This is how it is now.</note>
      <x xmlns='jabber:x:data' type='form'>
        <title>Change the configuration</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='changes' type='fixed' label='What changes'><value>archive.keep: "7d" -&gt; "30d"</value></field>
        <field var='apply' type='boolean' label='Take it over'><required/><value>1</value></field>
      </x></command></iq>
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='apply'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The configuration has been changed.</note></command></iq>

# What the answer said is there after a power cut; the file can have its way again.
server crashes
escalus connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s3}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s3}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='key'><value>archive.keep</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s3}' status='executing' xml:lang='en'>
      <actions execute='next'><prev/><next/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>archive.keep</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='expected' type='fixed' label='What is expected'><value>{duration}</value></field>
        <field var='default' type='fixed' label='The default'><value>"0ms"</value></field>
        <field var='file' type='fixed' label='What the file says'><value>"0ms"</value></field>
        <field var='value' type='text-single' label='The new value'><value>30d</value></field>
        <field var='undo' type='boolean' label='What the file says instead'><value>0</value></field>
      </x></command></iq>
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s3}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='undo'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>
      <x xmlns='jabber:x:data' type='form'>
        <field var='changes' type='fixed' label='What changes'><value>archive.keep: "30d" -&gt; "0ms"</value></field>
        ...</x>...</command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='apply'><value>1</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s3}' status='completed' xml:lang='en'>
      <note type='info'>The configuration has been changed.</note></command></iq>

# Rules that involve two keys hold.
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s4}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s4}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='key'><value>limits.stanza_bytes</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s4}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='value'><value>10000</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s4}' action='prev'/></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s4}' action='cancel'/></iq>
escalus gets:
    <iq type='result' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-config' sessionid='{s4}' status='canceled' .../></iq>
