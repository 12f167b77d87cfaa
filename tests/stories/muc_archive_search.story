# The archive of a room is searched for words (XEP-0431), those of messages taken back excepted.
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
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
        <field var='muc#roomconfig_persistentroom'><value>1</value></field></x></query></iq>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='get' id='d' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='f' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
    <message to='coven@conference.ours.test' type='groupchat' id='w1'><body>Thrice the brinded cat hath mewed</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='w2'><body>Thrice and once the hedge-pig whined</body></message>
wicca gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <iq type='result' id='d' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='urn:xmpp:fulltext:0'/>...</query></iq>
    <iq type='result' id='f' from='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='form' unordered><field var='{urn:xmpp:fulltext:0}fulltext' type='text-single'>...</field>...</x></query></iq>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w1'>
      <body>Thrice the brinded cat hath mewed</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{who}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{cat}'/></message>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w2'>
      <body>Thrice and once the hedge-pig whined</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='{who2}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{pig}'/></message>
wicca sends:
    <iq type='set' id='q1' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>THRICE pig</value></field></x></query></iq>
wicca gets:
    <message from='coven@conference.ours.test'>
      <result xmlns='urn:xmpp:mam:2' id='{pig}'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='w2'>...</message></forwarded></result></message>
    <iq type='result' id='q1' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
# Who sees real addresses sees them here as well; who does not searches no sender.
crone ignores what came
crone sends:
    <iq type='set' id='q2' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='with'><value>wiccarocks@ours.test</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>cat</value></field></x></query></iq>
crone gets:
    <message from='coven@conference.ours.test'>
      <result xmlns='urn:xmpp:mam:2' id='{cat}'><forwarded xmlns='urn:xmpp:forward:0'>
        <delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='w1'>
          <body>Thrice the brinded cat hath mewed</body>
          <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{who}'/>
          <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{cat}'/>
          <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' jid='wiccarocks@ours.test'/></x></message></forwarded></result></message>
    <iq type='result' id='q2' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
wicca sends:
    <iq type='set' id='q3' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='with'><value>crone1@ours.test</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>cat</value></field></x></query></iq>
    <iq type='set' id='q4' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>?!</value></field></x></query></iq>
wicca gets in any order:
    <iq type='error' id='q3' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='q4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# What is taken back is not found, whether its words had been taken in or are being taken in.
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='w3'><body>Harpier cries thrice</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='r1'><retract xmlns='urn:xmpp:message-retract:1' id='{cat}'/></message>
    <iq type='set' id='q5' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>harpier</value></field></x></query></iq>
time passes 1s
wicca ignores what came
wicca sends:
    <iq type='set' id='q6' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>cat</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='q6' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
crone ignores what came

# Only so many searches at a time.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='c1'><body>Eye of newt</body></message>
crone sends:
    <iq type='set' id='x1' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x2' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x3' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x4' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x5' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x6' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x7' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x8' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
    <iq type='set' id='x9' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
        <field var='{urn:xmpp:fulltext:0}fulltext'><value>toe</value></field></x></query></iq>
crone gets in any order:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='c1'>...</message>
    <iq type='result' id='x1' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x2' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x3' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x4' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x5' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x6' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x7' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='result' id='x8' from='coven@conference.ours.test'><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
    <iq type='error' id='x9' from='coven@conference.ours.test'>...<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
wicca ignores what came
