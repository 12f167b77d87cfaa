# XEP-0045 §9.1, §9.2: bans, of occupants, absent users and domains, and their list
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hag's phone]
    jid: hag66@ours.test/phone
[Macbeth]
    jid: macbeth@ours.test/castle
----
crone connects
wicca connects
hag connects
hag's phone connects
macbeth connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
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
hag's phone sends:
    <presence to='coven@conference.ours.test/another'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag's phone ignores what came
crone ignores what came
wicca ignores what came
hag ignores what came
# An admin bans by address: all occupants of that account go, and are told of themselves alone.
wicca sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='hag66@ours.test'><reason>Treason</reason></item>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='outcast' role='none'><actor nick='secondwitch'/><reason>Treason</reason></item>
        <status code='110'/><status code='301'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
hag's phone gets:
    <presence from='coven@conference.ours.test/another' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='outcast' role='none'><actor nick='secondwitch'/><reason>Treason</reason></item>
        <status code='110'/><status code='301'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
crone gets in any order:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='outcast' role='none' jid='hag66@ours.test/pda'><actor nick='secondwitch'/><reason>Treason</reason></item>
        <status code='301'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
    <presence from='coven@conference.ours.test/another' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='outcast' role='none' jid='hag66@ours.test/phone'><actor nick='secondwitch'/><reason>Treason</reason></item>
        <status code='301'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# §9.1: not oneself; not an owner by an admin, nor another admin.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='macbeth@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
macbeth ignores what came
wicca sends:
    <iq type='set' id='b2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='b3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='crone1@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='b4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='macbeth@ours.test'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='b5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' nick='secondwitch'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='b2' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b3' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b4' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b5' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='b6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='b6' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Nor by whom it is none of their business; what is no address.
hag sends:
    <iq type='set' id='b7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='crone1@ours.test'/>
      </query>
    </iq>
hag gets:
    <iq type='error' id='b7' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='b8' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='@ours.test'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='b9' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='b10' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' nick='nobody'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='b8' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b9' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='b10' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.2: the list; all items or none of them.
crone sends:
    <iq type='set' id='b11' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='earlofcambridge@england.test'><reason>Treason</reason></item>
        <item affiliation='outcast' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='b11' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='b12' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='earlofcambridge@england.test'><reason>Treason</reason></item>
        <item affiliation='outcast' jid='france.test'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='b12' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' jid='earlofcambridge@england.test' role='none'><reason>Treason</reason></item></x>
    </message>
    <message from='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' jid='france.test' role='none'/></x></message>
wicca ignores what came
wicca sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>
wicca gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin' unordered>
        <item affiliation='outcast' jid='earlofcambridge@england.test'><reason>Treason</reason></item>
        <item affiliation='outcast' jid='france.test'/>
        <item affiliation='outcast' jid='hag66@ours.test'><reason>Treason</reason></item>
      </query>
    </iq>
hag sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>
hag gets:
    <iq type='error' id='l2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# A whole domain with those of it who are there; members of it are not meant.
crone sends:
    <iq type='set' id='b13' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hag's phone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='b14' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='ours.test'/>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' role='none'><actor nick='firstwitch'/></item><status code='110'/><status code='301'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
crone ignores what came
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# The ban is lifted.
wicca sends:
    <iq type='set' id='b15' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
