# XEP-0502: how much is said in a room
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
    <message to='coven@conference.ours.test' type='groupchat' id='1'><body>When shall we three meet again</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='2'><body>In thunder, lightning, or in rain?</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='3'><body>In thunder, lightning or in rain?</body><replace xmlns='urn:xmpp:message-correct:0' id='2'/></message>
    <message to='coven@conference.ours.test' type='groupchat' id='4'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>
wicca gets nothing
crone ignores what came
# Not known yet.
wicca sends:
    <iq type='get' id='i1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='result' id='i1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
          <field var='muc#roominfo_description' type='text-single'><value/></field>
          <field var='muc#roominfo_occupants' type='text-single'><value>1</value></field>
          <field var='muc#roominfo_subjectmod' type='boolean'><value>0</value></field>
          <field var='muc#maxhistoryfetch' type='text-single'><value>20</value></field>
          <field var='muc#roomconfig_roomname' type='text-single'><value/></field>
          <field var='muc#roomconfig_changesubject' type='boolean'><value>0</value></field>
          <field var='muc#roomconfig_allowinvites' type='boolean'><value>0</value></field>
        <field var='mentions#count' type='text-single'><value>20</value></field><field var='mentions#individual' type='list-single'><value>participants</value></field><field var='mentions#channel' type='list-single'><value>moderators</value></field><field var='mentions#associations' type='list-single'><value>participants</value></field><field var='mentions#hats' type='list-single'><value>participants</value></field></x>
        ...
      </query>
    </iq>
time passes 61m
wicca sends:
    <iq type='get' id='i2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='result' id='i2' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result' unordered>
          <field var='{urn:xmpp:muc-activity}message-activity' type='text-single'><value>2.00</value></field>
          ...
        </x>
        ...
      </query>
    </iq>
time passes 3h
wicca sends:
    <iq type='get' id='i3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='result' id='i3' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result' unordered>
          <field var='{urn:xmpp:muc-activity}message-activity' type='text-single'><value>0.50</value></field>
          ...
        </x>
        ...
      </query>
    </iq>
# A day later nothing is left of it; of a room that is not open it is not told.
time passes 25h
wicca sends:
    <iq type='get' id='i4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='result' id='i4' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result' unordered>
          <field var='{urn:xmpp:muc-activity}message-activity' type='text-single'><value>0.00</value></field>
          ...
        </x>
        ...
      </query>
    </iq>
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='config2' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
crone sends:
    <iq type='get' id='i5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
crone gets:
    <iq type='result' id='i5' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
          <field var='muc#roominfo_description' type='text-single'><value/></field>
          <field var='muc#roominfo_occupants' type='text-single'><value>1</value></field>
          <field var='muc#roominfo_subjectmod' type='boolean'><value>0</value></field>
          <field var='muc#maxhistoryfetch' type='text-single'><value>20</value></field>
          <field var='muc#roomconfig_roomname' type='text-single'><value/></field>
          <field var='muc#roomconfig_changesubject' type='boolean'><value>0</value></field>
          <field var='muc#roomconfig_allowinvites' type='boolean'><value>0</value></field>
        <field var='mentions#count' type='text-single'><value>20</value></field><field var='mentions#individual' type='list-single'><value>participants</value></field><field var='mentions#channel' type='list-single'><value>moderators</value></field><field var='mentions#associations' type='list-single'><value>participants</value></field><field var='mentions#hats' type='list-single'><value>participants</value></field></x>
        ...
      </query>
    </iq>
