# XEP-0452, XEP-0437: what members hear of a room who are not in it
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
[Wicca]
    jid: wicca@ours.test/laptop
----
crone connects
crone sends:
    <presence to='coven@conference.ours.test/first'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/first'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone sends:
    <iq type='set' id='c' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='c' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='172'/><status code='104'/></x>
    </message>
crone sends:
    <iq type='set' id='m' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='hag'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='m' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='member' jid='hag66@ours.test' role='none'/>
      </x>
    </message>
hag connects
hag sends:
    <presence/>
hag gets:
    <presence from='hag66@ours.test/pda'/>
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <invite from='crone1@ours.test'/>
      </x>
      ...
    </message>
----
# Nothing has been said there yet.
hag sends:
    <presence to='conference.ours.test'><rai xmlns='urn:xmpp:rai:0'/></presence>
wicca connects
wicca sends:
    <presence to='conference.ours.test'><rai xmlns='urn:xmpp:rai:0'/></presence>
hag gets nothing
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a'>
      <body>hag: where are you?</body>
      <reference xmlns='urn:xmpp:reference:0' type='mention' begin='0' end='3' uri='xmpp:hag66@ours.test'/>
    </message>
crone ignores what came
hag gets in any order:
    <message from='conference.ours.test'>
      <rai xmlns='urn:xmpp:rai:0'><activity>coven@conference.ours.test</activity></rai>
    </message>
    <message from='coven@conference.ours.test'>
      <mentions xmlns='urn:xmpp:mmn:0'>
        <forwarded xmlns='urn:xmpp:forward:0'>
          <delay xmlns='urn:xmpp:delay' stamp='*'/>
          <message xmlns='jabber:client' type='groupchat' id='a' to='coven@conference.ours.test' from='coven@conference.ours.test/first'>
            <body>hag: where are you?</body>
            ...
          </message>
        </forwarded>
      </mentions>
      <store xmlns='urn:xmpp:hints'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='hag66@ours.test' id='*'/>
    </message>
# Once for each room.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='b'><body>Nobody is asked.</body></message>
crone ignores what came
hag gets nothing
wicca gets nothing
----
# Whoever has been there hears of what has been said since, also after a power failure.
hag sends:
    <presence to='coven@conference.ours.test/hag'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
hag sends:
    <presence type='unavailable' to='coven@conference.ours.test/hag'/>
hag gets:
    <presence type='unavailable' from='coven@conference.ours.test/hag'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag_id}'/>
    </presence>
hag sends:
    <presence to='conference.ours.test'><rai xmlns='urn:xmpp:rai:0'/></presence>
hag gets nothing
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='c'><body>Gone again.</body></message>
crone gets:
    <message from='coven@conference.ours.test/first' type='groupchat' id='c'>...</message>
hag gets:
    <message from='conference.ours.test'>
      <rai xmlns='urn:xmpp:rai:0'><activity>coven@conference.ours.test</activity></rai>
    </message>
server crashes
hag connects
hag sends:
    <presence to='conference.ours.test'><rai xmlns='urn:xmpp:rai:0'/></presence>
hag gets:
    <message from='conference.ours.test'>
      <rai xmlns='urn:xmpp:rai:0'><activity>coven@conference.ours.test</activity></rai>
    </message>
----
# Mentioned by the nickname that is reserved, by the id in the room, and others by name.
hag sends:
    <presence/>
hag ignores what came
crone connects
crone sends:
    <presence to='coven@conference.ours.test/first'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='d'>
      <body>hag?</body>
      <reference xmlns='urn:xmpp:reference:0' type='mention' uri='xmpp:coven@conference.ours.test/hag'/>
    </message>
hag gets:
    <message from='coven@conference.ours.test'>
      <mentions xmlns='urn:xmpp:mmn:0'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='*'/><message xmlns='jabber:client' id='d' ...>...</message>
      </forwarded></mentions>
      ...
    </message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='e'>
      <body>hag!</body>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='{hag_id}'/>
    </message>
hag gets:
    <message from='coven@conference.ours.test'>
      <mentions xmlns='urn:xmpp:mmn:0'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='*'/><message xmlns='jabber:client' id='e' ...>...</message>
      </forwarded></mentions>
      ...
    </message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='f'>
      <body>Wicca is no member</body>
      <reference xmlns='urn:xmpp:reference:0' type='mention' uri='xmpp:wicca@ours.test'/>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='nobody'/>
    </message>
hag gets nothing
crone ignores what came
