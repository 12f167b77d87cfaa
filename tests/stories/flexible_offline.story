# Flexible offline message retrieval (XEP-0013): number, headers, view, remove, fetch, purge. Nothing
# is flooded, nothing is forgotten that was not removed, and what was removed stays so.
[Romeo]
    jid: romeo@ours.test/orchard
[Nurse]
    jid: nurse@ours.test/kitchen
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

romeo connects
nurse connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <message to='juliet@ours.test' id='2'><subject>s</subject><body>two</body></message>
romeo gets nothing
nurse sends:
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
nurse gets nothing
romeo sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
    <iq type='get' id='f' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq type='result' id='f' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='http://jabber.org/protocol/offline'/>...
    </query></iq>
romeo gets nothing

juliet connects
juliet sends:
    <iq type='get' id='n'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'/></iq>
juliet gets:
    <iq type='result' id='n' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'>
        <identity category='automation' type='message-list'/>
        <feature var='http://jabber.org/protocol/offline'/>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/offline</value></field>
          <field var='number_of_messages'><value>4</value></field>
        </x>
      </query></iq>
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing
juliet sends:
    <iq type='get' id='h' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
juliet gets:
    <iq type='result' id='h' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'>
        <item jid='juliet@ours.test' node='{one}' name='romeo@ours.test/orchard'/>
        <item jid='juliet@ours.test' node='{two}' name='romeo@ours.test/orchard'/>
        <item jid='juliet@ours.test' node='{three}' name='nurse@ours.test/kitchen'/>
        <item jid='juliet@ours.test' node='{four}' name='romeo@ours.test/orchard'/>
      </query></iq>

# What arrives meanwhile arrives as ever; another resource is not flooded either.
nurse sends:
    <message to='juliet@ours.test' type='chat' id='now'><body>now</body></message>
juliet gets:
    <message from='nurse@ours.test/kitchen' to='juliet@ours.test' type='chat' id='now'><body>now</body></message>
chamber connects
chamber sends:
    <presence><priority>1</priority></presence>
chamber gets:
    <presence from='juliet@ours.test/chamber'><priority>1</priority></presence>
    <presence from='juliet@ours.test/balcony'/>
chamber gets nothing
chamber disconnects
juliet gets:
    <presence from='juliet@ours.test/chamber'><priority>1</priority></presence>
    <presence from='juliet@ours.test/chamber' type='unavailable'/>

juliet sends:
    <iq type='get' id='v'><offline xmlns='http://jabber.org/protocol/offline'>
      <item action='view' node='{three}'/><item action='view' node='{two}'/><item action='view' node='{three}'/>
    </offline></iq>
juliet gets:
    <message from='nurse@ours.test/kitchen' type='chat' id='3'><body>three</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
      <offline xmlns='http://jabber.org/protocol/offline'><item node='{three}'/></offline></message>
    <message from='romeo@ours.test/orchard' id='2'><subject>s</subject><body>two</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
      <offline xmlns='http://jabber.org/protocol/offline'><item node='{two}'/></offline></message>
    <iq type='result' id='v' from='juliet@ours.test'/>
juliet sends:
    <iq type='set' id='r'><offline xmlns='http://jabber.org/protocol/offline'>
      <item action='remove' node='{three}'/><item action='remove' node='{two}'/>
    </offline></iq>
juliet gets:
    <iq type='result' id='r' from='juliet@ours.test'/>
server crashes

# Fetching is using it, too, and removes nothing; nor does leaving.
juliet connects
juliet sends:
    <iq type='get' id='a'><offline xmlns='http://jabber.org/protocol/offline'><fetch/></offline></iq>
    <presence/>
juliet gets in any order:
    <message from='romeo@ours.test/orchard' type='chat' id='1'><body>one</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
      <offline xmlns='http://jabber.org/protocol/offline'><item node='{one}'/></offline></message>
    <message from='romeo@ours.test/orchard' type='chat' id='4'><body>four</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay>
      <offline xmlns='http://jabber.org/protocol/offline'><item node='{four}'/></offline></message>
    <iq type='result' id='a' from='juliet@ours.test'/>
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing
juliet disconnects
juliet connects
juliet sends:
    <iq type='set' id='p'><offline xmlns='http://jabber.org/protocol/offline'><purge/></offline></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'/>
juliet sends:
    <iq type='get' id='h'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='get' id='a'><offline xmlns='http://jabber.org/protocol/offline'><fetch/></offline></iq>
juliet gets in any order:
    <iq type='result' id='h' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='result' id='a' from='juliet@ours.test'/>
server crashes

juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing
