# XEP-0045 §7.2.13, §7.2.14: discussion history, and how much of it one wants
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
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m1'><body>Thrice the brinded cat hath mew'd.</body></message>
time passes 1m
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>Thrice and once the hedge-pig whined.</body></message>
time passes 1m
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m3'><body>Harpier cries: 'tis time, 'tis time.</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/></message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{two}'/></message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{three}'/></message>
# All of it, behind the presences and before the subject.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
      <body>Thrice the brinded cat hath mew'd.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='{first}'/>
    </message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>
      <body>Thrice and once the hedge-pig whined.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{two}'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='{second}'/>
    </message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>
      <body>Harpier cries: 'tis time, 'tis time.</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{three}'/>
      <delay xmlns='urn:xmpp:delay' from='coven@conference.ours.test' stamp='{third}'/>
    </message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# The last so many.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='1'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Whole stanzas, as many as fit: one of these has more than 200 characters and less than 600.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxchars='200'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxchars='600'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# None.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxchars='0'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history seconds='0'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Of the last seconds.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history seconds='90'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Since a time; the strictest of several bounds counts.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history since='{third}' seconds='90'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history since='1970-01-01T00:00:00Z' maxstanzas='2'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# What is no number or no time bounds nothing.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='-1' maxchars='many' seconds='' since='yesterday'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m2'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
# §10.1.3: the room itself keeps no more than it is configured to give.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#maxhistoryfetch'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='20'/></x>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m3'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca ignores what came
