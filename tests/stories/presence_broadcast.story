# Presence reaches subscribers and one's own clients, at log-in, on updates, at the end (RFC 6121 §4).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet
[Tybalt]
    jid: tybalt@ours.test/street

---------

romeo connects
juliet connects
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
time passes 1s
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'/>
time passes 1s
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
time passes 1s
tybalt connects
tybalt sends:
    <presence/>
tybalt gets:
    <presence from='tybalt@ours.test/street'/>

# Initial presence; nobody else is available yet. Payloads pass untouched, also when kept.
juliet sends:
    <presence id='p1' xml:lang='it'><show>away</show><status>a</status><priority>5</priority>
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:x' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/>
      <x xmlns='vcard-temp:x:update'><photo/></x></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony' id='p1' xml:lang='it'><show>away</show><status>a</status><priority>5</priority>
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:x' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/>
      <x xmlns='vcard-temp:x:update'><photo/></x></presence>
juliet gets in any order:
    <presence from='romeo@ours.test' type='unavailable'/>
    <iq from='juliet@ours.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:x#QgayPKawpkPSDYmwT/WM94uAlu0='/></iq>
romeo gets nothing

# Romeo comes: he learns of her by a probe, she of him by his broadcast.
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard' to='romeo@ours.test/orchard'/>
    <presence from='juliet@ours.test/balcony' to='romeo@ours.test/orchard' id='p1' xml:lang='it'><show>away</show><status>a</status><priority>5</priority>
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:x' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/>
      <x xmlns='vcard-temp:x:update'><photo/></x></presence>
juliet gets:
    <presence from='romeo@ours.test/orchard' to='juliet@ours.test'/>

# Her second client: its own presence, its sister's, Romeo's; the others see it come.
chamber connects
romeo gets nothing
chamber sends:
    <presence><priority>-1</priority></presence>
chamber gets in any order:
    <presence from='juliet@ours.test/chamber'><priority>-1</priority></presence>
    <presence from='juliet@ours.test/balcony' ...>...</presence>
    <presence from='romeo@ours.test/orchard'/>
juliet gets:
    <presence from='juliet@ours.test/chamber'><priority>-1</priority></presence>
romeo gets:
    <presence from='juliet@ours.test/chamber'><priority>-1</priority></presence>

# An update.
romeo sends:
    <presence><show>dnd</show></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><show>dnd</show></presence>
juliet gets:
    <presence from='romeo@ours.test/orchard'><show>dnd</show></presence>
chamber gets:
    <presence from='romeo@ours.test/orchard'><show>dnd</show></presence>

# Going: properly, by closing the stream, by losing the connection.
juliet sends:
    <presence type='unavailable'><status>Good night</status></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'><status>Good night</status></presence>
chamber gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'><status>Good night</status></presence>
romeo gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'><status>Good night</status></presence>
romeo sends:
    <presence><show>xa</show></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><show>xa</show></presence>
chamber gets:
    <presence from='romeo@ours.test/orchard'><show>xa</show></presence>
juliet gets nothing
juliet disconnects
romeo gets nothing
chamber drops
romeo gets:
    <presence from='juliet@ours.test/chamber' type='unavailable'/>
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <presence from='romeo@ours.test/orchard'><show>xa</show></presence>
romeo gets:
    <presence from='juliet@ours.test/balcony'/>

# Told twice that she is there, told once that she goes.
juliet sends:
    <presence to='romeo@ours.test'><status>psst</status></presence>
romeo gets:
    <presence from='juliet@ours.test/balcony'><status>psst</status></presence>
juliet disconnects
romeo gets:
    <presence from='juliet@ours.test/balcony' type='unavailable'/>
romeo gets nothing
tybalt gets nothing
