# XEP-0500: not too many messages of one user
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
          <field var='muc#roomconfig_slow_mode_duration'><value>30</value></field>
        </x>
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
hag sends:
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='d' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='muc#roominfo_slow_mode_duration' ...><value>30</value></field>...</x>...
    </query></iq>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Double, double</body></message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='m1'>...</message>
crone ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>Toil and trouble</body></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='m2'><error type='wait' by='coven@conference.ours.test'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hag gets nothing
# Each has its own pause; a message without text does not count; who runs the room does not wait.
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m3'><body>Fire burn</body></message>
hag gets:
    <message from='coven@conference.ours.test/thirdwitch' type='groupchat' id='m3'>...</message>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m4'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='m4'>...</message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m5'><body>And</body></message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m6'><body>cauldron</body></message>
hag gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m5'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m6'>...</message>
crone ignores what came
wicca ignores what came
# Another nickname does not help, nor leaving and coming back.
wicca sends:
    <presence to='coven@conference.ours.test/queen'/>
crone ignores what came
wicca ignores what came
hag ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m7'><body>bubble</body></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='m7'><error type='wait' by='coven@conference.ours.test'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
wicca sends:
    <presence to='coven@conference.ours.test/queen' type='unavailable'/>
wicca sends:
    <presence to='coven@conference.ours.test/another'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m8'><body>bubble</body></message>
wicca gets:
    <message from='coven@conference.ours.test' type='error' id='m8'><error type='wait' by='coven@conference.ours.test'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
crone ignores what came
hag ignores what came
time passes 31s
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m9'><body>bubble</body></message>
wicca gets:
    <message from='coven@conference.ours.test/another' type='groupchat' id='m9'>...</message>
crone ignores what came
hag ignores what came
