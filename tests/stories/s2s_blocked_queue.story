# What waits for a server that administrators come to block does not go there, but back
config s2s.queue_time = "1h"
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
[Capulet]
    server: capulet.example

---------

escalus connects
romeo connects
montague stops listening
capulet stops listening
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>One</body></message>
    <message to='tybalt@capulet.example' id='2' type='chat'><body>Two</body></message>
    <message to='paris@capulet.example' id='3' type='chat'><body>Three</body></message>
    <iq to='montague.example' id='4' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='montague.example' id='4' type='error' ...>...</iq>
escalus sends:
    <iq type='set' id='c1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
    <iq type='set' id='c2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block'/></iq>
escalus gets in any order:
    <iq type='result' id='c1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
    <iq type='result' id='c2' from='ours.test'><command sessionid='{s2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>montague.example</value></field><field var='server'><value>1</value></field></x></command></iq>
    <iq type='set' id='d2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#block' sessionid='{s2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='what'><value>tybalt@capulet.example</value></field></x></command></iq>
escalus gets in any order:
    <iq type='result' id='d1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='info'>montague.example is blocked.</note></command></iq>
    <iq type='result' id='d2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...><note type='info'>tybalt@capulet.example is blocked.</note></command></iq>
montague listens
capulet listens
time passes 10s
capulet accepts
romeo gets in any order:
    <message type='error' id='1' from='tybalt@montague.example' ...><error type='cancel'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
    <message type='error' id='2' from='tybalt@capulet.example' ...><error type='cancel'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</message>
capulet gets:
    <message from='romeo@ours.test/orchard' to='paris@capulet.example' id='3' type='chat'>...</message>
montague is not dialled
