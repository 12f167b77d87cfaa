# XEP-0045 §11.1, §18.1.2: what cannot be delivered removes an occupant
config component = [{name = "bridge.ours.test", secret = "s"}]
[Bridge]
    component: bridge.ours.test
    password: s
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
----
bridge connects
crone connects
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
bridge sends:
    <presence from='witch@bridge.ours.test/x' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
bridge ignores what came
# That a client objects to one message says nothing of the rest.
bridge sends:
    <message from='witch@bridge.ours.test/x' to='coven@conference.ours.test/firstwitch' type='error' id='x'>
      <error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
crone gets nothing
bridge gets nothing
bridge sends:
    <message from='witch@bridge.ours.test/x' to='coven@conference.ours.test' type='error' id='x'>
      <error type='cancel'><recipient-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
bridge gets:
    <presence from='coven@conference.ours.test/secondwitch' to='witch@bridge.ours.test/x' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='110'/><status code='333'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='witch@bridge.ours.test/x'/><status code='333'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='333'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Of a user of this server, who may have blocked somebody (XEP-0191), it does not count.
hag sends:
    <message to='coven@conference.ours.test' type='error' id='x'>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
hag gets nothing
crone gets nothing
# Presence that comes back likewise.
hag sends:
    <presence to='coven@conference.ours.test/firstwitch' type='error'>
      <error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='110'/><status code='333'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
# From outside an error says nothing, and is not answered.
hag sends:
    <message to='coven@conference.ours.test' type='error' id='x'>
      <error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
hag gets nothing
crone gets nothing
