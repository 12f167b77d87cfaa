# Publish-subscribe nodes for administrators (XEP-0060 §8): seen, purged, given an owner, deleted
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Friar]
    jid: friar@ours.test/cell
    account: moderator of ours.test
[Hamlet]
    jid: hamlet@ours.test/castle
[Horatio]
    jid: horatio@ours.test/gate

---------

hamlet connects
horatio connects
friar connects
hamlet sends:
    <iq type='set' id='make' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='princely_musings'/><configure><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
        <field var='pubsub#max_items'><value>5</value></field></x></configure></pubsub></iq>
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='princely_musings'><item id='one'><entry xmlns='urn:example:words'>To be</entry></item></publish></pubsub></iq>
    <iq type='set' id='p2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:example:mood'><item id='current'><mood xmlns='urn:example:mood'>sad</mood></item></publish></pubsub></iq>
hamlet ignores what came
horatio sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='horatio@ours.test/gate'/></pubsub></iq>
horatio ignores what came

# The lists of the service and of an account.
friar sends:
    <iq type='set' id='c1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
friar gets:
    <iq type='result' id='c1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='search'><value>musings</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s1}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Nodes of pubsub.ours.test</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='node' label='Node'/><field var='items' label='Items'/><field var='subscriptions' label='Subscriptions'/><field var='access_model' label='Access model'/></reported>
        <item><field var='node'><value>princely_musings</value></field><field var='items'><value>1</value></field><field var='subscriptions'><value>1</value></field><field var='access_model'><value>open</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
friar gets:
    <iq type='result' id='c2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s2}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='search'><value>nothing</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s2}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Nodes of pubsub.ours.test</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='node' label='Node'/><field var='items' label='Items'/><field var='subscriptions' label='Subscriptions'/><field var='access_model' label='Access model'/></reported>
      </x></command></iq>
friar sends:
    <iq type='set' id='c3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
friar gets:
    <iq type='result' id='c3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s3}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>hamlet@ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s3}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Nodes of hamlet@ours.test</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='node' label='Node'/><field var='items' label='Items'/><field var='subscriptions' label='Subscriptions'/><field var='access_model' label='Access model'/></reported>
        <item><field var='node'><value>urn:example:mood</value></field><field var='items'><value>1</value></field><field var='subscriptions'><value>0</value></field><field var='access_model'><value>presence</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
friar gets:
    <iq type='result' id='c4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s4}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>yorick@ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='error'>There is no account yorick@ours.test.</note></command></iq>
friar sends:
    <iq type='set' id='c5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
friar gets:
    <iq type='result' id='c5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s5}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s5}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>hamlet@elsinore.example</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s5}' status='completed' xml:lang='en'>
      <note type='error'>hamlet@elsinore.example is not at ours.test.</note></command></iq>

# One of them.
friar sends:
    <iq type='set' id='c6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node'/></iq>
friar gets:
    <iq type='result' id='c6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s6}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s6}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s6}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>A node</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='owner' type='text-single' label='Service'><value>pubsub.ours.test</value></field>
        <field var='node' type='text-single' label='Node'><value>princely_musings</value></field>
        <field var='title' type='text-single' label='Title'><value></value></field>
        <field var='type' type='text-single' label='Type of the payloads'><value></value></field>
        <field var='kind' type='text-single' label='Kind'><value>leaf</value></field>
        <field var='access_model' type='text-single' label='Access model'><value>open</value></field>
        <field var='publish_model' type='text-single' label='Publish model'><value>publishers</value></field>
        <field var='max_items' type='text-single' label='Most items'><value>5</value></field>
        <field var='creator' type='text-single' label='Made by'><value>hamlet@ours.test</value></field>
        <field var='created' type='text-single' label='Made'><value>*</value></field>
        <field var='items' type='text-single' label='Items'><value>1</value></field>
        <field var='subscribers' type='text-single' label='Subscriptions'><value>1</value></field>
        <field var='pending' type='text-single' label='Subscriptions that wait for approval'><value>0</value></field>
        <reported><field var='jid' label='Address'/><field var='affiliation' label='Affiliation'/></reported>
        <item><field var='jid'><value>hamlet@ours.test</value></field><field var='affiliation'><value>owner</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node'/></iq>
