# XEP-0045 §9.3 to §9.5 in a members-only room: 321, and who becomes a member is invited
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>cauldronburn</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag sends:
    <presence/>
hag gets:
    <presence from='hag66@ours.test/pda'/>
# A new member who is not there gets an invitation, with what it needs to enter.
crone sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'><reason>A worthy witch indeed!</reason></item>
        <item affiliation='member' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone ignores what came
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <invite from='crone1@ours.test'><reason>A worthy witch indeed!</reason></invite>
        <password>cauldronburn</password>
      </x>
      ...
    </message>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>cauldronburn</password></x>
    </presence>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>cauldronburn</password></x>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
# §9.4.
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'><reason>Not so worthy after all!</reason></item>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item>
        <status code='110'/><status code='321'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <iq type='result' id='m2' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none' jid='hag66@ours.test/pda'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item>
        <status code='321'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item>
        <status code='321'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>cauldronburn</password></x>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# Several at once (§9.5), of whom one may not be touched: nothing happens.
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='wiccarocks@ours.test'/>
        <item affiliation='none' jid='crone1@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='m3' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca gets nothing
