# XEP-0045 §7.5: private messages, and who may send them
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
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='p1'><body>I'll give thee a wind.</body></message>
    <message to='coven@conference.ours.test/thirdwitch' id='p2'><body>Thou art kind.</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='chat' id='p1'><body>I'll give thee a wind.</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
    <message from='coven@conference.ours.test/secondwitch' id='p2'><body>Thou art kind.</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
crone gets nothing
# Only what the room says of others is in it.
wicca sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='p3'>
      <body>And I another</body>
      <x xmlns='http://jabber.org/protocol/muc#user'><invite from='crone1@ours.test'/><status code='307'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/>
    </message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='chat' id='p3'><body>And I another</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
# To oneself.
wicca sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='p4'><body>Note</body></message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='chat' id='p4'><body>Note</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
# Not to all by the back door; not to nobody; not from outside, whether or not there is somebody.
wicca sends:
    <message to='coven@conference.ours.test/thirdwitch' type='groupchat' id='p5'><body>I'll give thee a wind.</body></message>
    <message to='coven@conference.ours.test/nobody' type='chat' id='p6'><body>Hello?</body></message>
    <message to='coven@conference.ours.test/Thirdwitch' type='chat' id='p7'><body>Hello?</body></message>
wicca gets:
    <message from='coven@conference.ours.test/thirdwitch' type='error' id='p5'><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test/nobody' type='error' id='p6'><error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test/Thirdwitch' type='error' id='p7'><error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hecate sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='p8'><body>Saucy!</body></message>
    <message to='coven@conference.ours.test/nobody' type='chat' id='p9'><body>Saucy!</body></message>
    <message to='heath@conference.ours.test/thirdwitch' type='chat' id='p10'><body>Saucy!</body></message>
hecate gets in any order:
    <message from='coven@conference.ours.test/thirdwitch' type='error' id='p8'><error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test/nobody' type='error' id='p9'><error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='heath@conference.ours.test/thirdwitch' type='error' id='p10'>
      <error type='cancel' by='heath@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
hag gets nothing
# What does not arrive says nothing of the room: the sender stays.
hag sends:
    <message to='coven@conference.ours.test/secondwitch' type='error' id='p1'>
      <error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </message>
crone gets nothing
# muc#roomconfig_allowpm: those with voice; moderators can always be asked.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_allowpm'><value>participants</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='v1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='thirdwitch' role='visitor'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hag sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='v1'><body>May I?</body></message>
    <message to='coven@conference.ours.test/firstwitch' type='chat' id='v2'><body>May I?</body></message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='error' id='v1'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets:
    <message from='coven@conference.ours.test/thirdwitch' type='chat' id='v2'><body>May I?</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
wicca sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='v3'><body>Yes</body></message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='chat' id='v3'><body>Yes</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_allowpm'><value>moderators</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='v4'><body>Yes</body></message>
wicca gets:
    <message from='coven@conference.ours.test/thirdwitch' type='error' id='v4'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='v5'><body>No</body></message>
hag gets:
    <message from='coven@conference.ours.test/firstwitch' type='chat' id='v5'><body>No</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/><x xmlns='http://jabber.org/protocol/muc#user'/></message>
crone sends:
    <iq type='set' id='config4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_allowpm'><value>none</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <message to='coven@conference.ours.test/thirdwitch' type='chat' id='v6'><body>No</body></message>
crone gets:
    <message from='coven@conference.ours.test/thirdwitch' type='error' id='v6'><error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hag gets nothing
