# XEP-0045 §9.2, §10.4, §17.4: several changes in one request, of which each finds what those before it have made
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
wicca ignores what came
crone ignores what came
# §10.4: another owner who comes and goes in the same request is none: the last one cannot go.
crone sends:
    <iq type='set' id='o1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='owner' jid='hecate@ours.test'/>
        <item affiliation='none' jid='hecate@ours.test'/>
        <item affiliation='none' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='o1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner'/></query></iq>
crone gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='owner' jid='crone1@ours.test'/></query></iq>
# One who is an owner at its end lets the first go, whatever it has been on the way.
crone sends:
    <iq type='set' id='o2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='hecate@ours.test'/>
        <item affiliation='owner' jid='hecate@ours.test'/>
        <item affiliation='admin' jid='crone1@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hecate ignores what came
hecate sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner'/></query></iq>
hecate gets:
    <iq type='result' id='l2' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='owner' jid='hecate@ours.test'/></query></iq>
hecate sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin'/></query></iq>
hecate gets:
    <iq type='result' id='l3' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='admin' jid='crone1@ours.test'/></query></iq>
# §9.5: a nickname is reserved for one; the whole request is refused.
hecate sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='Queen'/>
        <item affiliation='member' jid='macbeth@ours.test' nick='queen'/>
      </query>
    </iq>
hecate gets:
    <iq type='error' id='m1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hecate sends:
    <iq type='get' id='l4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
hecate gets:
    <iq type='result' id='l4' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered></query></iq>
# For the same one it may be said twice.
hecate sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='Queen'/>
        <item affiliation='member' jid='hag66@ours.test/pda' nick='queen'/>
      </query>
    </iq>
hecate ignores what came
hag ignores what came
crone ignores what came
hecate sends:
    <iq type='get' id='l5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
hecate gets:
    <iq type='result' id='l5' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='member' jid='hag66@ours.test' nick='queen'/></query></iq>
# §9.2: of who is to be nothing, or an outcast, the nickname does not count, be it somebody's or not.
hecate sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='macbeth@ours.test' nick='secondwitch'/>
        <item affiliation='none' jid='hag66@ours.test' nick='firstwitch'/>
      </query>
    </iq>
hecate gets:
    <iq type='result' id='b1' from='coven@conference.ours.test'/>
hag ignores what came
crone ignores what came
hecate sends:
    <iq type='get' id='l6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>
hecate gets:
    <iq type='result' id='l6' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='outcast' jid='macbeth@ours.test'/></query></iq>
hecate sends:
    <iq type='get' id='l7' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
hecate gets:
    <iq type='result' id='l7' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered></query></iq>
# By the nickname alone it is the occupant's account (§9.1), also where only a full address is known (§10.3).
hecate sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' nick='secondwitch'/>
        <item affiliation='member' jid='hag66@ours.test/pda'/>
      </query>
    </iq>
hecate ignores what came
hag ignores what came
crone ignores what came
wicca ignores what came
hecate sends:
    <iq type='get' id='l8' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
hecate gets:
    <iq type='result' id='l8' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='member' jid='hag66@ours.test'/><item affiliation='member' jid='wiccarocks@ours.test'/></query></iq>
# §8.4, §9.7: an admin has no lesser role than a moderator, one that has just become an admin neither.
hecate sends:
    <presence to='coven@conference.ours.test/fourthwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate ignores what came
hag ignores what came
crone ignores what came
wicca ignores what came
hecate sends:
    <iq type='set' id='r9' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
        <item role='visitor' nick='secondwitch'/>
      </query>
    </iq>
hecate gets:
    <iq type='error' id='r9' from='coven@conference.ours.test'>...<error type='cancel' by='*'>
      <not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca gets nothing
