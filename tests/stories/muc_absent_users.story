# XEP-0045 §9.3, §18.1: affiliations of users who are not in the room, and who is told
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
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
hag sends:
    <presence/>
hag gets:
    <presence from='hag66@ours.test/pda'/>
# Everybody sees addresses here, so everybody is told. A full address means the account (§10.3).
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test/pda'><reason>Worthy</reason></item>
      </query>
    </iq>
wicca gets:
    <message from='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' jid='hag66@ours.test' role='none'><reason>Worthy</reason></item></x></message>
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' jid='hag66@ours.test' role='none'><reason>Worthy</reason></item><status code='101'/></x>
      ...
    </message>
crone ignores what came
# Nothing new: nobody is told.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='a2' from='coven@conference.ours.test'/>
wicca gets nothing
hag gets nothing
# Higher, and away again; a ban.
crone sends:
    <iq type='set' id='a3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='owner' jid='hag66@ours.test'/>
      </query>
    </iq>
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' jid='hag66@ours.test' role='none'/><status code='101'/></x>...</message>
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='a4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'/>
      </query>
    </iq>
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' jid='hag66@ours.test' role='none'/><status code='101'/></x>...</message>
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='a5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='hag66@ours.test'/>
      </query>
    </iq>
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' jid='hag66@ours.test' role='none'/><status code='101'/></x>...</message>
crone ignores what came
wicca ignores what came
# The list remembers neither what has been taken away nor what there never was.
crone sends:
    <iq type='set' id='a6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none'/></query></iq>
crone sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
crone sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>
crone gets:
    <iq type='error' id='l1' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='l2' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/></iq>
    <iq type='result' id='l3' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/></iq>
# §9.5: a reserved nickname is given, changed and taken by the list.
crone sends:
    <iq type='set' id='n1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='thirdwitch'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='n2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='oldhag'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/oldhag' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hecate sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='n3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick=''/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/oldhag'/>
hecate gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
    <presence from='coven@conference.ours.test/oldhag'>...</presence>
crone ignores what came
wicca ignores what came
hag sends:
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
hag gets:
    <iq type='result' id='d' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
