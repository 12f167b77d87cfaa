# Flexible offline message retrieval (XEP-0013): what is not there, not well put, or not one's own.
# What a client removes leaves the rest to be flooded to a client that knows nothing of this.
config archive.enabled = false
config limits.offline_messages = 3
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Benvolio]
    jid: benvolio@ours.test/square

---------

juliet connects
juliet sends:
    <presence/>
    <presence to='benvolio@ours.test' type='subscribe'/>
juliet ignores what came
benvolio connects
benvolio sends:
    <presence/>
    <presence to='juliet@ours.test' type='subscribed'/>
    <presence to='juliet@ours.test' type='subscribe'/>
juliet sends:
    <presence to='benvolio@ours.test' type='subscribed'/>
juliet ignores what came
benvolio ignores what came
juliet disconnects
benvolio ignores what came

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
romeo gets:
    <message from='juliet@ours.test' type='error' id='4'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>

# Strangers learn nothing, not even of the account; contacts that it is not theirs.
romeo sends:
    <iq type='get' id='s' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='get' id='t' to='juliet@ours.test'><offline xmlns='http://jabber.org/protocol/offline'><fetch/></offline></iq>
    <iq type='get' id='u' to='nobody@ours.test'><offline xmlns='http://jabber.org/protocol/offline'><fetch/></offline></iq>
romeo gets in any order:
    <iq type='error' id='s' from='juliet@ours.test'>...
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t' from='juliet@ours.test'>...
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='u' from='nobody@ours.test'>...
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
benvolio sends:
    <iq type='get' id='s' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='set' id='t' to='juliet@ours.test'><offline xmlns='http://jabber.org/protocol/offline'><purge/></offline></iq>
benvolio gets in any order:
    <iq type='error' id='s' from='juliet@ours.test'>...
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='t' from='juliet@ours.test'>...
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

juliet connects
juliet sends:
    <iq type='get' id='h'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
juliet gets:
    <iq type='result' id='h' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'>
        <item jid='juliet@ours.test' node='{one}' name='romeo@ours.test/orchard'/>
        <item jid='juliet@ours.test' node='{two}' name='romeo@ours.test/orchard'/>
        <item jid='juliet@ours.test' node='{three}' name='romeo@ours.test/orchard'/>
      </query></iq>

# Nothing happens when one of several is not there.
juliet sends:
    <iq type='set' id='a'><offline xmlns='http://jabber.org/protocol/offline'><item action='remove' node='{one}'/><item action='remove' node='00000000000000000000000000000000'/></offline></iq>
juliet gets:
    <iq type='error' id='a' from='juliet@ours.test'>...
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='b'><offline xmlns='http://jabber.org/protocol/offline'><item action='view' node='{one}'/><item action='view' node='2003-02-27T22:52:37.225Z'/></offline></iq>
juliet gets:
    <iq type='error' id='b' from='juliet@ours.test'>...
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

juliet sends:
    <iq type='get' id='c'><offline xmlns='http://jabber.org/protocol/offline'/></iq>
    <iq type='set' id='d'><offline xmlns='http://jabber.org/protocol/offline'><item action='view' node='{one}'/></offline></iq>
    <iq type='get' id='e'><offline xmlns='http://jabber.org/protocol/offline'><item action='remove' node='{one}'/></offline></iq>
    <iq type='get' id='f'><offline xmlns='http://jabber.org/protocol/offline'><item action='fetch' node='{one}'/></offline></iq>
    <iq type='get' id='g'><offline xmlns='http://jabber.org/protocol/offline'><item action='view'/></offline></iq>
    <iq type='set' id='h'><offline xmlns='http://jabber.org/protocol/offline'><item action='remove' node='{one}'/><purge/></offline></iq>
    <iq type='set' id='i'><offline xmlns='http://jabber.org/protocol/offline'><fetch/><fetch/></offline></iq>
    <iq type='get' id='j'><offline xmlns='http://jabber.org/protocol/offline'><purge xmlns='other'/></offline></iq>
    <iq type='set' id='k'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='set' id='l'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'/></iq>
juliet gets in any order:
    <iq type='error' id='c' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='d' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='g' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='h' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='i' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='j' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='k' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Twice at once is once, and makes room for one.
juliet sends:
    <iq type='set' id='m'><offline xmlns='http://jabber.org/protocol/offline'><item action='remove' node='{one}'/><item action='remove' node='{one}'/></offline></iq>
juliet gets:
    <iq type='result' id='m' from='juliet@ours.test'/>
juliet disconnects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>five</body></message>
    <message to='juliet@ours.test' type='chat' id='6'><body>six</body></message>
romeo gets:
    <message from='juliet@ours.test' type='error' id='6'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
benvolio disconnects
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='2'><body>two</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='3'><body>three</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='5'><body>five</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <presence from='benvolio@ours.test' type='unavailable'/>
juliet gets nothing
