# XEP-0045 §7.2.8, §9.1, §9.5: a nickname is reserved for as long as its member has it, also across restarts
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hecate@ours.test' nick='Queen'/><item affiliation='member' jid='macbeth@ours.test' nick='Thane'/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/THANE'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/THANE' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# In another spelling it is the same; another one frees the first.
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hecate@ours.test' nick='queen'/><item affiliation='member' jid='macbeth@ours.test' nick='King'/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/Queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/Queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/king' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/Thane'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/Thane'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/Thane' type='unavailable'/>
hag ignores what came
crone ignores what came
# With another affiliation it stays, above none; unset by the empty one.
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='admin' jid='hecate@ours.test'/><item affiliation='member' jid='macbeth@ours.test' nick=''/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/Queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/Queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/king'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/king' type='unavailable'/>
hag ignores what came
crone ignores what came
server restarts
crone ignores what came
hag ignores what came
crone connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/Queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/Queen' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/king'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/king' type='unavailable'/>
hag ignores what came
crone ignores what came
# Somebody else gets the one that was unset, and it is not for the first any more.
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='donalbain@ours.test' nick='King'/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/king' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone sends:
    <iq type='set' id='m4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='macbeth@ours.test'/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/king' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# An outcast has none (§9.1), and who is nothing any more.
crone sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast' jid='donalbain@ours.test'/><item affiliation='none' jid='hecate@ours.test'/></query></iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/king'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/king'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/king' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/Queen'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/Queen'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/Queen' type='unavailable'/>
hag ignores what came
crone ignores what came
