# What a roster does not take (RFC 6121 §2.3.3), and whom it does not obey.
config limits.roster_items = 2
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects

romeo sends:
    <iq type='set' id='e1'><query xmlns='jabber:iq:roster'/></iq>
    <iq type='set' id='e2'><query xmlns='jabber:iq:roster'><item jid='a@ours.test'/><item jid='b@ours.test'/></query></iq>
    <iq type='set' id='e3'><query xmlns='jabber:iq:roster'><item name='nobody'/></query></iq>
    <iq type='set' id='e4'><query xmlns='jabber:iq:roster'><item jid='@@'/></query></iq>
    <iq type='set' id='e5'><query xmlns='jabber:iq:roster'><item jid='a@ours.test'><group>x</group><group>x</group></item></query></iq>
    <iq type='set' id='e6'><query xmlns='jabber:iq:roster'><item jid='a@ours.test'><group/></item></query></iq>
    <iq type='set' id='e7'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='e1'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e2'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e3'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e4'>...<error type='modify'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e5'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e6'>...<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='error' id='e7'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# Other people's rosters: the same answer whether the account exists or not.
juliet sends:
    <iq type='set' to='romeo@ours.test' id='o1'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test'/></query></iq>
    <iq type='set' to='nobody@ours.test' id='o2'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test'/></query></iq>
    <iq type='get' to='romeo@ours.test' id='o3'><query xmlns='jabber:iq:roster'/></iq>
    <iq type='get' to='nobody@ours.test' id='o4'><query xmlns='jabber:iq:roster'/></iq>
juliet gets in any order:
    <iq from='romeo@ours.test' type='error' id='o1'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test' type='error' id='o2'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='romeo@ours.test' type='error' id='o3'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='nobody@ours.test' type='error' id='o4'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# The limit: known items can still be changed and removed.
romeo sends:
    <iq type='set' id='l1'><query xmlns='jabber:iq:roster'><item jid='a@ours.test'/></query></iq>
    <iq type='set' id='l2'><query xmlns='jabber:iq:roster'><item jid='b@ours.test'/></query></iq>
    <iq type='set' id='l3'><query xmlns='jabber:iq:roster'><item jid='c@ours.test'/></query></iq>
    <iq type='set' id='l4'><query xmlns='jabber:iq:roster'><item jid='b@ours.test' name='B'/></query></iq>
    <presence to='c@ours.test' type='subscribe' id='l5'/>
    <presence to='c@ours.test' type='subscribed' id='l6'/>
    <iq type='set' id='l7'><query xmlns='jabber:iq:roster'><item jid='a@ours.test' subscription='remove'/></query></iq>
    <iq type='set' id='l8'><query xmlns='jabber:iq:roster'><item jid='c@ours.test'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='l1'/>
    <iq from='romeo@ours.test' type='result' id='l2'/>
    <iq from='romeo@ours.test' type='error' id='l3'>...<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='romeo@ours.test' type='result' id='l4'/>
    <presence from='c@ours.test' type='error' id='l5'><error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></presence>
    <presence from='c@ours.test' type='error' id='l6'><error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></presence>
    <iq from='romeo@ours.test' type='result' id='l7'/>
    <iq from='romeo@ours.test' type='result' id='l8'/>
