# XEP-0463: who enters learns what has changed of the affiliations since it was there
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
hag sends:
    <presence/>
hag ignores what came
# Everything.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1'/></x>
    </presence>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v1}'/>
        <item jid='crone1@ours.test' affiliation='owner'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v1}'/>
        <item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/>
        <status code='110'/>
        <status code='201'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone sends:
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
    <iq type='get' id='info1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
crone gets:
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
    <iq type='result' id='info1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='urn:xmpp:muc:affiliations:1'/>...</query>
    </iq>
# Of somebody who is not there.
crone sends:
    <iq type='set' id='member1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hag66@ours.test'/></query>
    </iq>
crone gets:
    <iq type='result' id='member1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v1}' until='{v2}'/>
        <item affiliation='member' jid='hag66@ours.test' role='none'/>
      </x>
    </message>
hag gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='member' jid='hag66@ours.test' role='none'/>
        <status code='101'/>
      </x>
    </message>
# Since a version; nobody else sees what it has asked.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v1}'/></x>
    </presence>
wicca gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v1}' until='{v2}'/>
        <item jid='hag66@ours.test' affiliation='member'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v2}'/>
        <item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/>
        <status code='110'/>
        <status code='100'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# The newest version, and one that nobody has been told.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}'/></x>
    </presence>
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='1'/></x>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><mav xmlns='urn:xmpp:muc:affiliations:1' until='{v2}'/>...</x>
      ...
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v2}'/>
        <item jid='crone1@ours.test' affiliation='owner'/>
        <item jid='hag66@ours.test' affiliation='member'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# Of somebody who is there; a reason alone is no change.
crone sends:
    <iq type='set' id='admin1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test'/></query>
    </iq>
    <iq type='set' id='admin2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='wiccarocks@ours.test'><reason>Worthy</reason></item></query>
    </iq>
crone gets:
    <iq type='result' id='admin1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}' until='{v3}'/>
        <item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <iq type='result' id='admin2' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/><reason>Worthy</reason></item>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca ignores what came
crone sends:
    <iq type='set' id='none1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag66@ours.test'/></query>
    </iq>
crone gets:
    <iq type='result' id='none1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v3}' until='{v4}'/>
        <item affiliation='none' jid='hag66@ours.test' role='none'/>
      </x>
    </message>
hag ignores what came
# It all lasts.
server crashes
crone ignores what came
wicca ignores what came
hag ignores what came
wicca connects
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}'/></x>
    </presence>
wicca gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}' until='{v4}'/>
        <item jid='wiccarocks@ours.test' affiliation='admin'/>
        <item jid='hag66@ours.test' affiliation='none'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><mav xmlns='urn:xmpp:muc:affiliations:1' until='{v4}'/>...</x>
      ...
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Who may not see any list.
crone connects
crone sends:
    <presence to='cave@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='create2' to='cave@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone gets:
    <presence from='cave@conference.ours.test/firstwitch'>...</presence>
    <message from='cave@conference.ours.test' type='groupchat'><subject/></message>
    <iq type='result' id='create2' from='cave@conference.ours.test'/>
wicca sends:
    <presence to='cave@conference.ours.test/secondwitch' id='foo'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1'/></x>
    </presence>
wicca gets:
    <message from='cave@conference.ours.test' type='error' id='foo'>
      <error by='cave@conference.ours.test' type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
    <presence from='cave@conference.ours.test/firstwitch'>...</presence>
    <presence from='cave@conference.ours.test/secondwitch'>...</presence>
    <message from='cave@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
