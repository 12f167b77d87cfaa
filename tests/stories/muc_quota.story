# XEP-0045 §14.6: so many rooms one owns, also if they have waited for their configuration together (config limits.rooms)
config limits.rooms = 1
[Crone]
    jid: crone1@ours.test/desktop
----
crone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence to='heath@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
crone sends:
    <iq type='set' id='make1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
crone gets:
    <iq type='result' id='make1' from='coven@conference.ours.test'/>
crone sends:
    <iq type='set' id='make2' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
crone gets:
    <iq type='error' id='make2' from='heath@conference.ours.test'>...<error type='wait' by='heath@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# What is there can be configured as before; and what waits, when there is a place.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='config2' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x></message>
crone sends:
    <iq type='set' id='end1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
crone ignores what came
crone sends:
    <iq type='set' id='make3' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
crone gets:
    <iq type='result' id='make3' from='heath@conference.ours.test'/>
# Given up together with its configuration it is nothing that could be configured.
crone sends:
    <iq type='set' id='end2' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
crone ignores what came
crone sends:
    <presence to='heath@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
crone sends:
    <iq type='set' id='end3' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='cancel'/></query></iq>
    <iq type='set' id='make4' to='heath@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
crone gets:
    <presence from='heath@conference.ours.test/firstwitch' type='unavailable'>...</presence>
    <iq type='result' id='end3' from='heath@conference.ours.test'/>
    <iq type='error' id='make4' from='heath@conference.ours.test'>...<error type='cancel' by='heath@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
