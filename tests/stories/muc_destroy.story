# XEP-0045 §10.9: the end of a room; §10.1.3: the first configuration is cancelled
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
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
# For owners alone.
wicca sends:
    <iq type='set' id='destroytest' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy jid='heath@conference.ours.test'><reason>Macbeth doth come.</reason></destroy></query></iq>
wicca gets:
    <iq type='error' id='destroytest' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><destroy jid='heath@conference.ours.test'><reason>Macbeth doth come.</reason></destroy></query>
      <error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
crone sends:
    <iq type='set' id='b0' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy jid='@'/></query></iq>
crone gets:
    <iq type='error' id='b0' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca gets nothing
crone sends:
    <iq type='set' id='begone' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <destroy jid='heath@conference.ours.test'><password>toad</password><reason>Macbeth doth come.</reason></destroy>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'/>
        <destroy jid='heath@conference.ours.test'><password>toad</password><reason>Macbeth doth come.</reason></destroy>
        <status code='110'/>
      </x>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='none'/>
        <destroy jid='heath@conference.ours.test'><password>toad</password><reason>Macbeth doth come.</reason></destroy>
        <status code='110'/>
      </x>
    </presence>
    <iq type='result' id='begone' from='coven@conference.ours.test'/>
hag sends:
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='error' id='d' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Nothing of it is left to whoever makes it anew: neither affiliations nor what has been said.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hag66@ours.test/pda'/><status code='110'/><status code='201'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# §10.1.3: cancelled.
hag sends:
    <iq type='set' id='cancel' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='cancel'/></query></iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><destroy/><status code='110'/></x>
    </presence>
    <iq type='result' id='cancel' from='coven@conference.ours.test'/>
wicca sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
wicca gets:
    <iq type='error' id='b1' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
