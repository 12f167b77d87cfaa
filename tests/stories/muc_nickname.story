# XEP-0045 §7.6, §7.7: another nickname, another availability
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
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
wicca's phone sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca's phone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/fourth'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
# §7.7.
wicca sends:
    <presence to='coven@conference.ours.test/thirdwitch'><show>xa</show><status>gone where the goblins go</status></presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <show>xa</show><status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <show>xa</show><status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <show>xa</show><status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca's phone ignores what came
# What only the room may say is not passed on.
wicca sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/>
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='v'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='v'/>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
# §7.6: the old name goes with 303 and the new one; all sessions of the user go by that.
wicca sends:
    <presence to='coven@conference.ours.test/oldhag'/>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop' nick='oldhag'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca's phone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>It is I</body></message>
crone gets:
    <message from='coven@conference.ours.test/oldhag' type='groupchat' id='m1'>...</message>
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
# Taken, or reserved, or invisible.
crone sends:
    <iq type='set' id='member1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hecate@ours.test' nick='Queen'/>
      </query>
    </iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/OLDHAG'/>
    <presence to='coven@conference.ours.test/queen'/>
    <presence to='coven@conference.ours.test/&#x20;'/>
    <presence to='coven@conference.ours.test'/>
hag gets:
    <presence from='coven@conference.ours.test/OLDHAG' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test/ ' type='error'><error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='coven@conference.ours.test' type='error'><error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
# In another case it is one's own.
hag sends:
    <presence to='coven@conference.ours.test/Fourth'/>
hag gets:
    <presence from='coven@conference.ours.test/fourth' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' nick='Fourth'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
    <presence from='coven@conference.ours.test/Fourth'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
