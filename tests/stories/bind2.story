# Bind 2 (XEP-0386): a resource and the session's features within the log-in
[Romeo]
    jid: romeo@ours.test/orchard
[Phone]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software></user-agent><bind xmlns='urn:xmpp:bind:0'><tag>AwesomeXMPP</tag><enable xmlns='urn:xmpp:carbons:2'/></bind>
[Phone again]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='D4565FA7-4D72-4749-B3D3-740EDBF87770'/><bind xmlns='urn:xmpp:bind:0'><tag>AwesomeXMPP</tag></bind>
[Other tag]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'><tag>Renamed</tag></bind>
[Laptop]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/><enable xmlns='urn:xmpp:carbons:2'/></bind>
[Laptop resumes]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/><bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>
[Unknown session]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <resume xmlns='urn:xmpp:sm:3' previd='nothing' h='1'/><bind xmlns='urn:xmpp:bind:0'><tag>x</tag><enable xmlns='urn:xmpp:sm:3'/><inactive xmlns='urn:xmpp:csi:0'/></bind>
[No number]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='many'/>
[Somebody else]
    jid: romeo@ours.test
    sasl2: <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
[Too high]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='77'/>
[Bad tag]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <bind xmlns='urn:xmpp:bind:0'><tag>&#xFFFD;</tag></bind>

---------

phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/AwesomeXMPP/{installation}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features><sm xmlns='urn:xmpp:sm:3'/><csi xmlns='urn:xmpp:csi:0'/>...</stream:features>
phone sends:
    <presence/>
phone gets:
    <presence from='juliet@ours.test/AwesomeXMPP/{installation}'/>
# Bound is bound.
phone sends:
    <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
phone gets:
    <iq type='error' id='b' from='juliet@ours.test'>...</iq>

# The same installation: the same resource, and its old session ends.
phone again connects
phone again gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/AwesomeXMPP/{installation}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features>...</stream:features>
phone gets stream error conflict
phone is disconnected
# Whatever it calls itself.
other tag connects
other tag gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/Renamed/{installation}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features>...</stream:features>
phone again gets stream error conflict
phone again is disconnected

# Another installation stays out of its way; carbons and stream management are on from the start.
laptop connects
laptop gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>{laptop}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='600'/></bound>
    </success>
    <stream:features>...</stream:features>
romeo connects
other tag sends:
    <message to='romeo@ours.test/orchard' type='chat' id='m1'><body>hello</body></message>
romeo gets:
    <message from='juliet@ours.test/Renamed/{installation}' type='chat' id='m1'><body>hello</body></message>
laptop gets:
    <message from='juliet@ours.test' to='{laptop}' type='chat'><sent xmlns='urn:xmpp:carbons:2'>...</sent></message>
    <r xmlns='urn:xmpp:sm:3'/>
laptop drops
romeo sends:
    <message to='{laptop}' type='chat' id='m2'><body>still there?</body></message>
romeo gets nothing

# Nobody else's, and not with counts that cannot be.
somebody else authenticates
somebody else gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>romeo@ours.test</authorization-identifier>
      <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    </success>
    <stream:features>...</stream:features>
no number authenticates
no number gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test</authorization-identifier>
      <failed xmlns='urn:xmpp:sm:3'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    </success>
    <stream:features>...</stream:features>
too high cannot connect: undefined-condition

# XEP-0198 §8: resumed within the log-in; nothing is bound, and no features follow.
laptop resumes connects
laptop resumes gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test</authorization-identifier>
      <resumed xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
    </success>
    <message from='romeo@ours.test/orchard' to='{laptop}' type='chat' id='m2'><body>still there?</body></message>
    <r xmlns='urn:xmpp:sm:3'/>
laptop resumes sends:
    <a xmlns='urn:xmpp:sm:3' h='2'/>
    <message to='romeo@ours.test/orchard' type='chat' id='m3'><body>yes</body></message>
romeo gets:
    <message from='{laptop}' type='chat' id='m3'><body>yes</body></message>
laptop resumes disconnects

# The session is gone: told so, and bound anew.
laptop resumes connects
laptop resumes gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>{laptop}</authorization-identifier>
      <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='{second}' resume='true' max='600'/></bound>
    </success>
    <stream:features>...</stream:features>
unknown session connects
unknown session gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/x/{random}</authorization-identifier>
      <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3'/></bound>
    </success>
    <stream:features>...</stream:features>
# Inactive since then: presence waits.
unknown session sends:
    <presence/>
unknown session gets nothing
unknown session sends:
    <active xmlns='urn:xmpp:csi:0'/>
unknown session gets:
    <presence from='juliet@ours.test/x/{random}'><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'/></presence>
    <r xmlns='urn:xmpp:sm:3'/>
# A tag that cannot be part of an address is left out.
bad tag connects
bad tag gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/{anything}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features>...</stream:features>
