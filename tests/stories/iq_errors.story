# What may be wrong with an iq (RFC 6120 §8.2.3, §8.3), and what nobody understands or receives.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects

# No id; no payload; two payloads; an unknown type.
romeo sends:
    <iq to='ours.test' type='get'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='ours.test' type='error'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq to='ours.test' type='get' id='1'/>
romeo gets:
    <iq from='ours.test' type='error' id='1'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq to='ours.test' type='get' id='2'><ping xmlns='urn:xmpp:ping'/><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='ours.test' type='error' id='2'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq to='ours.test' type='wish' id='3'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='ours.test' type='error' id='3'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Answers nobody asked for vanish.
romeo sends:
    <iq to='ours.test' type='result' id='4'/>
    <iq to='juliet@ours.test' type='result' id='5'/>
    <iq to='nobody@ours.test/x' type='error' id='6'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo gets nothing
juliet gets nothing

# An unknown namespace: at the domain, at the own account, at somebody else's.
romeo sends:
    <iq to='ours.test' type='get' id='7'><query xmlns='urn:example:what'/></iq>
romeo gets:
    <iq from='ours.test' type='error' id='7'>
      <query xmlns='urn:example:what'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo sends:
    <iq type='set' id='8'><query xmlns='urn:example:what'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='8'>
      <query xmlns='urn:example:what'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo sends:
    <iq to='juliet@ours.test' type='get' id='9'><query xmlns='urn:example:what'/></iq>
romeo gets:
    <iq from='juliet@ours.test' type='error' id='9'>
      <query xmlns='urn:example:what'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# A resource that is not there, an account that is not there: the same answer.
romeo sends:
    <iq to='juliet@ours.test/chamber' type='get' id='10'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='juliet@ours.test/chamber' type='error' id='10'>
      <ping xmlns='urn:xmpp:ping'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo sends:
    <iq to='nobody@ours.test/chamber' type='get' id='11'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='nobody@ours.test/chamber' type='error' id='11'>
      <ping xmlns='urn:xmpp:ping'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# A domain that is not ours and cannot be reached.
romeo sends:
    <iq to='theirs.test' type='get' id='12'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <iq from='theirs.test' type='error' id='12'>
      <ping xmlns='urn:xmpp:ping'/>
      <error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
juliet gets nothing
