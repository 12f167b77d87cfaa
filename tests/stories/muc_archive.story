# XEP-0313 §7.1.2: the archive of a room, and who may read it
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
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/></message>
# Whoever may enter may read; the sender's address is not told.
hag sends:
    <iq type='set' id='q1' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2' queryid='f'/></iq>
hag gets:
    <message from='coven@conference.ours.test'>
      <result xmlns='urn:xmpp:mam:2' queryid='f' id='{one}'>
        <forwarded xmlns='urn:xmpp:forward:0'>
          <delay xmlns='urn:xmpp:delay' stamp='*'/>
          <message xmlns='jabber:client' from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
            <body>Thrice the brinded cat hath mew'd.</body>
            <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
            <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/>
          </message>
        </forwarded>
      </result>
    </message>
    <iq type='result' id='q1' from='coven@conference.ours.test'>
      <fin xmlns='urn:xmpp:mam:2' complete='true'><set xmlns='http://jabber.org/protocol/rsm'><first ...>{one}</first><last>{one}</last><count>1</count></set></fin>
    </iq>
# Who sees addresses in the room sees them here.
crone sends:
    <iq type='set' id='q2' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
crone gets:
    <message from='coven@conference.ours.test'>
      <result xmlns='urn:xmpp:mam:2' id='{one}'>
        <forwarded xmlns='urn:xmpp:forward:0'>
          <delay xmlns='urn:xmpp:delay' stamp='*'/>
          <message xmlns='jabber:client' from='coven@conference.ours.test/firstwitch' type='groupchat' id='m1'>
            <body>Thrice the brinded cat hath mew'd.</body>
            <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
            <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{one}'/>
            <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' jid='crone1@ours.test'/></x>
          </message>
        </forwarded>
      </result>
    </message>
    <iq type='result' id='q2' from='coven@conference.ours.test'>...</iq>
# Bounds: the sender, for those who know it; no words.
hag sends:
    <iq type='set' id='q3' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='with'><value>crone1@ours.test</value></field></x></query></iq>
hag gets:
    <iq type='error' id='q3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone sends:
    <iq type='set' id='q4' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field><field var='with'><value>hag66@ours.test</value></field></x></query></iq>
crone gets:
    <iq type='result' id='q4' from='coven@conference.ours.test'>...</iq>
hag sends:
    <iq type='get' id='q5' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='get' id='q6' to='coven@conference.ours.test'><metadata xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='set' id='q7' to='heath@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
hag gets in any order:
    <iq type='result' id='q5' from='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='form'>...</x></query></iq>
    <iq type='result' id='q6' from='coven@conference.ours.test'><metadata xmlns='urn:xmpp:mam:2'><start id='{one}' timestamp='*'/><end id='{one}' timestamp='*'/></metadata></iq>
    <iq type='error' id='q7' from='heath@conference.ours.test'>...</iq>
# Behind a password: for those inside, and for members.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>toad</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag sends:
    <iq type='set' id='q8' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
hag gets:
    <iq type='error' id='q8' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# … also if the room is logged in public, which opens nothing.
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_enablelogging'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <iq type='set' id='q16' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
wicca gets:
    <iq type='error' id='q16' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='config4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_enablelogging'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><password>toad</password></x>
    </presence>
hag ignores what came
crone ignores what came
hag sends:
    <iq type='set' id='q9' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
hag gets:
    <message from='coven@conference.ours.test'>...</message>
    <iq type='result' id='q9' from='coven@conference.ours.test'>...</iq>
# Members only.
crone sends:
    <iq type='set' id='config5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>0</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='set' id='q10' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='get' id='q11' to='coven@conference.ours.test'><metadata xmlns='urn:xmpp:mam:2'/></iq>
hag gets:
    <iq type='error' id='q10' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='q11' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='a1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='set' id='q12' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
hag gets:
    <message from='coven@conference.ours.test'>...</message>
    <iq type='result' id='q12' from='coven@conference.ours.test'>...</iq>
# That it is logged in public does not open a closed room; an open one is closed to those who are banned.
crone sends:
    <iq type='set' id='config6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_enablelogging'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
wicca sends:
    <iq type='set' id='q13' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
wicca gets:
    <iq type='error' id='q13' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='config7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='a2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='set' id='q14' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
hag gets:
    <iq type='error' id='q14' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# What is said in private, or while nothing is kept, is not there.
crone sends:
    <iq type='set' id='config8' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>0</value></field>
          <field var='muc#roomconfig_enablearchiving'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='m2'><body>Off the record</body></message>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
wicca sends:
    <message to='coven@conference.ours.test/firstwitch' type='chat' id='p1'><body>Psst</body></message>
crone ignores what came
wicca sends:
    <iq type='set' id='q15' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
wicca gets:
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <iq type='result' id='q15' from='coven@conference.ours.test'>...</iq>
