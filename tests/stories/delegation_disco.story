# What a component can do for a namespace that it answers stands in the answers of disco#info
# instead of what the server can do (XEP-0355 §7.2), and it may answer for nodes of accounts.
config component = [{name = "pubsub.capulet.test", secret = "s", delegate = ["jabber:iq:version", "urn:xmpp:delegation:2:bare:disco#info:*", "urn:xmpp:delegation:2:bare:disco#items:*"]}]
[Juliet]
    jid: juliet@ours.test/balcony
[Service]
    component: pubsub.capulet.test
    password: s
----
juliet connects
# Not there: what the server itself can do is no longer true.
service connects
service gets:
    <message from='ours.test' to='pubsub.capulet.test' id='*'><delegation xmlns='urn:xmpp:delegation:2'><delegated namespace='jabber:iq:version'/>
      <delegated namespace='urn:xmpp:delegation:2:bare:disco#info:*'/><delegated namespace='urn:xmpp:delegation:2:bare:disco#items:*'/></delegation></message>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='{host}'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2::jabber:iq:version'/></iq>
    <iq from='ours.test' to='pubsub.capulet.test' type='get' id='{bare}'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2:bare:jabber:iq:version'/></iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{host}'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2::jabber:iq:version'>
      <feature var='jabber:iq:version'/><feature var='jabber:iq:version#better'/><feature var='urn:xmpp:delegation:2:nonsense'/></query></iq>
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{bare}'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:delegation:2:bare:jabber:iq:version'>
      <identity category='pubsub' type='special'/><feature var='jabber:iq:version#account'/></query></iq>
time passes 1s
juliet sends:
    <iq type='get' id='1' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='1' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='urn:xmpp:delegation:2'/><feature var='jabber:iq:version#better'/>...</query></iq>
juliet sends:
    <iq type='get' id='2' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='2' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='pubsub' type='special'/><feature var='jabber:iq:version#account'/>...</query></iq>

# Nodes of the account, and its items.
juliet sends:
    <iq type='get' id='3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:microblog:0'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d3}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='get' id='3' from='juliet@ours.test/balcony' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:microblog:0'/></iq></forwarded></delegation></iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d3}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='3' to='juliet@ours.test/balcony'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:microblog:0'><identity category='pubsub' type='leaf'/></query></iq></forwarded></delegation></iq>
juliet gets:
    <iq type='result' id='3' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:microblog:0'><identity category='pubsub' type='leaf'/></query></iq>
juliet sends:
    <iq type='get' id='4' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
service gets:
    <iq from='ours.test' to='pubsub.capulet.test' type='set' id='{d4}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='get' id='4' from='juliet@ours.test/balcony' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq></forwarded></delegation></iq>
service sends:
    <iq from='pubsub.capulet.test' to='ours.test' type='result' id='{d4}'><delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>
      <iq xmlns='jabber:client' type='result' id='4' to='juliet@ours.test/balcony'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='juliet@ours.test' node='urn:xmpp:microblog:0'/></query></iq></forwarded></delegation></iq>
juliet gets:
    <iq type='result' id='4' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='juliet@ours.test' node='urn:xmpp:microblog:0'/></query></iq>
# A node that is the server's own, and the host's.
juliet sends:
    <iq type='get' id='5'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/offline'/></iq>
    <iq type='get' id='6' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
juliet gets in any order:
    <iq type='result' id='5' from='juliet@ours.test'>...</iq>
    <iq type='result' id='6' from='ours.test'>...</iq>
service gets nothing
