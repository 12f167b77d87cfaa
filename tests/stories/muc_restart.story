# XEP-0045 §4.2: a persistent room outlives the server, a temporary one does not
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
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>Cave</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>toad</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='heath@conference.ours.test/first'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make2' to='heath@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='wiccarocks@ours.test' nick='secondwitch'/>
        <item affiliation='outcast' jid='hag66@ours.test'><reason>Treason</reason></item>
      </query>
    </iq>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='s1'><subject>Spells</subject></message>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Thrice the brinded cat hath mew'd.</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/></message>
wicca ignores what came
server crashes
crone connects
wicca connects
hag connects
hag sends:
    <iq type='get' id='d1' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='d2' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets in any order:
    <iq type='error' id='d1' from='heath@conference.ours.test'>...<error type='cancel' by='heath@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='d2' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='coven@conference.ours.test' name='Cave'/></query></iq>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>toad</password></x>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='auth' by='coven@conference.ours.test'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# Nobody is inside; the history, the subject and who said it are known.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>toad</password></x>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
      <body>Thrice the brinded cat hath mew'd.</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'><subject>Spells</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
wicca sends:
    <iq type='set' id='q1' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before/></set></query></iq>
wicca gets:
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <iq type='result' id='q1' from='coven@conference.ours.test'>...</iq>
# What has been changed meanwhile outlives an orderly end likewise.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'/>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>0</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>0</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
wicca ignores what came
hag ignores what came
server restarts
crone gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='none' .../><status code='110'/><status code='332'/></x>
      ...
    </presence>
crone gets stream error system-shutdown
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='none' .../><status code='110'/><status code='332'/></x>
      ...
    </presence>
wicca gets stream error system-shutdown
hag gets stream error system-shutdown
crone connects
wicca connects
hag connects
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='s1'><subject>Spells</subject><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin'/></query></iq>
crone sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>
crone gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test' nick='secondwitch'/></query></iq>
    <iq type='result' id='l2' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/></iq>
# Who has been inside is not: it is told when it thinks so.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'/>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='none'>...</item><status code='110'/><status code='307'/><status code='333'/></x>
    </presence>
