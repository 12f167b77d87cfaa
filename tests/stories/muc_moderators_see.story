# XEP-0045 §8: who becomes a moderator in a semi-anonymous room learns the addresses of those who are there
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
    <presence to='coven@conference.ours.test/firstwitch'><show>away</show><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone ignores what came
wicca ignores what came
# Not of those whose presence is not shown (hag). Nor does one who gets a voice learn any.
crone sends:
    <iq type='set' id='r0' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='participant'/></query></iq>
crone ignores what came
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag ignores what came
crone sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='moderator'/></query></iq>
crone ignores what came
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag ignores what came
# Once: not again with another rank.
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' nick='secondwitch'/></query></iq>
crone ignores what came
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag ignores what came
# Where all know them already there is nothing to tell.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='r2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='moderator'/></query></iq>
crone ignores what came
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='moderator' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca ignores what came
