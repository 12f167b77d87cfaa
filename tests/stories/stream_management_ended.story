# A session that ended otherwise than by its time: what its client learns later (XEP-0198 §5)
config stream_management.queue_stanzas = 10
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo again]
    jid: romeo@ours.test/orchard
[Phone]
    jid: romeo@ours.test
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>
[Juliet]
    jid: juliet@ours.test/balcony

---------

# A cleanly closed stream ends the session, and there is nothing to be told.
romeo connects
romeo sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
romeo gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{closed}' resume='true' max='600'/>
romeo gets nothing
romeo disconnects
romeo again authenticates
romeo again ignores what came
romeo again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{closed}' h='0'/>
romeo again gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
romeo again drops

---------

# Too much came while the client was away: it cannot know that.
romeo connects
romeo sends:
    <presence/>
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
    <message to='juliet@ours.test' type='chat' id='2'><body>two</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
romeo gets in any order:
    <presence from='romeo@ours.test/orchard'/>
    <enabled xmlns='urn:xmpp:sm:3' id='{full}' resume='true' max='600'/>
romeo gets nothing
romeo drops
juliet connects
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='a'><body>a</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='b'><body>b</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='c'><body>c</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='d'><body>d</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='e'><body>e</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='f'><body>f</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='g'><body>g</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='h'><body>h</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='i'><body>i</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='j'><body>j</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='k'><body>k</body></message>
    <message to='romeo@ours.test/orchard' type='chat' id='l'><body>l</body></message>
juliet gets nothing
romeo again authenticates
romeo again ignores what came
romeo again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{full}' h='0'/>
romeo again gets:
    <failed xmlns='urn:xmpp:sm:3' h='2'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
romeo again drops

---------

# XEP-0386 §4: the session made way for another of the same client.
phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>{phone}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='{first}' resume='true' max='600'/></bound>
    </success>
    <stream:features>...</stream:features>
phone sends:
    <message to='juliet@ours.test' type='chat' id='4'><body>four</body></message>
phone gets nothing
phone drops
phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>{phone}</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='{second}' resume='true' max='600'/></bound>
    </success>
    <stream:features>...</stream:features>
romeo again authenticates
romeo again ignores what came
romeo again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{first}' h='0'/>
romeo again gets:
    <failed xmlns='urn:xmpp:sm:3' h='1'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
romeo again drops
# A stream error ends a session as well.
phone sends:
    <message to='juliet@ours.test' type='chat' id='5'><body>five</body></message>
    <message to='juliet@ours.test' type='chat' id='6'><body>six</body></message>
phone gets nothing
phone sends raw: <a></b>
phone gets stream error not-well-formed
phone is disconnected
romeo again authenticates
romeo again ignores what came
romeo again sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{second}' h='0'/>
romeo again gets:
    <failed xmlns='urn:xmpp:sm:3' h='2'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

---------

# Each came once.
juliet disconnects
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message id='1' ...>...</message>
    <message id='2' ...>...</message>
    <message id='3' ...>...</message>
    <message id='4' ...>...</message>
    <message id='5' ...>...</message>
    <message id='6' ...>...</message>
