# XEP-0045 §10.1: a room that waits for its configuration, and its owner who comes, comes again and goes
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# §17.3: whoever has lost its place in it learns again that it is to be configured.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# §10.1.3: it ends with its owner, who is told of that.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'><status>Another time</status></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><destroy/><status code='110'/></x>
    </presence>
crone sends:
    <iq type='get' id='f1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
crone gets:
    <iq type='error' id='f1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Somebody else makes it, and nothing is left of the first.
wicca sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='wiccarocks@ours.test/laptop'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca sends:
    <iq type='set' id='make1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
wicca gets:
    <iq type='result' id='make1' from='coven@conference.ours.test'/>
# Configured, it is a room like others: another session of its owner does not find it new, and the last leaves as one leaves.
wicca sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='wiccarocks@ours.test/laptop'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='none' jid='wiccarocks@ours.test/laptop'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
