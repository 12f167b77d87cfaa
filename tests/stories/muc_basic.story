# XEP-0045: a room is made, entered and spoken in
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
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/>
        <status code='110'/>
        <status code='201'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone_id}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Locked.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone sends:
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
      <show>away</show>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone_id}'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>away</show>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant'/>
        <status code='110'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <show>away</show>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
    </presence>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='hysf1v37'>
      <body>Harpier cries: 'tis time, 'tis time.</body>
    </message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='hysf1v37'>
      <body>Harpier cries: 'tis time, 'tis time.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{said}'/>
    </message>
crone gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='hysf1v37'>
      <body>Harpier cries: 'tis time, 'tis time.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{said}'/>
    </message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='hysf1v37'>
      <body>Harpier cries: 'tis time, 'tis time.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{said}'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/>
    </message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='kick1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='none'><reason>Avaunt!</reason></item>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'><actor nick='firstwitch'/><reason>Avaunt!</reason></item>
        <status code='110'/>
        <status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <iq type='result' id='kick1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none' jid='hag66@ours.test/pda'><actor nick='firstwitch'/><reason>Avaunt!</reason></item>
        <status code='307'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca ignores what came
hag sends:
    <iq type='set' id='q' to='coven@conference.ours.test'>
      <query xmlns='urn:xmpp:mam:2'/>
    </iq>
hag gets:
    <message from='coven@conference.ours.test'>
      <result xmlns='urn:xmpp:mam:2' id='{said}'>
        <forwarded xmlns='urn:xmpp:forward:0'>
          <delay xmlns='urn:xmpp:delay' stamp='*'/>
          <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='hysf1v37'>
            <body>Harpier cries: 'tis time, 'tis time.</body>
            ...
          </message>
        </forwarded>
      </result>
    </message>
    <iq type='result' id='q' from='coven@conference.ours.test'>
      <fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin>
    </iq>
