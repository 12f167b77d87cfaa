# XEP-0045 §8.3 to §8.5: voice, granted and revoked, and the list of those who have it
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
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
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
crone sends:
    <iq type='set' id='v1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='participant'><reason>A worthy witch indeed!</reason></item>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item>
        <status code='110'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <iq type='result' id='v1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>I can speak</body></message>
wicca gets:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m1'>...</message>
crone ignores what came
hag ignores what came
# §8.5: the list is for moderators.
wicca sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='participant'/></query></iq>
hecate sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='participant'/></query></iq>
wicca gets:
    <iq type='error' id='l1' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
hecate gets:
    <iq type='error' id='l2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='participant'/></query></iq>
crone sends:
    <iq type='get' id='l4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='l3' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag66@ours.test/pda' nick='thirdwitch' role='participant'/></query>
    </iq>
    <iq type='result' id='l4' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='wiccarocks@ours.test/laptop' nick='secondwitch' role='visitor'/></query>
    </iq>
# A list of what there is not, or of nothing in particular.
crone sends:
    <iq type='get' id='l5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='king'/></query></iq>
crone sends:
    <iq type='get' id='l6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item/></query></iq>
crone sends:
    <iq type='get' id='l7' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='none'/></query></iq>
crone gets:
    <iq type='error' id='l5' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l6' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l7' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §8.4: revoked; several at once.
crone sends:
    <iq type='set' id='v2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='visitor'><reason>Not so worthy after all!</reason></item>
        <item nick='secondwitch' role='participant'/>
      </query>
    </iq>
hag gets in any order:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='visitor'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item>
        <status code='110'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>I cannot</body></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='m2'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
# Not by those who have no say, and not of those at one's level or above it.
wicca sends:
    <iq type='set' id='v3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='participant'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='v3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='v4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='visitor'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='v4' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='v5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='moderator'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='v6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <iq type='set' id='v7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='visitor'/>
      </query>
    </iq>
wicca sends:
    <iq type='set' id='v8' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='firstwitch' role='visitor'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='v7' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='v8' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
