# One account may have less than all others, or more: contacts, messages waiting, nodes, rooms, sessions
config shards = 2
config archive.enabled = false
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

escalus connects
romeo connects
romeo sends:
    <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='one@ours.test'/></query></iq>
romeo gets:
    <iq type='result' id='r1' from='romeo@ours.test'/>
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{s1}' status='executing' xml:lang='en'>
      <actions execute='complete'><prev/><complete/></actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>Quotas of romeo@ours.test</title>
        <instructions>Left empty: as for all others.</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='contacts' type='text-single' label='Contacts (all others: 1000)'/>
        <field var='offlinemessages' type='text-single' label='Messages waiting (all others: 1000)'/>
        <field var='sessions' type='text-single' label='Sessions at a time (all others: 20)'/>
        <field var='nodes' type='text-single' label='Publish-subscribe nodes (all others: 1000)'/>
        <field var='rooms' type='text-single' label='Rooms that it owns (all others: 1000)'/>
        <field var='archivetime' type='text-single' label='How long its archive is kept, 0d: for ever (all others: 0d)'/>
        <field var='archivedmessages' type='text-single' label='Messages in its archive, 0: all (all others: 0)'/>
      </x></command></iq>
# What is no number is refused, and nothing is kept of the rest.
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='contacts'><value>1</value></field><field var='rooms'><value>many</value></field></x></command></iq>
escalus gets:
    <iq type='error' id='3' from='ours.test'><command ... xmlns='http://jabber.org/protocol/commands'>...</command><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>Rooms that it owns: many is not a number for that.</text></error></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='contacts'><value>1</value></field><field var='offlinemessages'><value>1</value></field><field var='sessions'><value>1</value></field><field var='nodes'><value>0</value></field><field var='rooms'><value>0</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The quotas of romeo@ours.test have been changed.</note></command></iq>

server crashes
romeo connects
juliet connects
romeo sends:
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='two@ours.test'/></query></iq>
romeo gets:
    <iq type='error' id='r2' from='romeo@ours.test'><query xmlns='jabber:iq:roster'>...</query><error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
juliet sends:
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='two@ours.test'/></query></iq>
juliet gets:
    <iq type='result' id='r2' from='juliet@ours.test'/>
romeo sends:
    <presence to='hall@conference.ours.test/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
romeo gets:
    <presence type='error' from='hall@conference.ours.test/romeo'>...<error type='wait' ...><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></presence>
romeo sends:
    <iq type='set' id='n1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:example:a'><item id='i'><a xmlns='urn:example:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='error' id='n1' from='romeo@ours.test'>...<error type='wait'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
romeo sends:
    <iq type='set' id='n2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='a'/></pubsub></iq>
romeo gets:
    <iq type='error' id='n2' from='pubsub.ours.test'>...<error type='wait'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><max-nodes-exceeded xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
romeo disconnects
juliet sends:
    <message to='romeo@ours.test' type='chat' id='m1'><body>Art thou not Romeo</body></message>
    <message to='romeo@ours.test' type='chat' id='m2'><body>and a Montague?</body></message>
juliet gets:
    <message type='error' id='m2' from='romeo@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>

# Operators of one host grant no more than the configuration grants to all.
escalus connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-admin'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{a1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-admin' sessionid='{a1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='adminjids'><value>juliet@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'>...</iq>
time passes 1s
juliet sends:
    <iq type='set' id='q1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas'/></iq>
juliet gets:
    <iq type='result' id='q1' from='ours.test'><command sessionid='{b1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
juliet sends:
    <iq type='set' id='q2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{b1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>romeo@ours.test</value></field></x></command></iq>
juliet gets:
    <iq type='result' id='q2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
juliet sends:
    <iq type='set' id='q3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{b1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='contacts'><value>1001</value></field></x></command></iq>
juliet gets:
    <iq type='error' id='q3' from='ours.test'><command ... xmlns='http://jabber.org/protocol/commands'>...</command><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>Contacts: that is more than you may grant.</text></error></iq>
juliet sends:
    <iq type='set' id='q4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{b1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='contacts'><value>1000</value></field><field var='archivetime'><value>36h</value></field></x></command></iq>
juliet gets:
    <iq type='result' id='q4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='info'>The quotas of romeo@ours.test have been changed.</note></command></iq>
# What has been left out stays as it was, and nothing is rounded.
juliet sends:
    <iq type='set' id='q5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas'/></iq>
juliet gets:
    <iq type='result' id='q5' from='ours.test'><command sessionid='{b2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
juliet sends:
    <iq type='set' id='q6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-quotas' sessionid='{b2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>romeo@ours.test</value></field></x></command></iq>
juliet gets:
    <iq type='result' id='q6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><actions ...>...</actions>
      <x xmlns='jabber:x:data' type='form'>
        <title>Quotas of romeo@ours.test</title>
        <instructions>Left empty: as for all others.</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='contacts' type='text-single' label='Contacts (all others: 1000)'><value>1000</value></field>
        <field var='offlinemessages' type='text-single' label='Messages waiting (all others: 1000)'><value>1</value></field>
        <field var='sessions' type='text-single' label='Sessions at a time (all others: 20)'><value>1</value></field>
        <field var='nodes' type='text-single' label='Publish-subscribe nodes (all others: 1000)'><value>0</value></field>
        <field var='rooms' type='text-single' label='Rooms that it owns (all others: 1000)'><value>0</value></field>
        <field var='archivetime' type='text-single' label='How long its archive is kept, 0d: for ever (all others: 0d)'><value>36h</value></field>
        <field var='archivedmessages' type='text-single' label='Messages in its archive, 0: all (all others: 0)'/>
      </x></command></iq>
