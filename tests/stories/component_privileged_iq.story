# A component sends requests in the name of a user (XEP-0356 §6), of the namespaces and types that it
# has been granted, and gets the answers.
config component = [{name = "pubsub.capulet.test", secret = "s", iq = ["get urn:xmpp:ping", "set jabber:iq:private", "both jabber:iq:private"]}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Service]
    component: pubsub.capulet.test
    password: s
[Montague]
    server: montague.example
[Voice]
    server: montague.example
----
service connects
service gets:
    <message from='ours.test' to='pubsub.capulet.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='iq'>
      <namespace ns='urn:xmpp:ping' type='get'/><namespace ns='jabber:iq:private' type='set'/><namespace ns='jabber:iq:private' type='both'/></perm></privilege></message>
juliet connects
romeo connects
voice connects

# To the host, to another server, and to the account itself.
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='1'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='result' id='1'><privilege xmlns='urn:xmpp:privilege:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' from='ours.test' to='juliet@ours.test' id='x'/></forwarded></privilege></iq>
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='2'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' from='juliet@ours.test' to='romeo@montague.example' id='y'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
montague accepts
montague gets:
    <iq type='get' from='juliet@ours.test' to='romeo@montague.example' id='{id}'><ping xmlns='urn:xmpp:ping'/></iq>
# The answer of somebody else is none.
voice sends:
    <iq type='result' from='tybalt@montague.example' to='juliet@ours.test' id='{id}'/>
voice gets nothing
service gets nothing
voice sends:
    <iq type='error' from='romeo@montague.example' to='juliet@ours.test' id='{id}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='result' id='2'><privilege xmlns='urn:xmpp:privilege:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='error' from='romeo@montague.example' to='juliet@ours.test' id='y'>
        <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq></forwarded></privilege></iq>
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='set' id='3'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='set' id='z'><query xmlns='jabber:iq:private'><a xmlns='b'>kept</a></query></iq></privileged_iq></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='result' id='3'><privilege xmlns='urn:xmpp:privilege:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' from='juliet@ours.test' to='juliet@ours.test' id='z'/></forwarded></privilege></iq>
juliet sends:
    <iq type='get' id='p'><query xmlns='jabber:iq:private'><a xmlns='b'/></query></iq>
juliet gets:
    <iq type='result' id='p' from='juliet@ours.test'><query xmlns='jabber:iq:private'><a xmlns='b'>kept</a></query></iq>

# Every reason to refuse.
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test/balcony' type='get' id='a'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='ours.test' type='get' id='b'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='nobody@ours.test' type='get' id='c'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='d'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><query xmlns='jabber:iq:version'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='set' id='e'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='set' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='set' id='f'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='g'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='h'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' from='romeo@ours.test' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='i'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' from='juliet@ours.test/balcony' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='x@pubsub.capulet.test' to='juliet@ours.test' type='get' id='j'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='k'><privileged_iq xmlns='urn:xmpp:privilege:2'/></iq>
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='l'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='@' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
service gets in any order:
    <iq from='juliet@ours.test/balcony' to='pubsub.capulet.test' type='error' id='a'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='error' id='b'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test' to='pubsub.capulet.test' type='error' id='c'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='d'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='e'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='f'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='g'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='h'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='i'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='x@pubsub.capulet.test' type='error' id='j'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='k'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='l'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Whom the user has blocked the component does not reach either.
juliet sends:
    <iq type='set' id='q'><block xmlns='urn:xmpp:blocking'><item jid='montague.example'/></block></iq>
juliet gets:
    <iq type='result' id='q' from='juliet@ours.test'/>
service sends:
    <iq from='pubsub.capulet.test' to='juliet@ours.test' type='get' id='m'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='romeo@montague.example' id='y'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
service gets:
    <iq from='juliet@ours.test' to='pubsub.capulet.test' type='error' id='m'>...<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# A user has no such right, and others get no answer to their own requests out of it.
romeo sends:
    <iq to='juliet@ours.test' type='get' id='n'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
romeo gets:
    <iq from='juliet@ours.test' type='error' id='n'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet gets nothing
# One that is never answered.
service sends:
    <iq from='pubsub.capulet.test' to='romeo@ours.test' type='get' id='o'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='romeo@montague.example' id='y'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
montague gets:
    <iq type='get' from='romeo@ours.test' to='romeo@montague.example' id='*'><ping xmlns='urn:xmpp:ping'/></iq>
time passes 3m
service gets:
    <iq from='romeo@ours.test' to='pubsub.capulet.test' type='error' id='o'>...<error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
