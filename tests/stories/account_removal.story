# An account that its owner deletes is gone: rows, subscriptions, sessions (XEP-0077 §3.2).
config registration.open = true
[Romeo]
    jid: romeo@ours.test/orchard
    password: x
[Romeo's lute]
    jid: romeo@ours.test/lute
    password: x
[Juliet]
    jid: juliet@ours.test/balcony
[Second]
    jid: romeo@ours.test/heir
    password: y
    account: none

---------

romeo connects
juliet connects
romeo sends:
    <presence/>
juliet sends:
    <iq type='get' id='r0'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo ignores what came
juliet ignores what came
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
juliet gets:
    <presence from='romeo@ours.test' type='subscribe' ...>...</presence>
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'/>
romeo gets in any order:
    <presence from='juliet@ours.test/balcony' ...>...</presence>
    <presence from='juliet@ours.test' type='subscribe' ...>...</presence>
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
juliet ignores what came
romeo's lute connects
romeo sends:
    <iq type='set' id='v1'><vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='v1'/>

# <remove/> stands alone.
romeo sends:
    <iq type='set' id='x1'><query xmlns='jabber:iq:register'><remove/><username>romeo</username></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='x1'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

romeo sends:
    <iq type='set' to='ours.test' id='x2'><query xmlns='jabber:iq:register'><remove/></query></iq>
    <presence to='juliet@ours.test' type='subscribe'/>
romeo gets:
    <iq from='ours.test' type='result' id='x2'/>
romeo gets stream error not-authorized
romeo is disconnected
romeo's lute gets stream error not-authorized
romeo's lute is disconnected
juliet gets in any order:
    <iq type='set' id='{push1}'>
      <query xmlns='jabber:iq:roster' ...><item jid='romeo@ours.test' subscription='to'/></query>
    </iq>
    <iq type='set' id='{push2}'>
      <query xmlns='jabber:iq:roster' ...><item jid='romeo@ours.test' subscription='none'/></query>
    </iq>
    <presence from='romeo@ours.test' type='unsubscribe' ...>...</presence>
    <presence from='romeo@ours.test' type='unsubscribed' ...>...</presence>
    <presence from='romeo@ours.test/orchard' type='unavailable' ...>...</presence>
juliet gets nothing
romeo cannot connect: not-authorized
juliet sends:
    <message to='romeo@ours.test' type='chat' id='m1'><body>Wherefore?</body></message>
juliet gets:
    <message from='romeo@ours.test' type='error' id='m1'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
juliet sends:
    <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r1'>
      <query xmlns='jabber:iq:roster'><item jid='romeo@ours.test' subscription='none'/></query>
    </iq>

# Whoever takes the name next inherits nothing.
server crashes
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>romeo</username><password>y</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'/>
second connects
second sends:
    <iq type='get' id='n1'><query xmlns='jabber:iq:roster'/></iq>
second gets:
    <iq from='romeo@ours.test' type='result' id='n1'><query xmlns='jabber:iq:roster'/></iq>
second sends:
    <iq type='get' id='n2'><vCard xmlns='vcard-temp'/></iq>
second gets:
    <iq from='romeo@ours.test' type='error' id='n2'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
