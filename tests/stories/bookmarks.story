# One list of bookmarks for old and new clients (XEP-0402 §5.3, XEP-0411, XEP-0048, XEP-0049).
[Juliet]
    jid: juliet@ours.test/balcony
[Old]
    jid: juliet@ours.test/old
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
old connects
romeo connects
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='d' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered>
      <feature var='urn:xmpp:bookmarks-conversion:0'/><feature var='urn:xmpp:bookmarks:1#compat'/>
      <feature var='urn:xmpp:bookmarks:1#compat-pep'/>...</query></iq>

# XEP-0402 examples 7 and 8.
juliet sends:
    <iq type='set' id='pip1'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <publish node='urn:xmpp:bookmarks:1'><item id='orchard@conference.shakespeare.lit'>
        <conference xmlns='urn:xmpp:bookmarks:1' name='The Orcard' autojoin='1'><nick>JC</nick>
          <extensions><notify xmlns='urn:xmpp:notification-settings:1'><never/></notify></extensions></conference></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#max_items'><value>max</value></field>
        <field var='pubsub#send_last_published_item'><value>never</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
juliet gets:
    <iq type='result' id='pip1' from='juliet@ours.test'>...</iq>
old sends:
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets:
    <iq type='result' id='g' from='juliet@ours.test'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='The Orcard' autojoin='1' jid='orchard@conference.shakespeare.lit'><nick>JC</nick></conference></storage></query></iq>

# An old client replaces the list. What it does not know of is kept, and what is not a room.
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='The Orchard' autojoin='true' jid='orchard@conference.shakespeare.lit'><nick>JC</nick></conference>
      <url name='Works' url='http://the-tech.mit.edu/Shakespeare/'/>
      <conference name='Broken' jid='@@'/>
      <conference name='The Play' jid='theplay@conference.shakespeare.lit'><password>secret</password>
        <minimize xmlns='xmpp:gajim.org/bookmarks'>1</minimize></conference></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
server crashes
juliet connects
old connects
romeo connects
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='orchard@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard' autojoin='1'><nick>JC</nick>
        <extensions><notify xmlns='urn:xmpp:notification-settings:1'><never/></notify></extensions></conference></item>
      <item id='theplay@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='The Play'><password>secret</password>
        <extensions><minimize xmlns='xmpp:gajim.org/bookmarks'>1</minimize></extensions></conference></item></items></pubsub></iq>
old sends:
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets:
    <iq type='result' id='g' from='juliet@ours.test'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='The Orchard' autojoin='1' jid='orchard@conference.shakespeare.lit'><nick>JC</nick></conference>
      <conference name='The Play' jid='theplay@conference.shakespeare.lit'><password>secret</password></conference>
      <url name='Works' url='http://the-tech.mit.edu/Shakespeare/'/><conference name='Broken' jid='@@'/></storage></query></iq>

# Nobody else sees any of it, though old clients do not ask for that.
romeo sends:
    <iq type='get' id='i' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
    <iq type='get' id='o' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='storage:bookmarks'/></pubsub></iq>
romeo gets in any order:
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>
    <iq type='error' id='o' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <closed-node xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>

# The node of XEP-0048: it shows the list, and takes one.
juliet sends:
    <iq type='set' id='r'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='urn:xmpp:bookmarks:1' notify='true'>
      <item id='orchard@conference.shakespeare.lit'/></retract></pubsub></iq>
juliet gets:
    <iq type='result' id='r' from='juliet@ours.test'/>
old sends:
    <iq type='get' id='o'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='storage:bookmarks'/></pubsub></iq>
old gets:
    <iq type='result' id='o' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='storage:bookmarks'>
      <item id='current'><storage xmlns='storage:bookmarks'>
      <conference name='The Play' jid='theplay@conference.shakespeare.lit'><password>secret</password></conference>
      <url name='Works' url='http://the-tech.mit.edu/Shakespeare/'/><conference name='Broken' jid='@@'/></storage></item></items></pubsub></iq>
old sends:
    <iq type='set' id='pip1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='storage:bookmarks'><item id='current'>
      <storage xmlns='storage:bookmarks'><conference name='The Play&apos;s the Thing' autojoin='true' jid='theplay@conference.shakespeare.lit'>
        <nick>JC</nick></conference></storage></item></publish>
      <publish-options><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
        <field var='pubsub#persist_items'><value>true</value></field>
        <field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options></pubsub></iq>
old gets:
    <iq type='result' id='pip1' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
juliet gets in any order:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='theplay@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='The Play&apos;s the Thing' autojoin='true'><nick>JC</nick>
        <extensions><minimize xmlns='xmpp:gajim.org/bookmarks'>1</minimize></extensions></conference></item></items></pubsub></iq>
    <iq type='result' id='g' from='juliet@ours.test'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='The Play&apos;s the Thing' autojoin='true' jid='theplay@conference.shakespeare.lit'><nick>JC</nick></conference></storage></query></iq>

# Everything taken away.
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>

# XEP-0411 §5: whose node others may read keeps the lists apart.
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:bookmarks:1'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>open</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
old sends:
    <iq type='set' id='s'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='Secret' jid='secret@conference.shakespeare.lit'/></storage></query></iq>
old gets:
    <iq type='result' id='s' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
old sends:
    <iq type='get' id='g'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>
old gets:
    <iq type='result' id='g' from='juliet@ours.test'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>
      <conference name='Secret' jid='secret@conference.shakespeare.lit'/></storage></query></iq>

# Private again, they are one again.
juliet sends:
    <iq type='set' id='c'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='urn:xmpp:bookmarks:1'>
      <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
      <field var='pubsub#access_model'><value>whitelist</value></field></x></configure></pubsub></iq>
juliet gets:
    <iq type='result' id='c' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='i'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub></iq>
juliet gets:
    <iq type='result' id='i' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>
      <item id='secret@conference.shakespeare.lit'><conference xmlns='urn:xmpp:bookmarks:1' name='Secret'/></item></items></pubsub></iq>
