# Requests to accounts that do not exist get no answer (RFC 6121 §3.1.3), as do those that an
# account makes to itself; without an addressee they are wrong.
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
romeo sends:
    <presence to='nobody@ours.test' type='subscribe' id='s1'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='nobody@ours.test' subscription='none' ask='subscribe'/></query></iq>
romeo gets nothing
romeo sends:
    <presence to='nobody@ours.test' type='unsubscribe' id='s2'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='nobody@ours.test' subscription='none'/></query></iq>
romeo gets nothing
romeo sends:
    <presence to='romeo@ours.test' type='subscribe' id='s3'/>
    <presence type='subscribe' id='s4'/>
romeo gets:
    <presence from='romeo@ours.test' type='error' id='s3'>
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
    <presence type='error' id='s4'>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
romeo gets nothing
