# Private XML storage (XEP-0049).
config limits.private_bytes = 1024
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects

# What was never stored comes back as it was asked for.
romeo sends:
    <iq type='get' id='p1'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='p1'>
      <query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query>
    </iq>
romeo sends:
    <iq type='set' id='p2'>
      <query xmlns='jabber:iq:private'>
        <exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>
        <window xmlns='exodus:prefs' width='640'/>
      </query>
    </iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='p2'/>
server crashes
romeo connects
romeo sends:
    <iq type='get' id='p3'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>
    <iq type='get' id='p4'><query xmlns='jabber:iq:private'><window xmlns='exodus:prefs'/></query></iq>
romeo gets in any order:
    <iq from='romeo@ours.test' type='result' id='p3'>
      <query xmlns='jabber:iq:private'>
        <exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>
      </query>
    </iq>
    <iq from='romeo@ours.test' type='result' id='p4'>
      <query xmlns='jabber:iq:private'><window xmlns='exodus:prefs' width='640'/></query>
    </iq>

# Storing an empty element forgets the old one.
romeo sends:
    <iq type='set' id='p5'><query xmlns='jabber:iq:private'><window xmlns='exodus:prefs'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='p5'/>
romeo sends:
    <iq type='get' id='p6'><query xmlns='jabber:iq:private'><window xmlns='exodus:prefs'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='p6'>
      <query xmlns='jabber:iq:private'><window xmlns='exodus:prefs'/></query>
    </iq>

# Requests that name nothing, too much, or what is reserved.
romeo sends:
    <iq type='get' id='q1'><query xmlns='jabber:iq:private'/></iq>
    <iq type='set' id='q2'><query xmlns='jabber:iq:private'/></iq>
    <iq type='get' id='q3'><query xmlns='jabber:iq:private'><a xmlns='urn:a'/><b xmlns='urn:b'/></query></iq>
    <iq type='set' id='q4'><query xmlns='jabber:iq:private'><vCard xmlns='vcard-temp'><FN>R</FN></vCard></query></iq>
    <iq type='set' id='q5'><query xmlns='jabber:iq:private'><a>no namespace of its own</a></query></iq>
    <iq type='set' id='q6'><query xmlns='jabber:iq:private'><a xmlns='urn:a'>1</a><a xmlns='urn:a'>2</a></query></iq>
romeo gets in any order:
    <iq from='romeo@ours.test' type='error' id='q1'>
      <query xmlns='jabber:iq:private'/>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='q2'>
      <query xmlns='jabber:iq:private'/>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='q3'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='q4'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='q5'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='q6'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# Private means private, whether or not there is such an account.
juliet connects
juliet sends:
    <iq to='romeo@ours.test' type='get' id='r1'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>
    <iq to='romeo@ours.test' type='set' id='r2'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>
    <iq to='nobody@ours.test' type='get' id='r3'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>
juliet gets in any order:
    <iq from='romeo@ours.test' type='error' id='r1'>
      <query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query>
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='r2'>
      <query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query>
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='r3'>
      <query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query>
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# The quota counts everything together; what is replaced makes room.
romeo sends:
    <iq type='set' id='s1'><query xmlns='jabber:iq:private'><big xmlns='urn:a'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</big></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='s1'/>
romeo sends:
    <iq type='set' id='s2'><query xmlns='jabber:iq:private'><more xmlns='urn:a'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</more></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='s2'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo sends:
    <iq type='set' id='s3'><query xmlns='jabber:iq:private'><big xmlns='urn:a'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</big></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='s3'/>
# Requests sent together do not slip past it.
romeo sends:
    <iq type='set' id='s4'><query xmlns='jabber:iq:private'><big xmlns='urn:a'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='s4'/>
romeo sends:
    <iq type='set' id='s5'><query xmlns='jabber:iq:private'><one xmlns='urn:a'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</one></query></iq>
    <iq type='set' id='s6'><query xmlns='jabber:iq:private'><two xmlns='urn:a'>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</two></query></iq>
romeo gets in any order:
    <iq from='romeo@ours.test' type='result' id='s5'/>
    <iq from='romeo@ours.test' type='error' id='s6'>
      <query xmlns='jabber:iq:private'>...</query>
      <error type='modify'>...<policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
