# XEP-0045 §7.2.8: several sessions of a user are one occupant, in all that happens to it
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
wicca's phone connects
hag connects
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
    <presence to='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# §7.2.3: a nickname that only looks like one's own is made the same, and the client is told (210).
wicca's phone sends:
    <presence to='coven@conference.ours.test/second witch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/><status code='210'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
# Voice is of the occupant.
crone sends:
    <iq type='set' id='v1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='Second Witch' role='participant'/>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca's phone gets:
    <presence from='coven@conference.ours.test/Second Witch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
wicca's phone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Fire</body></message>
wicca ignores what came
wicca's phone ignores what came
crone gets:
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m1'>...</message>
# A session that is cut off leaves; the other stays.
wicca's phone drops
time passes 10m
crone ignores what came
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>burn</body></message>
crone gets:
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m2'>...</message>
wicca ignores what came
# Another session under another name is another occupant, with the same occupant-id (XEP-0421).
wicca's phone connects
wicca's phone sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca's phone gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/Second Witch'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/></presence>
    <presence from='coven@conference.ours.test/queen'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/></presence>
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m1'>...</message>
    <message from='coven@conference.ours.test/Second Witch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca gets:
    <presence from='coven@conference.ours.test/queen'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/></presence>
crone ignores what came
# It cannot take the name of its own other occupant.
wicca's phone sends:
    <presence to='coven@conference.ours.test/Second Witch'/>
wicca's phone gets:
    <presence from='coven@conference.ours.test/Second Witch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# An affiliation is of the account: both change.
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone gets in any order:
    <iq type='result' id='a1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/Second Witch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'>...</item></x><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/></presence>
    <presence from='coven@conference.ours.test/queen'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/phone'>...</item></x><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/></presence>
wicca ignores what came
wicca's phone ignores what came
