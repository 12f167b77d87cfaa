# A session that has timed out: its client learns later what had been handled (XEP-0198 §5)
config stream_management.resume = "2m"
[Romeo]
    jid: romeo@ours.test/orchard
[Late Romeo]
    jid: romeo@ours.test/orchard
[Romeo inline]
    jid: romeo@ours.test
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/><bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>
[Mercutio]
    jid: mercutio@ours.test/tavern
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
romeo sends:
    <enable xmlns='urn:xmpp:sm:3' resume='true'/>
    <presence/>
    <message to='juliet@ours.test' type='chat' id='1'><body>one</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>three</body></message>
    <iq type='get' id='p' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
romeo gets:
    <enabled xmlns='urn:xmpp:sm:3' id='{session}' resume='true' max='120'/>
    <presence from='romeo@ours.test/orchard'/>
    <r xmlns='urn:xmpp:sm:3'/>
    <iq type='result' id='p' from='ours.test'/>
romeo drops
# Nobody else is told anything, neither now nor later.
time passes 100s
mercutio authenticates
mercutio ignores what came
mercutio sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
mercutio gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
mercutio drops

---------

# Its time is over.
time passes 40s
late romeo authenticates
late romeo ignores what came
late romeo sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='0'/>
late romeo gets:
    <failed xmlns='urn:xmpp:sm:3' h='5'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
    <failed xmlns='urn:xmpp:sm:3' h='5'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
mercutio authenticates
mercutio ignores what came
mercutio sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
mercutio gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
mercutio drops
late romeo drops

# Also within the log-in, which goes on.
romeo inline connects
romeo inline gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>*</authorization-identifier>
      <failed xmlns='urn:xmpp:sm:3' h='5'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
      <bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='*' resume='true' max='120'/></bound>
    </success>
    <stream:features>...</stream:features>
romeo inline disconnects

---------

# A restart does not change it, nor does the time in which it forgets the sessions of the last run.
server crashes
time passes 10m
late romeo authenticates
late romeo ignores what came
late romeo sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
late romeo gets:
    <failed xmlns='urn:xmpp:sm:3' h='5'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
late romeo drops
# After a week, it does not know any more.
time passes 167h
late romeo authenticates
late romeo ignores what came
late romeo sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
late romeo gets:
    <failed xmlns='urn:xmpp:sm:3' h='5'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
late romeo drops
time passes 2h
late romeo authenticates
late romeo ignores what came
late romeo sends:
    <resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>
late romeo gets:
    <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>

---------

# Each came once.
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message id='1' ...>...</message>
    <message id='3' ...>...</message>
juliet gets nothing
