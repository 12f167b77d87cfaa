# XEP-0045 §7.8.2: invitations through the room, and declining them
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
crone ignores what came
hecate sends:
    <presence/>
hecate gets:
    <presence from='hecate@ours.test/broom'/>
# Known by its place in the room; with the password, and with the older form for older clients.
wicca sends:
    <message to='coven@conference.ours.test' id='nzd143v8'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test'><reason>Hey Hecate</reason></invite></x>
    </message>
hecate gets:
    <message from='coven@conference.ours.test' to='hecate@ours.test' id='nzd143v8'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite from='coven@conference.ours.test/secondwitch'><reason>Hey Hecate</reason></invite></x>
      <x xmlns='jabber:x:conference' jid='coven@conference.ours.test' reason='Hey Hecate'>Hey Hecate</x>
      ...
    </message>
crone gets nothing
# It is declined.
hecate sends:
    <message to='coven@conference.ours.test' id='jk2vs61v'>
      <x xmlns='http://jabber.org/protocol/muc#user'><decline to='coven@conference.ours.test/secondwitch'><reason>Sorry, I'm too busy right now.</reason></decline></x>
    </message>
wicca gets:
    <message from='coven@conference.ours.test' id='jk2vs61v'>
      <x xmlns='http://jabber.org/protocol/muc#user'><decline from='hecate@ours.test'><reason>Sorry, I'm too busy right now.</reason></decline></x>
    </message>
hecate sends:
    <message to='coven@conference.ours.test' id='d2'><x xmlns='http://jabber.org/protocol/muc#user'><decline to='crone1@ours.test'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' id='d2'><x xmlns='http://jabber.org/protocol/muc#user'><decline from='hecate@ours.test'/></x></message>
# Rooms do not send to whom one pleases.
hecate sends:
    <message to='coven@conference.ours.test' id='d3'><x xmlns='http://jabber.org/protocol/muc#user'><decline to='hag66@ours.test'/></x></message>
    <message to='coven@conference.ours.test' id='d4'><x xmlns='http://jabber.org/protocol/muc#user'><decline to='@'/></x></message>
hecate gets:
    <message from='coven@conference.ours.test' type='error' id='d3'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test' type='error' id='d4'>...<error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
# From outside nobody invites.
hecate sends:
    <message to='coven@conference.ours.test' id='i2'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test'/></x></message>
hecate gets:
    <message from='coven@conference.ours.test' type='error' id='i2'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone sends:
    <message to='coven@conference.ours.test' id='i3'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='@'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='i3'>...<error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
# Through an open room nobody becomes a member; with the password; several at once.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>cauldronburn</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='i4'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <invite to='hecate@ours.test'><continue thread='e0ffe42b28561960c6b12b944a092794b9683a38'/></invite>
        <invite to='hag66@ours.test'/>
      </x>
    </message>
hecate gets:
    <message from='coven@conference.ours.test' to='hecate@ours.test' id='i4'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <invite from='coven@conference.ours.test/firstwitch'><continue thread='e0ffe42b28561960c6b12b944a092794b9683a38'/></invite>
        <password>cauldronburn</password>
      </x>
      <x xmlns='jabber:x:conference' jid='coven@conference.ours.test' password='cauldronburn' continue='true' thread='e0ffe42b28561960c6b12b944a092794b9683a38'/>
      ...
    </message>
hag sends:
    <presence/>
hag gets in any order:
    <presence from='hag66@ours.test/pda'/>
    <message from='coven@conference.ours.test' to='hag66@ours.test' id='i4'>...</message>
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
crone gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'/></iq>
# Nobody is there to be invited: the inviter learns of it, with the id of the invitation if it had one.
crone sends:
    <message to='coven@conference.ours.test' id='n1'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='nobody@ours.test'/><invite to='hecate@ours.test'/></x></message>
hecate gets:
    <message from='coven@conference.ours.test' to='hecate@ours.test' id='n1'>...</message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='n1'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite to='nobody@ours.test'/></x>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
crone sends:
    <message to='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='nobody@ours.test/x'/></x></message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='*'>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite to='nobody@ours.test/x'/></x>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
# Of what nobody has invited to nothing is said; nor twice; nor of what the invitee's client thinks of it.
hecate sends:
    <message to='coven@conference.ours.test' type='error' id='n2'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets nothing
crone sends:
    <message to='coven@conference.ours.test' id='n3'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test/broom'/></x></message>
hecate gets:
    <message from='coven@conference.ours.test' id='n3'>...</message>
hecate sends:
    <message to='coven@conference.ours.test' type='error' id='n3'><error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message to='coven@conference.ours.test' type='error' id='n3'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets nothing
# §9.5: into a members-only room admins invite, and make members so.
crone sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' id='i5'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test'/></x></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='i5'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone sends:
    <message to='coven@conference.ours.test' id='i6'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test'/></x></message>
hecate gets:
    <message from='coven@conference.ours.test' to='hecate@ours.test' id='i6'>...</message>
crone sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
crone gets:
    <iq type='result' id='l2' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin' unordered><item affiliation='member' jid='hecate@ours.test'/><item affiliation='member' jid='wiccarocks@ours.test'/></query>
    </iq>
# Unless members may do it, too (muc#roomconfig_allowinvites).
crone sends:
    <iq type='set' id='config4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_allowinvites'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' id='i7'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test/pda'/></x></message>
hag gets:
    <message from='coven@conference.ours.test' to='hag66@ours.test/pda' id='i7'>...</message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
crone gets:
    <iq type='result' id='l3' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin' unordered>
        <item affiliation='member' jid='hag66@ours.test'/><item affiliation='member' jid='hecate@ours.test'/>
        <item affiliation='member' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
# Who is banned does not come in by an invitation.
crone sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='hecate@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='i8'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hecate@ours.test'/></x></message>
crone ignores what came
hecate ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/queen' type='error'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
