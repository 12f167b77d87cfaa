# Rooms for administrators: seen, given an owner, destroyed (XEP-0045 §9, §10.9)
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Friar]
    jid: friar@ours.test/cell
    account: moderator of ours.test
[Crone]
    jid: crone@ours.test/desktop
[Hag]
    jid: hag@ours.test/pda

---------

crone connects
hag connects
friar connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>A Dark Cave</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone ignores what came

# The list: by a part of the name, in whatever case.
friar sends:
    <iq type='set' id='c1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms'/></iq>
friar gets:
    <iq type='result' id='c1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='search'><value>dark CAVE</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s1}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Rooms</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='room' label='Room'/><field var='name' label='Name'/><field var='occupants' label='Occupants'/><field var='persistent' label='Persistent'/><field var='membersonly' label='Members only'/><field var='affiliations' label='Affiliations'/></reported>
        <item><field var='room'><value>coven@conference.ours.test</value></field><field var='name'><value>A Dark Cave</value></field><field var='occupants'><value>2</value></field><field var='persistent'><value>yes</value></field><field var='membersonly'><value>no</value></field><field var='affiliations'><value>1</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms'/></iq>
friar gets:
    <iq type='result' id='c2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s2}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='search'><value>heath</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s2}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Rooms</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='room' label='Room'/><field var='name' label='Name'/><field var='occupants' label='Occupants'/><field var='persistent' label='Persistent'/><field var='membersonly' label='Members only'/><field var='affiliations' label='Affiliations'/></reported>
      </x></command></iq>

# One of them, with the real addresses of who is in it.
friar sends:
    <iq type='set' id='c3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s3}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s3}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>A room</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='room' type='text-single' label='Room'><value>coven@conference.ours.test</value></field>
        <field var='name' type='text-single' label='Name'><value>A Dark Cave</value></field>
        <field var='description' type='text-single' label='Description'><value></value></field>
        <field var='configuration' type='text-single' label='Configuration'><value>persistent, public, open, unmoderated, semi-anonymous, archived</value></field>
        <field var='created' type='text-single' label='Made'><value>*</value></field>
        <field var='owners' type='text-multi' label='Owners'><value>crone@ours.test</value></field>
        <field var='admins' type='text-multi' label='Admins'></field>
        <field var='members' type='text-single' label='Members'><value>0</value></field>
        <field var='outcasts' type='text-single' label='Outcasts'><value>0</value></field>
        <field var='archivedmessages' type='text-single' label='Messages archived'><value>0</value></field>
        <reported><field var='nick' label='Occupant'/><field var='jid' label='Address'/><field var='role' label='Role'/><field var='affiliation' label='Affiliation'/></reported>
        <item><field var='nick'><value>firstwitch</value></field><field var='jid'><value>crone@ours.test/desktop</value></field><field var='role'><value>moderator</value></field><field var='affiliation'><value>owner</value></field></item>
        <item><field var='nick'><value>thirdwitch</value></field><field var='jid'><value>hag@ours.test/pda</value></field><field var='role'><value>participant</value></field><field var='affiliation'><value>none</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s4}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>heath@conference.ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='error'>There is no room heath@conference.ours.test.</note></command></iq>
friar sends:
    <iq type='set' id='c5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s5}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s5}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s5}' status='completed' xml:lang='en'>
      <note type='error'>coven@ours.test is not a room of conference.ours.test.</note></command></iq>
friar sends:
    <iq type='set' id='c6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s6}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s6}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>conference.ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s6}' status='completed' xml:lang='en'>
      <note type='error'>conference.ours.test is not a room of conference.ours.test.</note></command></iq>
friar sends:
    <iq type='set' id='c7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s7}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s7}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test/firstwitch</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s7}' status='completed' xml:lang='en'>
      <note type='error'>coven@conference.ours.test/firstwitch is not a room of conference.ours.test.</note></command></iq>

# An affiliation: refused where it makes no sense, else the occupant is told as usual.
friar sends:
    <iq type='set' id='c8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s8}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s8}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>hag@ours.test/pda</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s8}' status='completed' xml:lang='en'>
      <note type='error'>hag@ours.test/pda is not the address of a user or a domain.</note></command></iq>
friar sends:
    <iq type='set' id='c9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s9}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s9}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>ours.test</value></field><field var='affiliation'><value>member</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s9}' status='completed' xml:lang='en'>
      <note type='error'>Only users have such affiliations.</note></command></iq>
friar sends:
    <iq type='set' id='c10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s10}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s10}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>crone@ours.test</value></field><field var='affiliation'><value>none</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s10}' status='completed' xml:lang='en'>
      <note type='error'>No owner would be left.</note></command></iq>
friar sends:
    <iq type='set' id='c11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s11}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s11}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>hag@ours.test</value></field><field var='affiliation'><value>owner</value></field><field var='reason'><value>In her turn</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s11}' status='completed' xml:lang='en'>
      <note type='info'>hag@ours.test has the affiliation owner in coven@conference.ours.test.</note></command></iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' ...><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hag@ours.test/pda'><reason>In her turn</reason></item><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch' ...><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='hag@ours.test/pda'><reason>In her turn</reason></item></x>...</presence>

