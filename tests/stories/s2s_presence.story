# Contacts of two servers: subscriptions, presence and probes (RFC 6121 §3, §4).
[Romeo]
    jid: romeo@ours.test/orchard
[Capulet]
    server: capulet.example
[Theirs]
    server: capulet.example

---------

romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='romeo@ours.test/orchard'/>
romeo sends:
    <presence to='juliet@capulet.example' type='subscribe' id='s1'><status>Please</status></presence>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@capulet.example' subscription='none' ask='subscribe'/></query></iq>
capulet accepts
capulet gets:
    <presence from='romeo@ours.test' to='juliet@capulet.example' type='subscribe' id='s1'><status>Please</status></presence>
theirs connects
theirs sends:
    <presence from='juliet@capulet.example' to='romeo@ours.test' type='subscribed'/>
    <presence from='juliet@capulet.example/balcony' to='romeo@ours.test'><show>away</show></presence>
    <presence from='juliet@capulet.example' to='romeo@ours.test' type='subscribe'/>
romeo gets:
    <presence from='juliet@capulet.example' type='subscribed'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@capulet.example' subscription='to'/></query></iq>
    <presence from='juliet@capulet.example/balcony'><show>away</show></presence>
    <presence from='juliet@capulet.example' type='subscribe'/>
# Not before he has said yes.
capulet gets nothing
romeo sends:
    <presence to='juliet@capulet.example' type='subscribed'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@capulet.example' subscription='both'/></query></iq>
capulet gets:
    <presence from='romeo@ours.test' to='juliet@capulet.example' type='subscribed'/>
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example'/>
romeo sends:
    <presence><status>In love</status></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><status>In love</status></presence>
capulet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example'><status>In love</status></presence>

# Probes, of one who may and of one who may not.
theirs sends:
    <presence from='juliet@capulet.example' to='romeo@ours.test' type='probe'/>
capulet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example'><status>In love</status>...</presence>
theirs sends:
    <presence from='tybalt@capulet.example' to='romeo@ours.test' type='probe'/>
capulet gets:
    <presence from='romeo@ours.test' to='tybalt@capulet.example' type='unsubscribed'/>

# He goes and comes.
romeo disconnects
capulet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example' type='unavailable'/>
romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'><item jid='juliet@capulet.example' subscription='both'/></query></iq>
    <presence from='romeo@ours.test/orchard'/>
capulet gets in any order:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example'/>
    <presence from='romeo@ours.test' to='juliet@capulet.example' type='probe' .../>
theirs sends:
    <presence from='juliet@capulet.example/balcony' to='romeo@ours.test'/>
    <presence from='juliet@capulet.example/balcony' to='romeo@ours.test' type='unavailable'/>
romeo gets:
    <presence from='juliet@capulet.example/balcony'/>
    <presence from='juliet@capulet.example/balcony' type='unavailable'/>

# Neither hears of the other while he blocks her; then each presence is asked for and told again.
romeo sends:
    <iq type='set' id='b'><block xmlns='urn:xmpp:blocking'><item jid='juliet@capulet.example'/></block></iq>
capulet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example' type='unavailable'/>
theirs sends:
    <presence from='juliet@capulet.example/balcony' to='romeo@ours.test'/>
time passes 1s
romeo gets:
    <iq from='romeo@ours.test' type='result' id='b'/>
romeo sends:
    <iq type='set' id='u'><unblock xmlns='urn:xmpp:blocking'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='u'/>
capulet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@capulet.example'/>
    <presence from='romeo@ours.test' to='juliet@capulet.example' type='probe'/>

# It ends.
theirs sends:
    <presence from='juliet@capulet.example' to='romeo@ours.test' type='unsubscribe'/>
    <presence from='juliet@capulet.example' to='romeo@ours.test' type='unsubscribed'/>
romeo gets:
    <presence from='juliet@capulet.example' type='unsubscribe'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@capulet.example' subscription='to'/></query></iq>
    <presence from='juliet@capulet.example' type='unsubscribed'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@capulet.example' subscription='none'/></query></iq>
capulet ignores what came
romeo sends:
    <presence><status>Alone</status></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><status>Alone</status></presence>
capulet gets nothing
