# XEP-0045 §8.2: kicking occupants
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
[Hag's phone]
    jid: hag66@ours.test/phone
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
wicca connects
hag connects
hag's phone connects
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
hag's phone sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag's phone ignores what came
crone ignores what came
wicca ignores what came
hag ignores what came
# For moderators alone, who are in the room.
wicca sends:
    <iq type='set' id='k1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='k1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='none'/></query><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hecate sends:
    <iq type='set' id='k2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
      </query>
    </iq>
hecate gets:
    <iq type='error' id='k2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Without privileges nobody learns who is there.
hecate sends:
    <iq type='set' id='k3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='nobody' role='none'/>
      </query>
    </iq>
hecate gets:
    <iq type='error' id='k3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Somebody that is not there; no nickname; what is no role; both at once.
crone sends:
    <iq type='set' id='k4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='nobody' role='none'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='k5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item jid='hag66@ours.test' role='none'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='k6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='kicked'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='k7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none' affiliation='outcast'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='k4' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='k5' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='k6' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='k7' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='k8' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/></iq>
crone gets:
    <iq type='error' id='k8' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hag gets nothing
# All sessions go; the reason and the moderator's nickname are told, not its address.
crone sends:
    <iq type='set' id='k9' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'><reason>Avaunt, you cullion!</reason></item>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Avaunt, you cullion!</reason></item>
        <status code='110'/><status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
hag's phone gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Avaunt, you cullion!</reason></item>
        <status code='110'/><status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
crone gets:
    <iq type='result' id='k9' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none' jid='hag66@ours.test/phone'><actor nick='firstwitch'/><reason>Avaunt, you cullion!</reason></item>
        <status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Avaunt, you cullion!</reason></item>
        <status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
    </presence>
# It may come back.
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
# §8.2: nobody is kicked by somebody of lower affiliation.
crone sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='moderator'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <iq type='set' id='k10' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='none'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='k10' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.2: all or nothing.
crone sends:
    <iq type='set' id='k11' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
        <item nick='nobody' role='none'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='k11' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hag gets nothing
# Of several who go each is told of itself alone.
crone sends:
    <iq type='set' id='k12' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
        <item nick='secondwitch' role='none'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='k12' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>...</presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
# The last of a temporary room, who kicks itself, takes it along.
crone sends:
    <iq type='set' id='k13' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='none'/>
      </query>
    </iq>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='owner' role='none' jid='crone1@ours.test/desktop'><actor nick='firstwitch'/></item>
        <status code='110'/><status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <iq type='result' id='k13' from='coven@conference.ours.test'/>
crone sends:
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
crone gets:
    <iq type='error' id='d' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
