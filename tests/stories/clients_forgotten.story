# With sasl.token_lifetime = "0s" nothing is kept of clients, and no tokens are given out
config sasl.token_lifetime = "0s"
[Phone]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software></user-agent><bind xmlns='urn:xmpp:bind:0'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>
[Token]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-ENDP
    token: anything
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>

---------

phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>*</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
    </success>
    <stream:features>...</stream:features>
phone sends:
    <iq type='get' id='l'><list xmlns='urn:xmpp:cam:0'/></iq>
phone gets:
    <iq type='result' id='l' from='juliet@ours.test'><clients xmlns='urn:xmpp:cam:0'/></iq>
token cannot connect: invalid-mechanism
