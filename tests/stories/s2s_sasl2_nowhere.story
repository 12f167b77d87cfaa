# A server that offers SASL2 (XEP-0388) and makes nothing of it is asked in another way for an hour.
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    dns: tls

---------

romeo connects
# It does not answer.
romeo sends:
    <message to='tybalt@montague.example' id='1' type='chat'><body>1</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
time passes 45s
montague gets stream error connection-timeout
montague is disconnected
time passes 2s
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='1' type='chat'><body>1</body></message>
time passes 10s
montague disconnects

# Nor is it tried again so soon, whatever else it offers.
romeo sends:
    <message to='tybalt@montague.example' id='2' type='chat'><body>2</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='2' type='chat'><body>2</body></message>
time passes 10s
montague disconnects

# Unless there is nothing else.
romeo sends:
    <message to='tybalt@montague.example' id='3' type='chat'><body>3</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='3' type='chat'><body>3</body></message>
time passes 10s
montague disconnects

# It may have learned it since.
time passes 61m
romeo sends:
    <message to='tybalt@montague.example' id='4' type='chat'><body>4</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='4' type='chat'><body>4</body></message>
time passes 10s
montague disconnects

# A refusal is none of the profile: dialback may do, and the next time it is SASL2 again.
romeo sends:
    <message to='tybalt@montague.example' id='5' type='chat'><body>5</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague gets:
    <db:result from='ours.test' to='montague.example'>*</db:result>
montague sends:
    <db:result from='montague.example' to='ours.test' type='valid'/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='5' type='chat'><body>5</body></message>
time passes 10s
montague disconnects

romeo sends:
    <message to='tybalt@montague.example' id='6' type='chat'><body>6</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
# It says that it has failed, and not that it does not believe us.
montague sends:
    <failure xmlns='urn:xmpp:sasl:2'><temporary-auth-failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>
montague is disconnected
time passes 2s
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='6' type='chat'><body>6</body></message>
time passes 10s
montague disconnects

time passes 61m
# It wants more, which EXTERNAL does not have.
romeo sends:
    <message to='tybalt@montague.example' id='7' type='chat'><body>7</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <continue xmlns='urn:xmpp:sasl:2'><tasks><task>HOTP-EXAMPLE</task></tasks></continue>
montague gets stream error unsupported-stanza-type
montague is disconnected
time passes 2s
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='7' type='chat'><body>7</body></message>
time passes 10s
montague disconnects

time passes 61m
# It lets us in, and says nothing of what comes then.
romeo sends:
    <message to='tybalt@montague.example' id='8' type='chat'><body>8</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
time passes 61s
montague gets stream error connection-timeout
montague is disconnected
time passes 2s
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>b3Vycy50ZXN0</auth>
montague sends:
    <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
montague gets raw containing from='ours.test' to='montague.example'
montague opens a stream
montague sends:
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='8' type='chat'><body>8</body></message>
time passes 10s
montague disconnects

time passes 61m
# It will have nothing to do with us at all: the sender hears of it.
romeo sends:
    <message to='tybalt@montague.example' id='9' type='chat'><body>9</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <stream:error><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>
montague is disconnected
romeo gets:
    <message from='tybalt@montague.example' id='9' type='error'>...</message>
time passes 2s
romeo sends:
    <message to='tybalt@montague.example' id='10' type='chat'><body>10</body></message>
montague is dialled
montague gets nothing
montague opens a stream
montague sends:
    <stream:features>
      <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>
      <authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism></authentication>
    </stream:features>
montague gets:
    <authenticate xmlns='urn:xmpp:sasl:2' mechanism='EXTERNAL'><initial-response>b3Vycy50ZXN0</initial-response></authenticate>
montague sends:
    <success xmlns='urn:xmpp:sasl:2'><authorization-identifier>ours.test</authorization-identifier></success>
    <stream:features/>
montague gets:
    <message from='romeo@ours.test/orchard' to='tybalt@montague.example' id='10' type='chat'><body>10</body></message>
romeo gets nothing
