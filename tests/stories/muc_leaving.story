# XEP-0045 §7.14: leaving, and when the room ends with it
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
        <x xmlns='jabber:x:data' type='submit'/>
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
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'><status>gone where the goblins go</status></presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <status>gone where the goblins go</status>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# §17.3: from outside it is not heard, nor is a probe a way in or out.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
    <presence to='coven@conference.ours.test/secondwitch' type='probe'/>
wicca gets nothing
crone gets nothing
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='probe'/>
hag ignores what came
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Still here</body></message>
crone gets:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m1'>...</message>
hag ignores what came
# The end of the session, however it ends, is the end of the visit.
hag disconnects
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='hag66@ours.test/pda'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# General unavailable presence, too (RFC 6121 §4.6.3). The last one takes the temporary room along.
crone sends:
    <presence/>
    <presence type='unavailable'/>
crone ignores what came
wicca sends:
    <iq type='get' id='d1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='error' id='d1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# It is made anew: with another owner, without history.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='owner' role='moderator' jid='wiccarocks@ours.test/laptop'/>
        <status code='110'/><status code='201'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# §10.1.3: locked, it ends with its owner.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
wicca ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# A persistent one stays without anybody.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
time passes 5m
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Made temporary while its owner, who is outside, looks on, and left by the last.
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
wicca ignores what came
wicca sends:
    <iq type='get' id='d2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='error' id='d2' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
