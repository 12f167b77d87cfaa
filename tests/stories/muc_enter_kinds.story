# XEP-0045 §7.2.3 to §7.2.12: what kinds of rooms tell those who enter
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
# §7.2.3: the non-anonymous room says so, and shows real addresses; §7.2.12: so does the logged one.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
          <field var='muc#roomconfig_enablelogging'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>Cave</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/>
        <status code='110'/><status code='100'/><status code='170'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# §7.2.1: who enters again has lost its view of the room: everything comes anew.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/>
        <status code='110'/><status code='100'/><status code='170'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# §7.2.9: the room is full, but not for those who run it.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_maxusers'><value>2</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='wait' by='coven@conference.ours.test'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone sends:
    <iq type='set' id='admin1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='hecate@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='admin' role='moderator' jid='hecate@ours.test/broom'/>
        <status code='110'/><status code='100'/><status code='170'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
# A place becomes free.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
hecate sends:
    <presence to='coven@conference.ours.test/queen' type='unavailable'/>
crone ignores what came
wicca ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
