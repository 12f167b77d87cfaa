# Two people subscribe to each other and part again (RFC 6121 §3): roster pushes, presence, states.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence><status>here</status></presence>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='romeo@ours.test/orchard'><status>here</status></presence>
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence><show>chat</show></presence>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='juliet@ours.test/balcony'><show>chat</show></presence>

# None -> Pending Out; None -> Pending In, which no roster shows. The address is cut to its bare form.
romeo sends:
    <presence to='juliet@ours.test/balcony' type='subscribe' id='s1'><status>Please</status></presence>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>
juliet gets:
    <presence from='romeo@ours.test' to='juliet@ours.test' type='subscribe' id='s1'><status>Please</status></presence>
juliet sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r2'><query xmlns='jabber:iq:roster'/></iq>

# Pending In -> From; Pending Out -> To, and the presence of the contact.
juliet sends:
    <presence to='romeo@ours.test' type='subscribed' id='s2'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='from'/></query></iq>
romeo gets:
    <presence from='juliet@ours.test' to='romeo@ours.test' type='subscribed' id='s2'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='to'/></query></iq>
    <presence from='juliet@ours.test/balcony'><show>chat</show></presence>

# A second yes to nobody's question goes nowhere.
juliet sends:
    <presence to='romeo@ours.test' type='subscribed' id='s3'/>
juliet gets nothing
romeo gets nothing

# The other way: Both.
juliet sends:
    <presence to='romeo@ours.test' type='subscribe' id='s4'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='from' ask='subscribe'/></query></iq>
romeo gets:
    <presence from='juliet@ours.test' type='subscribe' id='s4'/>
romeo sends:
    <presence to='juliet@ours.test' type='subscribed' id='s5'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='both'/></query></iq>
juliet gets:
    <presence from='romeo@ours.test' type='subscribed' id='s5'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='both'/></query></iq>
    <presence from='romeo@ours.test/orchard'><status>here</status></presence>

# Asking again: the server answers, nobody is bothered (§3.1.3).
romeo sends:
    <presence to='juliet@ours.test' type='subscribe' id='s6'/>
juliet gets nothing
romeo ignores what came

# Juliet withdraws her consent: Both -> To; Both -> From.
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribed' id='s7'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='to'/></query></iq>
romeo gets:
    <presence from='juliet@ours.test' type='unsubscribed' id='s7'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='from'/></query></iq>
    <presence from='juliet@ours.test/balcony' type='unavailable'/>
juliet sends:
    <presence><show>away</show></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><show>away</show></presence>
romeo gets nothing

# Juliet does not want his presence any more either: To -> None; From -> None.
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribe' id='s8'/>
juliet gets in any order:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='none'/></query></iq>
    <presence from='romeo@ours.test/orchard' type='unavailable'/>
romeo gets:
    <presence from='juliet@ours.test' type='unsubscribe' id='s8'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none'/></query></iq>
romeo sends:
    <presence><status>alone</status></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><status>alone</status></presence>
juliet gets nothing
