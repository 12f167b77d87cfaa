# Limits of rooms: rates of messages and presence, occupants, affiliations; XEP-0045 §14.6
config rooms.messages_per_second = 1
config rooms.presences_per_second = 1
config limits.rooms = 1
config limits.room_occupants = 3
config limits.room_affiliations = 3
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
[Hag]
    jid: hag66@ours.test/pda
[Hecate]
    jid: hecate@ours.test/broom
----
crone connects
wicca connects
wicca's phone connects
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
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
# The room is full, but not for another session of one who is inside, nor for those who run it.
hecate sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/queen' type='error'><error type='wait' by='coven@conference.ours.test'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca's phone sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca's phone ignores what came
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='hecate@ours.test'/>
      </query>
    </iq>
crone ignores what came
hecate sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate ignores what came
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
# One account owns so many rooms.
crone sends:
    <presence to='heath@conference.ours.test/first'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone gets:
    <presence from='heath@conference.ours.test/first' type='error'>
      <error type='wait' by='heath@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
hecate ignores what came
# Three affiliations there may be; those who have one can get another.
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
hecate ignores what came
crone sends:
    <iq type='set' id='a3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='a3' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hag sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query>
    </iq>
hag gets:
    <iq type='error' id='r1' from='coven@conference.ours.test'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='a4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='admin' jid='wiccarocks@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
hecate ignores what came
# Ten messages at once, then one a second; others can still speak.
time passes 20s
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Double</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>double</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m3'><body>toil</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m4'><body>and</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m5'><body>trouble</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m6'><body>fire</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m7'><body>burn</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m8'><body>and</body></message>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m9'><body>cauldron</body></message>
hag sends:
    <message to='coven@conference.ours.test/firstwitch' type='chat' id='m10'><body>bubble</body></message>
hag ignores what came
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hecate ignores what came
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m11'><body>Cool it</body></message>
hag sends:
    <message to='coven@conference.ours.test/firstwitch' type='chat' id='m12'><body>with a baboon's blood</body></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='m11'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
    <message from='coven@conference.ours.test/firstwitch' type='error' id='m12'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m13'><body>Then the charm is firm and good</body></message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='m13'>...</message>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hecate ignores what came
time passes 2s
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m14'><body>Good</body></message>
hag gets:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m14'>...</message>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hecate ignores what came
# Presence likewise; it can always leave.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><priority>1</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>2</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>3</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>4</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>5</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>6</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>7</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>8</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>9</priority></presence>
    <presence to='coven@conference.ours.test/thirdwitch'><priority>10</priority></presence>
hag ignores what came
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hecate ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><priority>11</priority></presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>...</presence>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hecate ignores what came
