# A list of others whom this server does not talk to either (XEP-0060 §6.1, §6.5): read by pages, kept in
# step by events of its service, and by nobody else.
config defence.remote_blocklists = ["lists.example/bans"]
[Romeo]
    jid: romeo@ours.test/orchard
[Lists]
    server: lists.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>

---------

lists accepts
lists gets:
    <iq type='set' from='ours.test' to='lists.example' id='{q1}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='bans' jid='ours.test'/></pubsub></iq>
lists sends:
    <iq type='result' from='lists.example' to='ours.test' id='{q1}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscription node='bans' jid='ours.test' subscription='subscribed'/></pubsub></iq>
lists gets:
    <iq type='get' from='ours.test' to='lists.example' id='{q2}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='bans'/><set xmlns='http://jabber.org/protocol/rsm'><max>500</max></set></pubsub></iq>
lists sends:
    <iq type='result' from='lists.example' to='ours.test' id='{q2}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='bans'><item id='4a171f7c9990acc4abf64427591e0a22519cce96372690cbae1bb069b46e0c57'/><item id='no address@@'/></items>
      <set xmlns='http://jabber.org/protocol/rsm'><first>a</first><last>b</last><count>3</count></set></pubsub></iq>
lists gets:
    <iq type='get' from='ours.test' to='lists.example' id='{q3}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='bans'/><set xmlns='http://jabber.org/protocol/rsm'><max>500</max><after>b</after></set></pubsub></iq>
lists sends:
    <iq type='result' from='lists.example' to='ours.test' id='{q3}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='bans'><item id='france.example'/></items></pubsub></iq>
time passes 1s

romeo connects
romeo sends:
    <message to='somebody@france.example' id='1'><body>Hi</body></message>
romeo gets:
    <message type='error' from='somebody@france.example' id='1'>...</message>
romeo sends:
    <iq type='get' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='romeo@ours.test/orchard' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='romeo@ours.test/orchard' id='l1'/>
    <message from='tybalt@montague.example/a' to='romeo@ours.test/orchard' id='2'><body>Villain</body></message>
    <message from='benvolio@montague.example/a' to='romeo@ours.test/orchard' id='3'><body>Part, fools</body></message>
romeo gets:
    <iq type='result' from='montague.example' id='l1'/>
    <message from='benvolio@montague.example/a' id='3'><body>Part, fools</body>...</message>
montague gets:
    <message type='error' from='romeo@ours.test/orchard' to='tybalt@montague.example/a' id='2'>...</message>

# Others cannot change it, nor can a user's request.
montague sends:
    <message from='montague.example' to='ours.test' id='4'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='bans'><retract id='4a171f7c9990acc4abf64427591e0a22519cce96372690cbae1bb069b46e0c57'/></items></event></message>
montague gets:
    <message type='error' from='ours.test' to='montague.example' id='4'>...</message>
montague sends:
    <message from='tybalt@montague.example/a' to='romeo@ours.test/orchard' id='5'><body>Villain</body></message>
montague gets:
    <message type='error' from='romeo@ours.test/orchard' to='tybalt@montague.example/a' id='5'>...</message>
lists sends:
    <message from='lists.example' to='ours.test' id='6'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='bans'><retract id='4a171f7c9990acc4abf64427591e0a22519cce96372690cbae1bb069b46e0c57'/></items></event></message>
    <message from='lists.example' to='ours.test' id='7'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='other'><item id='montague.example'/></items></event></message>
time passes 1s
montague sends:
    <message from='tybalt@montague.example/a' to='romeo@ours.test/orchard' id='8'><body>Peace</body></message>
romeo gets:
    <message from='tybalt@montague.example/a' id='8'><body>Peace</body>...</message>
lists sends:
    <message from='lists.example' to='ours.test' id='9'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='bans'><item id='4a171f7c9990acc4abf64427591e0a22519cce96372690cbae1bb069b46e0c57'/></items></event></message>
time passes 1s
montague sends:
    <message from='tybalt@montague.example/a' to='romeo@ours.test/orchard' id='10'><body>Peace</body></message>
montague gets:
    <message type='error' from='romeo@ours.test/orchard' to='tybalt@montague.example/a' id='10'>...</message>
