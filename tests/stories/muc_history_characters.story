# XEP-0045 §7.2.14: the characters of the history that somebody wants are those of the stanzas it gets
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
# Bodies of 300 characters each, of which those of the first are two bytes in UTF-8. Whole stanzas, with
# the addresses, the ids and the delay that the room adds, have a bit more than 700.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee</body></message>
crone ignores what came
# Not even the delay is beyond the count.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxchars='690'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# One.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxchars='750'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# Not quite two.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxchars='1400'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# Characters count, not bytes.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxchars='1450'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# Less than any stanza has.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxchars='1'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
