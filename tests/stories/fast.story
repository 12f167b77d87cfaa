# FAST (XEP-0484): logging in again with a token
config sasl.token_lifetime = "20h"
config sasl.token_rotation = "8h"
[First]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software></user-agent><bind xmlns='urn:xmpp:bind:0'><tag>phone</tag></bind><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-EXPR'/>
[Again]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/><bind xmlns='urn:xmpp:bind:0'><tag>phone</tag></bind>
[Next]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {next}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/><bind xmlns='urn:xmpp:bind:0'><tag>phone</tag></bind>
[Third]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {third}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Third goes]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {third}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0' invalidate='true'/>
[Other mechanism]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Other client]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Other user]
    jid: romeo@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[No client]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <fast xmlns='urn:xmpp:fast:0'/>
[Not said]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>
[Password]
    jid: juliet@ours.test
    password: wherefore
    mechanism: SCRAM-SHA-256
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Wrong]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-EXPR
    token: something else
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Unknown]
    jid: mercutio@ours.test
    account: none
    mechanism: HT-SHA-256-EXPR
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[Anonymous client]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-EXPR'/>
[Strange wish]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-UNIQ'/>

---------

raw mallory connects with TLS
mallory sends raw: <?xml version='1.0'?><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets raw containing <fast xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-EXPR</mechanism><mechanism>HT-SHA-256-ENDP</mechanism><mechanism>HT-SHA-256-NONE</mechanism></fast>
mallory drops
mallory ignores what came

first connects
first gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/phone/{id}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='2026-01-01T20:00:{first expiry}' token='{token}'/>
    </success>
    <stream:features>...</stream:features>
first drops

# No password, no challenge; the token proves the server, too. It is not replaced yet.
again connects
again gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/phone/{id}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features>...</stream:features>
again drops

----
other mechanism cannot connect: not-authorized
other client cannot connect: not-authorized
other user cannot connect: not-authorized
wrong cannot connect: not-authorized
unknown cannot connect: not-authorized
no client cannot connect: malformed-request
not said cannot connect: invalid-mechanism
password cannot connect: invalid-mechanism
anonymous client authenticates
anonymous client gets:
    <success xmlns='urn:xmpp:sasl:2'><additional-data>*</additional-data><authorization-identifier>juliet@ours.test</authorization-identifier></success>
    <stream:features>...</stream:features>
strange wish authenticates
strange wish gets:
    <success xmlns='urn:xmpp:sasl:2'><additional-data>*</additional-data><authorization-identifier>juliet@ours.test</authorization-identifier></success>
    <stream:features>...</stream:features>

----
# Rotated. The old token stays good until the new one has been used (§3.5), also after a crash.
server crashes
time passes 9h
again connects
again gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/phone/{id}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='2026-01-02T05:00:{second expiry}' token='{lost}'/>
    </success>
    <stream:features>...</stream:features>
again drops
again connects
again gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/phone/{id}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{next}'/>
    </success>
    <stream:features>...</stream:features>
again drops
next connects
next ignores what came
next drops
again cannot connect: not-authorized
time passes 9h
next connects
next gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test/phone/{id}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{third}'/>
    </success>
    <stream:features>...</stream:features>
next drops

# Given back: gone, and no new one.
time passes 9h
third goes authenticates
third goes gets:
    <success xmlns='urn:xmpp:sasl:2'><additional-data>*</additional-data><authorization-identifier>juliet@ours.test</authorization-identifier></success>
    <stream:features>...</stream:features>
third goes drops
third cannot connect: not-authorized
