# XEP-0045 §5.1.3, §8.2: moderators are put out by admins and owners, and may go themselves
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
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate sends:
    <presence to='coven@conference.ours.test/queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
hag ignores what came
hecate ignores what came
crone ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hecate@ours.test'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='moderator'/>
        <item nick='thirdwitch' role='moderator'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='r2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='queen' role='moderator'/>
      </query>
    </iq>
wicca ignores what came
hag ignores what came
hecate ignores what came
crone ignores what came
# Neither among equals nor by a mere member.
wicca sends:
    <iq type='set' id='k1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='k1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hecate sends:
    <iq type='set' id='k2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
      </query>
    </iq>
hecate gets:
    <iq type='error' id='k2' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hag gets nothing
# §8.2: oneself.
wicca sends:
    <iq type='set' id='k3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='none'><reason>I beg your pardon</reason></item>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='wiccarocks@ours.test/laptop'><actor nick='secondwitch'/><reason>I beg your pardon</reason></item><status code='110'/><status code='307'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <iq type='result' id='k3' from='coven@conference.ours.test'/>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='wiccarocks@ours.test/laptop'><actor nick='secondwitch'/><reason>I beg your pardon</reason></item><status code='307'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag ignores what came
hecate ignores what came
# Who has no voice in it does not get out so: a participant is no moderator of itself.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone ignores what came
hag ignores what came
hecate ignores what came
wicca sends:
    <iq type='set' id='k4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='none'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='k4' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# By an owner.
crone sends:
    <iq type='set' id='k5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'/>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item><status code='110'/><status code='307'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
hecate ignores what came
