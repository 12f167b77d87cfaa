# XEP-0045 §7.8.2, §9.5, §14.6: invitations count as messages, and the members that they make as members
config rooms.messages_per_second = 1
config limits.room_affiliations = 3
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
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
# One owner, and three more would be four.
crone sends:
    <message to='coven@conference.ours.test' id='i1'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='wiccarocks@ours.test/laptop'/><invite to='hag66@ours.test/pda'/><invite to='hecate@ours.test/broom'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='i1'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
wicca gets nothing
crone sends:
    <message to='coven@conference.ours.test' id='i2'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='wiccarocks@ours.test/laptop'/><invite to='hag66@ours.test/pda'/></x></message>
wicca gets:
    <message from='coven@conference.ours.test' id='i2'>...</message>
hag gets:
    <message from='coven@conference.ours.test' id='i2'>...</message>
# Who is a member may be invited again.
crone sends:
    <message to='coven@conference.ours.test' id='i3'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test/pda'/></x></message>
hag gets:
    <message from='coven@conference.ours.test' id='i3'>...</message>
crone sends:
    <message to='coven@conference.ours.test' id='i4'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test/broom'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='i4'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate gets nothing
# Ten at once, then one a second. More than there can be at once are all that there can be.
time passes 20s
crone sends:
    <message to='coven@conference.ours.test' id='i5'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/><invite to='hag66@ours.test/pda'/></x></message>
hag ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='i6'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test/pda'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='i6'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag gets nothing
time passes 2s
crone sends:
    <message to='coven@conference.ours.test' id='i7'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test/pda'/></x></message>
hag gets:
    <message from='coven@conference.ours.test' id='i7'>...</message>
# §10.2: nor do the lists of the configuration get past it; who is known already may become more.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomadmins'><value>hecate@ours.test</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='error' id='config2' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomadmins'><value>hag66@ours.test</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='config3' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' jid='hag66@ours.test' role='none'/></x></message>
hag ignores what came
