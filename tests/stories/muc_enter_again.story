# XEP-0045 §7.2.1, §17.3: who enters again, under the same nickname or another, gets everything again
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
----
crone connects
wicca connects
wicca's phone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Thrice</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='s1'><subject>Spells</subject></message>
crone ignores what came
wicca ignores what came
# Nobody has seen it leave.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><show>away</show><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
      <body>Thrice</body>...
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'>
      <subject>Spells</subject>...
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Under another name: others see the change of names (§7.6), and it, behind that, what a newcomer sees.
wicca sends:
    <presence to='coven@conference.ours.test/oldhag'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
      <body>Thrice</body>...
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'>
      <subject>Spells</subject>...
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop' nick='oldhag'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# With the history that it asks for.
wicca sends:
    <presence to='coven@conference.ours.test/OldHag'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
wicca gets:
    <presence from='coven@conference.ours.test/oldhag' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='OldHag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/OldHag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'><subject>Spells</subject>...</message>
crone ignores what came
# A name that it cannot have leaves it where it is.
wicca sends:
    <presence to='coven@conference.ours.test/FirstWitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/FirstWitch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
# §7.6 together with §7.7, without entering: the new name comes with what else has changed.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><show>dnd</show></presence>
wicca gets:
    <presence from='coven@conference.ours.test/OldHag' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='secondwitch'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>dnd</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/OldHag' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop' nick='secondwitch'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>dnd</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# §7.2.2, §7.2.8: another session of it is an occupant's, too, and sees what all see.
wicca's phone sends:
    <presence to='coven@conference.ours.test/secondwitch'><show>chat</show><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>chat</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'><subject>Spells</subject>...</message>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>chat</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>chat</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/phone'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# One of them enters again under another name: the other goes by that, too, and is no newcomer.
wicca's phone sends:
    <presence to='coven@conference.ours.test/oldhag'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'><subject>Spells</subject>...</message>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
