# Client access management (XEP-0494): an account sees its clients and shows one the door
[Phone]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software><device>Juliet's phone</device></user-agent><bind xmlns='urn:xmpp:bind:0'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>
[Phone again]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-ENDP
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software></user-agent><fast xmlns='urn:xmpp:fast:0'/><bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>
[Laptop]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'/>
[Old client]
    jid: juliet@ours.test/old
    password: wherefore
[Romeo]
    jid: romeo@ours.test/orchard

---------

# Who has never said which installation it is, is not listed.
old client connects
old client sends:
    <iq type='get' id='l1'><list xmlns='urn:xmpp:cam:0'/></iq>
old client gets:
    <iq type='result' id='l1' from='juliet@ours.test'><clients xmlns='urn:xmpp:cam:0'/></iq>

phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>*</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{token}'/>
    </success>
    <stream:features>...</stream:features>
laptop connects
laptop ignores what came
laptop sends:
    <iq type='get' id='l2'><list xmlns='urn:xmpp:cam:0'/></iq>
laptop gets:
    <iq type='result' id='l2' from='juliet@ours.test'>
      <clients xmlns='urn:xmpp:cam:0' unordered>
        <client connected='true' id='{phone}' type='session'>
          <first-seen>*</first-seen><last-seen>*</last-seen>
          <auth><password/><fast/></auth>
          <permission status='unrestricted'/>
          <user-agent><software>AwesomeXMPP</software><device>Juliet's phone</device></user-agent>
        </client>
        <client connected='true' id='{laptop}' type='session'>
          <first-seen>*</first-seen><last-seen>*</last-seen>
          <auth><password/></auth>
          <permission status='unrestricted'/>
          <user-agent/>
        </client>
      </clients>
    </iq>
# Whoever has the password can only be kept out by a new one.
laptop sends:
    <iq type='set' id='r1'><revoke xmlns='urn:xmpp:cam:0' id='{phone}'/></iq>
laptop gets:
    <iq type='error' id='r1' from='juliet@ours.test'>
      ...
      <error type='cancel'>
        <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <password-reset-required xmlns='urn:xmpp:cam:0'/>
      </error>
    </iq>

----
phone drops
phone again connects
phone again ignores what came
phone again drops
laptop sends:
    <iq type='get' id='l3'><list xmlns='urn:xmpp:cam:0'/></iq>
# It may come back to its session.
laptop gets:
    <iq type='result' id='l3' from='juliet@ours.test'>
      <clients xmlns='urn:xmpp:cam:0'>
        <client connected='true' id='{phone}' type='session'>
          <first-seen>*</first-seen><last-seen>*</last-seen>
          <auth><fast/></auth>
          <permission status='unrestricted'/>
          <user-agent><software>AwesomeXMPP</software></user-agent>
        </client>
        <client connected='true' id='{laptop}' type='session'>...</client>
      </clients>
    </iq>
phone again connects
phone again ignores what came
laptop sends:
    <iq type='set' id='r2'><revoke xmlns='urn:xmpp:cam:0' id='{phone}'/></iq>
laptop gets:
    <iq type='result' id='r2' from='juliet@ours.test'/>
phone again gets stream error not-authorized
phone again is disconnected
phone again cannot connect: not-authorized
laptop sends:
    <iq type='get' id='l4'><list xmlns='urn:xmpp:cam:0'/></iq>
laptop gets:
    <iq type='result' id='l4' from='juliet@ours.test'>
      <clients xmlns='urn:xmpp:cam:0'><client connected='true' id='{laptop}' type='session'>...</client></clients>
    </iq>

----
# What makes no sense, and what is nobody else's business.
laptop sends:
    <iq type='set' id='r3'><revoke xmlns='urn:xmpp:cam:0' id='{phone}'/></iq>
    <iq type='set' id='r4'><revoke xmlns='urn:xmpp:cam:0'/></iq>
    <iq type='set' id='l5'><list xmlns='urn:xmpp:cam:0'/></iq>
laptop gets in any order:
    <iq type='error' id='r3' from='juliet@ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='r4' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l5' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo connects
romeo sends:
    <iq type='get' id='x1' to='juliet@ours.test'><list xmlns='urn:xmpp:cam:0'/></iq>
    <iq type='set' id='x2' to='juliet@ours.test'><revoke xmlns='urn:xmpp:cam:0' id='{laptop}'/></iq>
romeo gets in any order:
    <iq type='error' id='x1' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='x2' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
