# Messages wait for the addressee (XEP-0160), stamped (XEP-0203), in order, through a power failure,
# once.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1' xml:lang='it'><body>uno &amp; due</body><thread>t</thread></message>
    <message to='juliet@ours.test' id='2'><subject>s</subject><body>two</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>three</body><active xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message to='juliet@ours.test' type='chat' id='5'><body>never mind</body><no-store xmlns='urn:xmpp:hints'/></message>
    <message to='juliet@ours.test/gone' type='chat' id='6'><received xmlns='urn:xmpp:receipts' id='x'/></message>
romeo gets:
    <message from='juliet@ours.test' type='error' id='5'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
romeo gets nothing
server crashes
time passes 1h

# Neither a connection nor a negative priority takes them.
juliet connects
juliet gets nothing
chamber connects
chamber sends:
    <presence><priority>-1</priority></presence>
chamber gets:
    <presence from='juliet@ours.test/chamber'><priority>-1</priority></presence>
chamber gets nothing
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <presence from='juliet@ours.test/chamber'><priority>-1</priority></presence>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1' xml:lang='it'>
      <body>uno &amp; due</body><thread>t</thread>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='{stamp}'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' id='2'>
      <subject>s</subject><body>two</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='2026-01-01T00:00:{second}Z'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='4'>
      <body>three</body><active xmlns='http://jabber.org/protocol/chatstates'/>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test/gone' type='chat' id='6'>
      <received xmlns='urn:xmpp:receipts' id='x'/>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
chamber ignores what came
chamber sends:
    <presence/>
chamber ignores what came
juliet ignores what came

# Not a second time, also after a crash.
server crashes
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing

# Away again by priority, back by priority.
romeo connects
juliet sends:
    <presence><priority>-1</priority></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><priority>-1</priority></presence>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='7'><body>seven</body></message>
juliet gets nothing
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='7'><body>seven</body>
      <delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
