# XEP-0045 §7.2: entering a room that does not let one in, and why
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
# §7.2.1: no nickname; nobody's room is made.
wicca sends:
    <presence to='coven@conference.ours.test' id='1'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test' id='1' type='error'><error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# §17.1: nor by an invisible one.
wicca sends:
    <presence to='coven@conference.ours.test/&#x20;&#x20;' id='2'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/&#x20;&#x20;' id='2' type='error'><error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>cauldronburn</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
# §7.2.5: a password is needed, and the right one.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='auth' by='coven@conference.ours.test'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>Cauldronburn</password></x>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='auth' by='coven@conference.ours.test'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
# The error does not repeat the password.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>cauldronburn</password></x>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# §7.2.6: members only; who is no member is put out, and the members who come in need the password, too.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>0</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/></item>
        <status code='110'/><status code='322'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# §7.2.7: banned.
crone sends:
    <iq type='set' id='ban1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# §7.2.18: who believes to be inside is told otherwise, and nobody else hears of it.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><show>away</show></presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><reason>You are not in the room.</reason></item>
        <status code='110'/><status code='307'/><status code='333'/>
      </x>
    </presence>
crone gets nothing
