# XEP-0424 §6: what has been said in private in a room is taken back by who has said it. All who are
# in the room share its address, and a nickname may be somebody else's by now.
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='p1'><body>Where hast thou been?</body></message>
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='p2'><body>Killing swine.</body></message>
crone ignores what came

# Neither under a name of her own,
hag sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='r1'><retract xmlns='urn:xmpp:message-retract:1' id='p1'/></message>
hag ignores what came
# nor under that of another, who has another herself.
crone sends:
    <presence to='coven@conference.ours.test/crone'/>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/firstwitch'/>
hag ignores what came
hag sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='r2'><retract xmlns='urn:xmpp:message-retract:1' id='p1'/></message>
hag gets nothing
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='r3'><retract xmlns='urn:xmpp:message-retract:1' id='p2'/></message>
crone gets nothing
wicca ignores what came
wicca sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></query></iq>
wicca gets:
    <message from='wiccarocks@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='coven@conference.ours.test/firstwitch' id='p1' ...><body>Where hast thou been?</body>...</message></forwarded></result></message>
    <message from='wiccarocks@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='coven@conference.ours.test/firstwitch' id='p2' ...><retracted xmlns='urn:xmpp:message-retract:1' id='r3' stamp='*'/></message></forwarded></result></message>
    <iq type='result' id='q1' ...><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
# In the archive of who has said it, too.
crone sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></query></iq>
crone gets:
    <message from='crone1@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='p1' ...><body>Where hast thou been?</body></message></forwarded></result></message>
    <message from='crone1@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' id='p2' ...><retracted xmlns='urn:xmpp:message-retract:1' id='r3' stamp='*'/></message></forwarded></result></message>
    <iq type='result' id='q2' ...><fin xmlns='urn:xmpp:mam:2'>...</fin></iq>
