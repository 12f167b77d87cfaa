# XEP-0045 §10.3 to §10.8: owners and admins who are there, as all of the room see them come and go
[Crone]
    jid: crone1@ours.test/desktop
[Hecate]
    jid: hecate@ours.test/broom
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
hecate connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/hecate'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
hecate ignores what came
crone ignores what came
# Examples 186 to 189.
crone sends:
    <iq type='set' id='admin1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hecate@ours.test'></item></query></iq>
crone gets:
    <iq type='result' id='admin1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# The addresses of the others.
hecate ignores what came
# Examples 172 to 175; a full address means the bare one.
crone sends:
    <iq type='set' id='owner1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='hecate@ours.test/broom'><reason>A worthy witch indeed!</reason></item></query></iq>
crone gets:
    <iq type='result' id='owner1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Examples 177 to 180.
crone sends:
    <iq type='set' id='owner2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hecate@ours.test'><reason>Not so worthy after all!</reason></item></query></iq>
crone gets:
    <iq type='result' id='owner2' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Examples 191 to 194: who has no rank has the role of newcomers.
crone sends:
    <iq type='set' id='admin2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hecate@ours.test'><reason>Not so worthy after all!</reason></item></query></iq>
crone gets:
    <iq type='result' id='admin2' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hecate@ours.test/broom'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# §10.4: with another owner the first may lay it down.
crone sends:
    <iq type='set' id='owner3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='hecate@ours.test'></item></query></iq>
crone gets:
    <iq type='result' id='owner3' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/hecate'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hecate@ours.test/broom'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate ignores what came
crone sends:
    <iq type='set' id='owner4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='crone1@ours.test'/></query></iq>
crone gets:
    <iq type='result' id='owner4' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='crone1@ours.test/desktop'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Examples 164, 184, 199, 204: it owns nothing any more.
crone sends:
    <iq type='get' id='configures' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
crone sends:
    <iq type='set' id='ownertest' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='crone1@ours.test'/></query></iq>
crone sends:
    <iq type='set' id='admintest' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hag66@ours.test'/></query></iq>
crone gets in any order:
    <iq type='error' id='configures' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='ownertest' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='admintest' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hecate gets nothing
