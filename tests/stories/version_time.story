# The domain's software version and clock (XEP-0092, XEP-0202).
[Romeo]
    jid: romeo@ours.test/orchard

---------

romeo connects
romeo sends:
    <iq to='ours.test' type='get' id='v1'><query xmlns='jabber:iq:version'/></iq>
romeo gets:
    <iq from='ours.test' type='result' id='v1'>
      <query xmlns='jabber:iq:version'><name>Parlance</name><version>{version}</version></query>
    </iq>
romeo sends:
    <iq to='ours.test' type='get' id='t1'><time xmlns='urn:xmpp:time'/></iq>
romeo gets:
    <iq from='ours.test' type='result' id='t1'>
      <time xmlns='urn:xmpp:time'><tzo>+00:00</tzo><utc>{date}T{clock}Z</utc></time>
    </iq>

# Neither can be set.
romeo sends:
    <iq to='ours.test' type='set' id='v2'><query xmlns='jabber:iq:version'/></iq>
    <iq to='ours.test' type='set' id='t2'><time xmlns='urn:xmpp:time'/></iq>
romeo gets:
    <iq from='ours.test' type='error' id='v2'>
      <query xmlns='jabber:iq:version'/>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='ours.test' type='error' id='t2'>
      <time xmlns='urn:xmpp:time'/>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
