# Namespaces that a component answers instead of the server (XEP-0355), for the host and for its
# accounts; the component's answers are looked at before they go on.
config component = [{name = "pubsub.capulet.test", secret = "s", delegate = ["http://jabber.org/protocol/pubsub", "urn:xmpp:mam:2 node", "jabber:iq:version"]}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Service]
    component: pubsub.capulet.test
    password: s
----
juliet connects
romeo connects
# Away.
juliet sends:
    <iq type='get' id='1' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
juliet gets:
    <iq type='error' id='1' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

service connects
service gets:
    <message from='ours.test' to='pubsub.capulet.test' id='*'><delegation xmlns='urn:xmpp:delegation:2'>
      <delegated namespace='http://jabber.org/protocol/pubsub'/><delegated namespace='urn:xmpp:mam:2'><attribute name='node'/></delegated>
      <delegated namespace='jabber:iq:version'/></delegation></message>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2::http://jabber.org/protocol/pubsub'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2:bare:http://jabber.org/protocol/pubsub'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2::urn:xmpp:mam:2'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2:bare:urn:xmpp:mam:2'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2::jabber:iq:version'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2:bare:jabber:iq:version'/></iq>

# To the own account, which the server would have answered itself.
juliet sends:
    <iq type='set' id='pep1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='mood'><item id='i'><mood xmlns='http://jabber.org/protocol/mood'/></item></publish></pubsub></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d1}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='set' id='pep1' from='juliet@ours.test/balcony' to='juliet@ours.test'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='mood'><item id='i'><mood xmlns='http://jabber.org/protocol/mood'/></item></publish></pubsub></iq>
      </forwarded></delegation></iq>
juliet gets nothing
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d1}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='pep1' to='juliet@ours.test/balcony'><pubsub xmlns='http://jabber.org/protocol/pubsub'/></iq></forwarded></delegation></iq>
juliet gets:
    <iq type='result' id='pep1' from='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'/></iq>
# Once is enough.
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d1}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='pep1' to='juliet@ours.test/balcony'/></forwarded></delegation></iq>
juliet gets nothing

# To somebody else's account, and to the host.
romeo sends:
    <iq type='get' id='2' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='mood'/></pubsub></iq>
    <iq type='get' id='3' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
service gets in any order:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d2}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='get' id='2' from='romeo@ours.test/orchard' to='juliet@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='mood'/></pubsub></iq>
      </forwarded></delegation></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d3}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='get' id='3' from='romeo@ours.test/orchard' to='ours.test'><query xmlns='jabber:iq:version'/></iq></forwarded></delegation></iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d2}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='2' from='juliet@ours.test' to='romeo@ours.test/orchard'/></forwarded></delegation></iq>
romeo gets:
    <iq type='result' id='2' from='juliet@ours.test'/>
# An error of the component is the server's to tell.
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='error' id='{d3}'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo gets:
    <iq type='error' id='3' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# What has no such attribute is the server's.
juliet sends:
    <iq type='get' id='4'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='4' from='juliet@ours.test'>...</iq>
juliet sends:
    <iq type='set' id='5'><query xmlns='urn:xmpp:mam:2' node='mood'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d5}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='set' id='5' from='juliet@ours.test/balcony' to='juliet@ours.test'><query xmlns='urn:xmpp:mam:2' node='mood'/></iq></forwarded></delegation></iq>
# Answers that do not fit: each ends the request.
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d5}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='5' to='romeo@ours.test/orchard'/></forwarded></delegation></iq>
juliet gets:
    <iq type='error' id='5' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='6' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d6}'>...</iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d6}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='6' from='romeo@ours.test' to='juliet@ours.test/balcony'/></forwarded></delegation></iq>
juliet gets:
    <iq type='error' id='6' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='7' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d7}'>...</iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d7}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='other' to='juliet@ours.test/balcony'/></forwarded></delegation></iq>
juliet gets:
    <iq type='error' id='7' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='8' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d8}'>...</iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d8}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='set' id='8' to='juliet@ours.test/balcony'><query xmlns='jabber:iq:roster'/></iq></forwarded></delegation></iq>
juliet gets:
    <iq type='error' id='8' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
juliet sends:
    <iq type='get' id='9' to='ours.test'><query xmlns='jabber:iq:version'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d9}'>...</iq>
service sends:
    <iq from='x@pubsub.capulet.test' to='ours.test' type='result' id='{d9}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='9' to='juliet@ours.test/balcony'/></forwarded></delegation></iq>
juliet gets nothing
# Never answered.
time passes 2m
juliet gets:
    <iq type='error' id='9' from='ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# What the component asks itself, the server answers.
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='get' id='a'><query xmlns='jabber:iq:version'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='result' id='a'><query xmlns='jabber:iq:version'>...</query></iq>
# An account that is not there has nothing that could be given away.
juliet sends:
    <iq type='get' id='b' to='nobody@ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='mood'/></pubsub></iq>
juliet gets:
    <iq type='error' id='b' from='nobody@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Requests to clients and to services of the host are not about it.
juliet sends:
    <iq type='get' id='c' to='pubsub.ours.test'><query xmlns='jabber:iq:version'/></iq>
juliet gets:
    <iq type='result' id='c' from='pubsub.ours.test'><query xmlns='jabber:iq:version'>...</query></iq>
service gets nothing