friar gets:
    <iq type='result' id='c7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s7}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s7}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>hamlet@ours.test</value></field><field var='node'><value>urn:example:mood</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s7}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>A node</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='owner' type='text-single' label='Account'><value>hamlet@ours.test</value></field>
        <field var='node' type='text-single' label='Node'><value>urn:example:mood</value></field>
        <field var='title' type='text-single' label='Title'><value></value></field>
        <field var='type' type='text-single' label='Type of the payloads'><value></value></field>
        <field var='kind' type='text-single' label='Kind'><value>leaf</value></field>
        <field var='access_model' type='text-single' label='Access model'><value>presence</value></field>
        <field var='publish_model' type='text-single' label='Publish model'><value>publishers</value></field>
        <field var='max_items' type='text-single' label='Most items'><value>1</value></field>
        <field var='creator' type='text-single' label='Made by'><value>hamlet@ours.test</value></field>
        <field var='created' type='text-single' label='Made'><value>*</value></field>
        <field var='items' type='text-single' label='Items'><value>1</value></field>
        <field var='subscribers' type='text-single' label='Subscriptions'><value>0</value></field>
        <field var='pending' type='text-single' label='Subscriptions that wait for approval'><value>0</value></field>
      </x></command></iq>
friar sends:
    <iq type='set' id='c8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node'/></iq>
friar gets:
    <iq type='result' id='c8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s8}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s8}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>urn:example:mood</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s8}' status='completed' xml:lang='en'>
      <note type='error'>There is no node urn:example:mood.</note></command></iq>
friar sends:
    <iq type='set' id='c9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node'/></iq>
friar gets:
    <iq type='result' id='c9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s9}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s9}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>yorick@ours.test</value></field><field var='node'><value>x</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s9}' status='completed' xml:lang='en'>
      <note type='error'>There is no account yorick@ours.test.</note></command></iq>

# What an account keeps for itself is not opened by a lesser role, and no administrator's is touched.
friar sends:
    <iq type='set' id='c91' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation'/></iq>
friar gets:
    <iq type='result' id='c91' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s91}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d91' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s91}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>hamlet@ours.test</value></field><field var='node'><value>urn:example:mood</value></field><field var='jid'><value>friar@ours.test</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d91' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s91}' status='completed' xml:lang='en'>
      <note type='error'>At nodes of accounts only an operator does that.</note></command></iq>
friar sends:
    <iq type='set' id='c92' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node'/></iq>
friar gets:
    <iq type='result' id='c92' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s92}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d92' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s92}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>escalus@ours.test</value></field><field var='node'><value>urn:example:mood</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d92' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s92}' status='completed' xml:lang='en'>
      <note type='error'>escalus@ours.test is an administrator, whom only an operator may change.</note></command></iq>

# Subscribers are told as if an owner had done it.
friar sends:
    <iq type='set' id='c10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node'/></iq>
friar gets:
    <iq type='result' id='c10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s10}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node' sessionid='{s10}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node' sessionid='{s10}' status='completed' xml:lang='en'>
      <note type='info'>The node princely_musings of pubsub.ours.test has been purged.</note></command></iq>
horatio gets:
    <message from='pubsub.ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><purge node='princely_musings'/></event>...</message>

# The last owner stays until there is another one; a node whose owner is gone is given one.
friar sends:
    <iq type='set' id='c11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation'/></iq>
friar gets:
    <iq type='result' id='c11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s11}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s11}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field><field var='jid'><value>hamlet@ours.test</value></field><field var='affiliation'><value>none</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s11}' status='completed' xml:lang='en'>
      <note type='error'>The service refuses: not-acceptable.</note></command></iq>
friar sends:
    <iq type='set' id='c12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation'/></iq>
friar gets:
    <iq type='result' id='c12' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s12}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s12}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field><field var='jid'><value>hamlet@ours.test/castle</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d12' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s12}' status='completed' xml:lang='en'>
      <note type='error'>hamlet@ours.test/castle is not the address of a user.</note></command></iq>
operator deletes hamlet
time passes 4s
hamlet gets stream error not-authorized
hamlet is disconnected
friar sends:
    <iq type='set' id='c13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node'/></iq>
