# XEP-0430: the rooms that one is a member of stand in the inbox, with what is unread in them
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
    <iq type='set' id='c' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a0'><body>Before her time</body></message>
    <iq type='set' id='m' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
crone sends:
    <iq type='get' id='i0'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
crone gets:
    <message from='crone1@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='coven@conference.ours.test' id='*'/></message>
    <iq type='result' id='i0' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='0' all-unread='0'>...</fin></iq>

# What was said before she became a member is read; what has been said since is not, though she has
# never been there. Other things than messages are nothing to read.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a1'><body>When shall we three meet again?</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='a2'><body>In thunder</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='a3'><reactions xmlns='urn:xmpp:reactions:0' id='x'><reaction>⛈</reaction></reactions></message>
crone gets:
    <message id='a1' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a1}'/></message>
    <message id='a2' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a2}'/></message>
    <message id='a3' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a3}'/></message>
hag connects
hag sends:
    <iq type='get' id='i1'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='coven@conference.ours.test' id='{a3}'/>
        <result xmlns='urn:xmpp:mam:2' queryid='i1' id='{a2}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='coven@conference.ours.test/first' type='groupchat' id='a2'><body>In thunder</body>...</message></forwarded></result></message>
    <iq type='result' id='i1' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first index='0'>{a2}</first><last>{a2}</last><count>1</count></set></fin></iq>
# Nobody else's.
wicca connects
wicca sends:
    <iq type='get' id='i'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
wicca gets:
    <iq type='result' id='i' ...><fin xmlns='urn:xmpp:inbox:1' total='0' unread='0' all-unread='0'>...</fin></iq>

# XEP-0490: what she has displayed on any device. By the ids of the room alone.
hag sends:
    <iq type='set' id='p0'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:mds:displayed:0'>
      <item id='coven@conference.ours.test'><displayed xmlns='urn:xmpp:mds:displayed:0'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='hag66@ours.test' id='{a2}'/></displayed></item></publish></pubsub></iq>
hag gets:
    <iq type='result' id='p0' ...>...</iq>
hag sends:
    <iq type='get' id='i2'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='coven@conference.ours.test' id='{a3}'/></message>
    <iq type='result' id='i2' ...>...</iq>
hag sends:
    <iq type='set' id='p1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:mds:displayed:0'>
      <item id='coven@conference.ours.test'><displayed xmlns='urn:xmpp:mds:displayed:0'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a1}'/></displayed></item></publish></pubsub></iq>
hag gets:
    <iq type='result' id='p1' ...>...</iq>
hag sends:
    <iq type='get' id='i3'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='{a3}'/></message>
    <iq type='result' id='i3' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>

# Unread state survives.
server crashes
crone connects
hag connects
wicca connects
hag sends:
    <iq type='get' id='i4'><inbox xmlns='urn:xmpp:inbox:1' messages='false' unread-only='true'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='{a3}'/></message>
    <iq type='result' id='i4' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>

# Who says something has read what came before; who is just there has not.
hag sends:
    <presence to='coven@conference.ours.test/second'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
crone sends:
    <presence to='coven@conference.ours.test/first'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
hag ignores what came
crone ignores what came
hag sends:
    <iq type='get' id='i5'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='{a3}'/></message>
    <iq type='result' id='i5' ...>...</iq>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='h1'><body>When the hurlyburly's done</body></message>
hag ignores what came
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a4'><body>That will be ere the set of sun</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='a5'><body>Where the place?</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='a6'><body>Graymalkin!</body></message>
crone gets:
    <message id='a4' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a4}'/></message>
    <message id='a5' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a5}'/></message>
    <message id='a6' ...>...<stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{a6}'/></message>
hag ignores what came
hag sends:
    <iq type='get' id='i6'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='3' jid='coven@conference.ours.test' id='{a6}'/></message>
    <iq type='result' id='i6' ...>...</iq>

# A marker in the room (XEP-0333) names messages as the room does.
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='h2'><displayed xmlns='urn:xmpp:chat-markers:0' id='a5'/></message>
    <message to='coven@conference.ours.test' type='groupchat' id='h3'><displayed xmlns='urn:xmpp:chat-markers:0' id='{a4}'/></message>
hag ignores what came
crone ignores what came
hag sends:
    <iq type='get' id='i7'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='coven@conference.ours.test' id='*'/></message>
    <iq type='result' id='i7' ...>...</iq>
# XEP-0424: what has been taken back is nothing to read.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a7'><retract xmlns='urn:xmpp:message-retract:1' id='{a6}'/><body>/me retracted</body></message>
crone ignores what came
hag ignores what came
time passes 1s
hag sends:
    <iq type='get' id='i8'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='*'/></message>
    <iq type='result' id='i8' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>

# What is said between two there, and what is said to all, is one entry.
crone sends:
    <message to='coven@conference.ours.test/second' type='chat' id='pm'><body>Paddock calls</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='i9'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='2' jid='coven@conference.ours.test' id='*'/>
        <result xmlns='urn:xmpp:mam:2' queryid='i9' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' type='chat' id='pm' ...>...</message></forwarded></result></message>
    <iq type='result' id='i9' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='2'>...</fin></iq>

# Who is no member any more keeps what has been said to her alone; another who has never been told
# anything keeps nothing.
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='hag66@ours.test'/>
        <item affiliation='member' jid='wicca@ours.test'/>
      </query>
    </iq>
    <message to='coven@conference.ours.test' type='groupchat' id='a8'><body>Anon!</body></message>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='i10'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
hag gets:
    <message from='hag66@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='*'/></message>
    <iq type='result' id='i10' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>
wicca sends:
    <iq type='get' id='w1'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
wicca gets:
    <message from='wicca@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='1' jid='coven@conference.ours.test' id='*'/></message>
    <iq type='result' id='w1' ...><fin xmlns='urn:xmpp:inbox:1' total='1' unread='1' all-unread='1'>...</fin></iq>
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' jid='wicca@ours.test'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <iq type='get' id='w2'><inbox xmlns='urn:xmpp:inbox:1' messages='false'/></iq>
wicca gets:
    <iq type='result' id='w2' ...><fin xmlns='urn:xmpp:inbox:1' total='0' unread='0' all-unread='0'>...</fin></iq>
