# XEP-0045 §7.4: messages to all, and what only the room says in them
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
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# A visitor has no voice; who is outside even less.
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Double, double</body></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='m1'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>Toil and trouble</body></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='m2'><error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets nothing
# Of a room that does not exist.
hag sends:
    <message to='heath@conference.ours.test' type='groupchat' id='m3'><body>Who's there?</body></message>
hag gets:
    <message from='heath@conference.ours.test' type='error' id='m3'>
      <error type='cancel' by='heath@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
# §17.2: of one that is not unlocked yet.
crone sends:
    <presence to='heath@conference.ours.test/first'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone ignores what came
hag sends:
    <message to='heath@conference.ours.test' type='groupchat' id='m3'><body>Who's there?</body></message>
hag gets:
    <message from='heath@conference.ours.test' type='error' id='m3'>
      <error type='cancel' by='heath@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
crone sends:
    <message to='heath@conference.ours.test' type='groupchat' id='m3'><body>Nobody</body></message>
crone gets:
    <message from='heath@conference.ours.test/first' type='groupchat' id='m3'>...</message>
# The room is for all: not to one of them, nor with another type.
crone sends:
    <message to='coven@conference.ours.test/secondwitch' type='groupchat' id='m4'><body>Psst</body></message>
    <message to='coven@conference.ours.test' type='chat' id='m5'><body>All?</body></message>
    <message to='coven@conference.ours.test' id='m6'><body>All?</body></message>
crone gets:
    <message from='coven@conference.ours.test/secondwitch' type='error' id='m4'><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test' type='error' id='m5'><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test' type='error' id='m6'><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
wicca gets nothing
# What the sender says in the room's name is not passed on; what other servers have added is.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m7'>
      <body>I am the queen</body>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hecate@ours.test/broom'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='forged'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='elsewhere.test' id='theirs'/>
      <origin-id xmlns='urn:xmpp:sid:0' id='mine'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='2002-10-13T23:58:37Z'/>
      <delay xmlns='urn:xmpp:delay' from='crone1@ours.test' stamp='2002-10-13T23:58:37Z'/>
    </message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m7'>
      <body>I am the queen</body>
      <stanza-id xmlns='urn:xmpp:sid:0' by='elsewhere.test' id='theirs'/>
      <origin-id xmlns='urn:xmpp:sid:0' id='mine'/>
      <delay xmlns='urn:xmpp:delay' from='crone1@ours.test' stamp='2002-10-13T23:58:37Z'/>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{seven}'/>
    </message>
crone ignores what came
# Without an id it gets one, the same for all.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat'><body>Eye of newt</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='{made}'><body>Eye of newt</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{eight}'/></message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='{made}'><body>Eye of newt</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/><stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{eight}'/></message>
# A message without body is for all, too, but not for the history (chat states, XEP-0085).
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m9'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
wicca gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m9'>
      <composing xmlns='http://jabber.org/protocol/chatstates'/>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
    </message>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' id='m7' type='groupchat'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{seven}'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
    <message from='coven@conference.ours.test/firstwitch' id='{made}' type='groupchat'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{eight}'/><delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='*'/></message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
# XEP-0421: the same user is known again by its occupant-id when it comes back, under whatever name.
crone sends:
    <presence to='coven@conference.ours.test/queen'/>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch' type='unavailable'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/></presence>
    <presence from='coven@conference.ours.test/queen'>...<occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone}'/></presence>
crone ignores what came
hag ignores what came
