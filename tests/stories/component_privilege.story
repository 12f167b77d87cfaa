# A component that is trusted (XEP-0356) reads and changes rosters, hears of changes, and sends
# messages in the name of the host and its users.
config component = [{name = "pubsub.capulet.test", secret = "s", roster = "both", message = "outgoing"}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Service]
    component: pubsub.capulet.test
    password: s
----
service connects
service gets:
    <message from='ours.test' to='pubsub.capulet.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'>
      <perm access='roster' type='both' push='true'/><perm access='message' type='outgoing'/></privilege></message>
juliet connects
romeo connects
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq type='result' id='r' from='juliet@ours.test'><query xmlns='jabber:iq:roster'/></iq>

# Set: the user's sessions hear of it as of any change, and so does the component.
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='set' id='1'><query xmlns='jabber:iq:roster'>
      <item jid='nurse@ours.test' name='Nurse'/></query></iq>
service gets in any order:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='result' id='1'/>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='nurse@ours.test' name='Nurse' subscription='none'/></query></iq>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='nurse@ours.test' name='Nurse' subscription='none'/></query></iq>
# Get.
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='2'><query xmlns='jabber:iq:roster'/></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='result' id='2'><query xmlns='jabber:iq:roster'>
      <item jid='nurse@ours.test' name='Nurse' subscription='none'/></query></iq>
# The rules of rosters hold.
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='set' id='3'><query xmlns='jabber:iq:roster'/></iq>
    <iq from='pubsub.capulet.test' to='nobody@ours.test' type='get' id='4'><query xmlns='jabber:iq:roster'/></iq>
service gets in any order:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='3'>...<error type='modify'>
      <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='nobody@ours.test' to='pubsub.capulet.test' type='error' id='4'>...<error type='cancel'>
      <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# A change that the user makes.
juliet sends:
    <iq type='set' id='5'><query xmlns='jabber:iq:roster'><item jid='nurse@ours.test' subscription='remove'/></query></iq>
juliet gets:
    <iq type='result' id='5' from='juliet@ours.test'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='nurse@ours.test' subscription='remove'/></query></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='nurse@ours.test' subscription='remove'/></query></iq>
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='result' id='push'/>
juliet gets nothing

# Messages, of a user and of the host.
service sends:
    <message from='pubsub.capulet.test' to='ours.test' id='6'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test/orchard' id='n1' type='headline'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'/></message></forwarded></privilege></message>
romeo gets:
    <message from='juliet@ours.test' id='n1' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'/></message>
service sends:
    <message from='pubsub.capulet.test' to='ours.test' id='7'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='ours.test' to='romeo@ours.test/orchard' id='n2'>
        <body>Maintenance</body></message></forwarded></privilege></message>
romeo gets:
    <message from='ours.test' id='n2'><body>Maintenance</body></message>

# What it may not.
service sends:
    <message from='pubsub.capulet.test' to='ours.test' id='a'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test/balcony' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='pubsub.capulet.test' to='ours.test' id='b'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='friar@elsewhere.example' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='pubsub.capulet.test' to='ours.test' id='c'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='pubsub.capulet.test' to='ours.test' id='d'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='nobody@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='pubsub.capulet.test' to='ours.test' id='e'><privilege xmlns='urn:xmpp:privilege:2'/></message>
    <message from='pubsub.capulet.test' to='ours.test' id='f'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><presence xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='pubsub.capulet.test' to='ours.test' id='g'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='@'/></forwarded></privilege></message>
    <message from='x@pubsub.capulet.test' to='ours.test' id='h'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <iq from='x@pubsub.capulet.test' to='juliet@ours.test' type='get' id='i'><query xmlns='jabber:iq:roster'/></iq>
    <iq from='x@pubsub.capulet.test' to='juliet@ours.test' type='set' id='j'><query xmlns='jabber:iq:roster'><item jid='x@y.example'/></query></iq>
service gets in any order:
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='a'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='b'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='c'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='d'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='e'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='f'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='pubsub.capulet.test' type='error' id='g'><error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='ours.test' to='x@pubsub.capulet.test' type='error' id='h'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test' to='x@pubsub.capulet.test' type='error' id='i'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='x@pubsub.capulet.test' type='error' id='j'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Nor may a user.
romeo sends:
    <message to='ours.test' id='k'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
romeo gets:
    <message from='ours.test' type='error' id='k'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
juliet gets nothing
romeo gets nothing
