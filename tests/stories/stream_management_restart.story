# A session whose server was killed: the client learns what had been handled (XEP-0198 §5).
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo again]
    jid: romeo@ours.test/orchard
[Romeo once more]
    jid: romeo@ours.test/orchard
[Mercutio]
    jid: mercutio@ours.test/tavern
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
romeo sends:
    <presence/>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'/>
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='*'/>
romeo sends:
    <presence><show>chat</show></presence>
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
romeo gets:
    <presence from='romeo@ours.test/orchard'><show>chat</show></presence>
    <r xmlns='urn:xmpp:sm:3'/>
romeo gets nothing
# Nobody has told him that these have been handled.
server crashes
romeo again authenticates
romeo again ignores what came
romeo again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
romeo again gets:
    <failed xmlns='urn:xmpp:sm:3' h='3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
# It is nobody else's business.
mercutio authenticates
mercutio ignores what came
mercutio sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
mercutio gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
# He may ask for a session instead, and what he is told last is what counts then.
romeo again sends:
    <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>orchard</resource></bind></iq>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
romeo again gets:
    <iq type='result' id='b'>...</iq>
    <enabled xmlns='urn:xmpp:sm:3' id='{second}' resume='true' max='*'/>
romeo again sends:
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
romeo again gets nothing
romeo again sends:
    <r xmlns='urn:xmpp:sm:3'/>
# The archive does not tell of the second, so that is noted before it is said.
romeo again gets:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
server crashes
romeo once more authenticates
romeo once more ignores what came
romeo once more sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{second}' h='0'/>
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
    <resume xmlns='urn:xmpp:sm:3' previd='what?' h='0'/>
    <resume xmlns='urn:xmpp:sm:3' previd='4.0011' h='0'/>
romeo once more gets:
    <failed xmlns='urn:xmpp:sm:3' h='2'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    <failed xmlns='urn:xmpp:sm:3' h='3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

---------

# Juliet has each once.
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message id='1' ...>...</message>
    <message id='2' ...>...</message>
    <message id='3' ...>...</message>
juliet gets nothing