# Of a value that is no choice, and without a room, the form is asked for again.
friar sends:
    <iq type='set' id='c12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c12' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s12}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s12}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>hag@ours.test</value></field><field var='affiliation'><value>king</value></field></x></command></iq>
friar gets:
    <iq type='error' id='d12' from='ours.test'>...<error ...>...</error></iq>

# Its owner is deleted: a room that is in memory knows it at once, and those who are in it are told.
# Who looks after it gives it another one.
escalus connects
crone sends:
    <iq type='set' id='own' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag@ours.test'/></query>
    </iq>
crone ignores what came
hag ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
hag ignores what came
operator deletes crone
time passes 4s
crone gets stream error not-authorized
crone is disconnected
hag gets nothing
friar sends:
    <iq type='set' id='c13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room'/></iq>
friar gets:
    <iq type='result' id='c13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s13}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s13}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#show-room' sessionid='{s13}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>A room</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <field var='room' type='text-single' label='Room'><value>coven@conference.ours.test</value></field>
        <field var='name' type='text-single' label='Name'><value>A Dark Cave</value></field>
        <field var='description' type='text-single' label='Description'><value></value></field>
        <field var='configuration' type='text-single' label='Configuration'><value>persistent, public, open, unmoderated, semi-anonymous, archived</value></field>
        <field var='created' type='text-single' label='Made'><value>*</value></field>
        <field var='owners' type='text-multi' label='Owners'></field>
        <field var='admins' type='text-multi' label='Admins'></field>
        <field var='members' type='text-single' label='Members'><value>0</value></field>
        <field var='outcasts' type='text-single' label='Outcasts'><value>0</value></field>
        <field var='archivedmessages' type='text-single' label='Messages archived'><value>0</value></field>
        <reported><field var='nick' label='Occupant'/><field var='jid' label='Address'/><field var='role' label='Role'/><field var='affiliation' label='Affiliation'/></reported>
        <item><field var='nick'><value>thirdwitch</value></field><field var='jid'><value>hag@ours.test/pda</value></field><field var='role'><value>participant</value></field><field var='affiliation'><value>none</value></field></item>
      </x></command></iq>
friar sends:
    <iq type='set' id='c14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation'/></iq>
friar gets:
    <iq type='result' id='c14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s14}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s14}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='jid'><value>hag@ours.test</value></field><field var='affiliation'><value>owner</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#set-room-affiliation' sessionid='{s14}' status='completed' xml:lang='en'>
      <note type='info'>hag@ours.test has the affiliation owner in coven@conference.ours.test.</note></command></iq>
hag ignores what came

# A room that ends between the form and its submission.
friar sends:
    <iq type='set' id='c15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room'/></iq>
friar gets:
    <iq type='result' id='c15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s15}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='c16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room'/></iq>
escalus gets:
    <iq type='result' id='c16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s16}' ...>...</command></iq>
friar sends:
    <iq type='set' id='d15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s15}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field><field var='reason'><value>Macbeth doth come.</value></field></x></command></iq>
friar gets:
    <iq type='result' id='d15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s15}' status='completed' xml:lang='en'>
      <note type='info'>coven@conference.ours.test has been destroyed.</note></command></iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><destroy><reason>Macbeth doth come.</reason></destroy><status code='110'/></x>
    </presence>
escalus sends:
    <iq type='set' id='d16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s16}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>coven@conference.ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s16}' status='completed' xml:lang='en'>
      <note type='error'>There is no room coven@conference.ours.test.</note></command></iq>
escalus sends:
    <iq type='set' id='c17' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms'/></iq>
escalus gets:
    <iq type='result' id='c17' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s17}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d17' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s17}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'></x></command></iq>
escalus gets:
    <iq type='result' id='d17' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s17}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Rooms</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='room' label='Room'/><field var='name' label='Name'/><field var='occupants' label='Occupants'/><field var='persistent' label='Persistent'/><field var='membersonly' label='Members only'/><field var='affiliations' label='Affiliations'/></reported>
      </x></command></iq>

# One that nobody is in, nor is it in memory: after a restart.
hag sends:
    <presence to='heath@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make2' to='heath@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
hag ignores what came
server crashes
escalus connects
escalus sends:
    <iq type='set' id='c18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room'/></iq>
escalus gets:
    <iq type='result' id='c18' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s18}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s18}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='room'><value>heath@conference.ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='d18' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#destroy-room' sessionid='{s18}' status='completed' xml:lang='en'>
      <note type='info'>heath@conference.ours.test has been destroyed.</note></command></iq>
escalus sends:
    <iq type='set' id='c19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms'/></iq>
escalus gets:
    <iq type='result' id='c19' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s19}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='d19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s19}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'></x></command></iq>
escalus gets:
    <iq type='result' id='d19' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-rooms' sessionid='{s19}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>Rooms</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported><field var='room' label='Room'/><field var='name' label='Name'/><field var='occupants' label='Occupants'/><field var='persistent' label='Persistent'/><field var='membersonly' label='Members only'/><field var='affiliations' label='Affiliations'/></reported>
      </x></command></iq>