friar gets:
    <iq type='result' id='c13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s13}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s13}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-node' sessionid='{s13}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>A node</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='owner' type='text-single' label='Service'><value>pubsub.ours.test</value></field>
        <field var='node' type='text-single' label='Node'><value>princely_musings</value></field>
        <field var='title' type='text-single' label='Title'><value></value></field>
        <field var='type' type='text-single' label='Type of the payloads'><value></value></field>
        <field var='kind' type='text-single' label='Kind'><value>leaf</value></field>
        <field var='access_model' type='text-single' label='Access model'><value>open</value></field>
        <field var='publish_model' type='text-single' label='Publish model'><value>publishers</value></field>
        <field var='max_items' type='text-single' label='Most items'><value>5</value></field>
        <field var='creator' type='text-single' label='Made by'><value></value></field>
        <field var='created' type='text-single' label='Made'><value>*</value></field>
        <field var='items' type='text-single' label='Items'><value>0</value></field>
        <field var='subscribers' type='text-single' label='Subscriptions'><value>1</value></field>
        <field var='pending' type='text-single' label='Subscriptions that wait for approval'><value>0</value></field>
      </x></command></iq>
friar sends:
    <iq type='set' id='c14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation'/></iq>
friar gets:
    <iq type='result' id='c14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s14}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s14}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field><field var='jid'><value>horatio@ours.test</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s14}' status='completed' xml:lang='en'>
      <note type='info'>The node princely_musings of pubsub.ours.test has horatio@ours.test with the affiliation owner.</note></command></iq>
horatio ignores what came
friar sends:
    <iq type='set' id='c15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation'/></iq>
friar gets:
    <iq type='result' id='c15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s15}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s15}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>nothing</value></field><field var='jid'><value>horatio@ours.test</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-node-affiliation' sessionid='{s15}' status='completed' xml:lang='en'>
      <note type='error'>There is no node nothing.</note></command></iq>

# The node ends between the form and its submission.
escalus connects
friar sends:
    <iq type='set' id='c16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node'/></iq>
friar gets:
    <iq type='result' id='c16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s16}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='c17' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node'/></iq>
escalus gets:
    <iq type='result' id='c17' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s17}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s16}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s16}' status='completed' xml:lang='en'>
      <note type='info'>The node princely_musings of pubsub.ours.test has been deleted.</note></command></iq>
horatio gets:
    <message from='pubsub.ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='princely_musings'/></event>...</message>
escalus sends:
    <iq type='set' id='d17' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s17}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='node'><value>princely_musings</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d17' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s17}' status='completed' xml:lang='en'>
      <note type='error'>There is no node princely_musings.</note></command></iq>

# A node of an account whose user is not there.
horatio sends:
    <iq type='set' id='p3'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:example:mood'><item id='current'><mood xmlns='urn:example:mood'>glad</mood></item></publish></pubsub></iq>
horatio ignores what came

server crashes
escalus connects
escalus sends:
    <iq type='set' id='c18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node'/></iq>
escalus gets:
    <iq type='result' id='c18' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s18}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node' sessionid='{s18}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>horatio@ours.test</value></field><field var='node'><value>urn:example:mood</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d18' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#purge-node' sessionid='{s18}' status='completed' xml:lang='en'>
      <note type='info'>The node urn:example:mood of horatio@ours.test has been purged.</note></command></iq>
escalus sends:
    <iq type='set' id='c19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
escalus gets:
    <iq type='result' id='c19' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s19}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s19}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>horatio@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d19' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s19}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Nodes of horatio@ours.test</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='node' label='Node'/><field var='items' label='Items'/><field var='subscriptions' label='Subscriptions'/><field var='access_model' label='Access model'/></reported>
        <item><field var='node'><value>urn:example:mood</value></field><field var='items'><value>0</value></field><field var='subscriptions'><value>0</value></field><field var='access_model'><value>presence</value></field></item>
      </x></command></iq>
escalus sends:
    <iq type='set' id='c20' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node'/></iq>
escalus gets:
    <iq type='result' id='c20' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s20}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d20' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s20}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>horatio@ours.test</value></field><field var='node'><value>urn:example:mood</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d20' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#delete-node' sessionid='{s20}' status='completed' xml:lang='en'>
      <note type='info'>The node urn:example:mood of horatio@ours.test has been deleted.</note></command></iq>
escalus sends:
    <iq type='set' id='c21' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes'/></iq>
escalus gets:
    <iq type='result' id='c21' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s21}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d21' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s21}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>horatio@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d21' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-nodes' sessionid='{s21}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Nodes of horatio@ours.test</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='node' label='Node'/><field var='items' label='Items'/><field var='subscriptions' label='Subscriptions'/><field var='access_model' label='Access model'/></reported>
      </x></command></iq>
