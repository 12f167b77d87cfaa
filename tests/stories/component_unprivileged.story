# A component that has been granted nothing, little, or what is about another host (XEP-0356) is told
# "forbidden", and is told of nothing.
config hosts = ["ours.test", "other.test"]
config component = [{name = "plain.test", secret = "s"}, {name = "reader.test", secret = "s", roster = "get", roster_push = false}, {name = "writer.test", secret = "s", roster = "set"}, {name = "away.test", secret = "s", hosts = ["other.test"], roster = "both", message = "outgoing", presence = "roster", iq = ["both urn:xmpp:ping"]}]
[Juliet]
    jid: juliet@ours.test/balcony
[Plain]
    component: plain.test
    password: s
[Reader]
    component: reader.test
    password: s
[Writer]
    component: writer.test
    password: s
[Away]
    component: away.test
    password: s
----
plain connects
reader connects
writer connects
away connects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
reader gets in any order:
    <message from='ours.test' to='reader.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='get' push='false'/></privilege></message>
    <message from='other.test' to='reader.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='get' push='false'/></privilege></message>
writer gets in any order:
    <message from='ours.test' to='writer.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='set'/></privilege></message>
    <message from='other.test' to='writer.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='set'/></privilege></message>
away gets:
    <message from='other.test' to='away.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'>
      <perm access='roster' type='both' push='true'/><perm access='message' type='outgoing'/>
      <perm access='iq'><namespace ns='urn:xmpp:ping' type='both'/></perm><perm access='presence' type='roster'/></privilege></message>

plain sends:
    <iq from='plain.test' to='juliet@ours.test' type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>
    <iq from='plain.test' to='juliet@ours.test' type='set' id='2'><query xmlns='jabber:iq:roster'><item jid='x@y.example'/></query></iq>
    <message from='plain.test' to='ours.test' id='3'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <iq from='plain.test' to='juliet@ours.test' type='get' id='4'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
plain gets in any order:
    <iq from='juliet@ours.test' to='plain.test' type='error' id='1'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='plain.test' type='error' id='2'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <message from='ours.test' to='plain.test' type='error' id='3'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test' to='plain.test' type='error' id='4'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
away sends:
    <iq from='away.test' to='juliet@ours.test' type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>
    <iq from='away.test' to='juliet@ours.test' type='set' id='2'><query xmlns='jabber:iq:roster'><item jid='x@y.example'/></query></iq>
    <message from='away.test' to='ours.test' id='3'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <message from='away.test' to='other.test' id='4'><privilege xmlns='urn:xmpp:privilege:2'>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test' to='romeo@ours.test'/></forwarded></privilege></message>
    <iq from='away.test' to='juliet@ours.test' type='get' id='5'><privileged_iq xmlns='urn:xmpp:privilege:2'>
      <iq xmlns='jabber:client' type='get' to='ours.test' id='x'><ping xmlns='urn:xmpp:ping'/></iq></privileged_iq></iq>
away gets in any order:
    <iq from='juliet@ours.test' to='away.test' type='error' id='1'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='away.test' type='error' id='2'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <message from='ours.test' to='away.test' type='error' id='3'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='other.test' to='away.test' type='error' id='4'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <iq from='juliet@ours.test' to='away.test' type='error' id='5'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
reader sends:
    <iq from='reader.test' to='juliet@ours.test' type='set' id='1'><query xmlns='jabber:iq:roster'><item jid='x@y.example'/></query></iq>
    <iq from='reader.test' to='juliet@ours.test' type='get' id='2'><query xmlns='jabber:iq:roster'/></iq>
reader gets in any order:
    <iq from='juliet@ours.test' to='reader.test' type='error' id='1'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='reader.test' type='result' id='2'><query xmlns='jabber:iq:roster'/></iq>
writer sends:
    <iq from='writer.test' to='juliet@ours.test' type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>
    <iq from='writer.test' to='juliet@ours.test' type='set' id='2'><query xmlns='jabber:iq:roster'><item jid='x@y.example'/></query></iq>
writer gets in any order:
    <iq from='juliet@ours.test' to='writer.test' type='error' id='1'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='juliet@ours.test' to='writer.test' type='result' id='2'/>
# No pushes: to the one that wants none, and to those that may not read.
reader gets nothing
writer gets nothing
plain gets nothing
away gets nothing
