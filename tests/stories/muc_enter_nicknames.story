# XEP-0045 §7.2.8: nicknames that are taken, reserved, or look like another's; two sessions of one nickname
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
wicca's phone connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# Taken, in whatever case and with however many spaces, and in other forms of the same letters.
hag sends:
    <presence to='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/second witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/Second  Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/SECOND&#x3000;WITCH'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/Second&#xA0;Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/&#xFF33;econd Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/ Second Witch '>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/Second Witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/second witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/Second  Witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/SECOND WITCH' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/Second Witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/Second Witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/ Second Witch ' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
# §7.2.8: the same user with another session goes by one nickname; others see the newest presence.
wicca's phone sends:
    <presence to='coven@conference.ours.test/Second Witch'><show>dnd</show><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/Second Witch'>
      <show>dnd</show>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone gets:
    <presence from='coven@conference.ours.test/Second Witch'>
      <show>dnd</show>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/phone'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca ignores what came
# Both speak, and both hear; private messages reach both.
wicca's phone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Fire burn</body></message>
crone gets:
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m1'><body>Fire burn</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{m1}'/></message>
wicca gets:
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m1'><body>Fire burn</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{m1}'/></message>
wicca's phone gets:
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m1'><body>Fire burn</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{m1}'/></message>
crone sends:
    <message to='coven@conference.ours.test/Second Witch' type='chat' id='p1'><body>Hush</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' to='wiccarocks@ours.test/laptop' type='chat' id='p1'><body>Hush</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
wicca's phone gets:
    <message from='coven@conference.ours.test/firstwitch' to='wiccarocks@ours.test/phone' type='chat' id='p1'><body>Hush</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
# One of them leaves: the occupant is still there, as the other shows it.
wicca's phone sends:
    <presence to='coven@conference.ours.test/Second Witch' type='unavailable'/>
wicca's phone gets:
    <presence from='coven@conference.ours.test/Second Witch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
# A reserved nickname is kept for its member, who is not there (§9.3).
crone sends:
    <iq type='set' id='member1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hecate@ours.test' nick='Queen'/>
      </query>
    </iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
