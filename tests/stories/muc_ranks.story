# XEP-0045 §9.6 to §9.8, §10.3 to §10.8: moderators, admins and owners
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
wicca connects
hag connects
hecate connects
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
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
# §9.6: moderators are made by admins and owners, and unmade (§9.7).
crone sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='moderator'/>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='moderator' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# §8: a moderator knows who is there.
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
hag sends:
    <iq type='set' id='r2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='moderator'/>
      </query>
    </iq>
hag gets:
    <iq type='error' id='r2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hag sends:
    <iq type='set' id='r3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='participant'/>
      </query>
    </iq>
hag gets:
    <iq type='error' id='r3' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.8: their list is for admins.
hag sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='moderator'/></query></iq>
hag gets:
    <iq type='error' id='l1' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='moderator'/></query></iq>
crone gets:
    <iq type='result' id='l2' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin' unordered>
        <item affiliation='owner' jid='crone1@ours.test/desktop' nick='firstwitch' role='moderator'/>
        <item affiliation='none' jid='hag66@ours.test/pda' nick='thirdwitch' role='moderator'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='r4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='participant'/>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
# §10.6: admins are made by owners, and are moderators.
hag sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='hag66@ours.test'/>
      </query>
    </iq>
hag gets:
    <iq type='error' id='a1' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca sends:
    <iq type='set' id='a3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='hag66@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='a4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='owner' jid='hag66@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='a5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='crone1@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='a6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='participant'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='a7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='none'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='a3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='a4' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='a5' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='a6' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='a7' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §10.5, §10.8: the lists are for owners.
wicca sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin'/></query></iq>
wicca sends:
    <iq type='get' id='l4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner'/></query></iq>
wicca gets:
    <iq type='error' id='l3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l4' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='l5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin'/></query></iq>
crone sends:
    <iq type='get' id='l6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner'/></query></iq>
crone gets:
    <iq type='result' id='l5' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test'/></query></iq>
    <iq type='result' id='l6' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='crone1@ours.test'/></query></iq>
# §10.4: the last owner cannot go, be it alone or among others.
crone sends:
    <iq type='set' id='o1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='crone1@ours.test'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='o2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='crone1@ours.test'/>
        <item affiliation='owner' jid='hecate@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='o1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='o2' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §10.3: another owner, who is not there, and with whom the first may lay it down.
crone sends:
    <iq type='set' id='o3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='owner' jid='hecate@ours.test'/>
        <item affiliation='admin' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='o3' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' jid='hecate@ours.test' role='none'/></x></message>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='crone1@ours.test/desktop'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='o4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='owner' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='o4' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §10.4, §10.7: an owner need not be in the room to manage it. Without rank one is what newcomers are.
hecate sends:
    <iq type='set' id='o5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <iq type='result' id='o5' from='coven@conference.ours.test'/>
crone ignores what came
hag ignores what came
