# XEP-0513 §4.5: who may mention whom in a room
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/first'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/second'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone ignores what came
wicca sends:
    <iq type='get' id='p1' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mentions:0'/></iq>
wicca gets:
    <iq type='result' id='p1' from='coven@conference.ours.test'>
      <query xmlns='urn:xmpp:mentions:0'>
        <x xmlns='jabber:x:data' type='form'>
          <title>*</title>
          <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mentions:0</value></field>
          <field var='mentions#count' type='text-single' label='*'><value>20</value></field>
          <field var='mentions#individual' type='list-single' label='*'><value>participants</value>...</field>
          <field var='mentions#channel' type='list-single' label='*'><value>moderators</value>...</field>
          <field var='mentions#associations' type='list-single' label='*'><value>participants</value>...</field>
          <field var='mentions#hats' type='list-single' label='*'><value>participants</value>...</field>
        </x>
      </query>
    </iq>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='a'>
      <body>Hey all</body>
      <mention xmlns='urn:xmpp:mentions:0' mentions='urn:xmpp:mentions:0#channel'/>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='x'/>
    </message>
crone gets:
    <message from='coven@conference.ours.test/second' type='groupchat' id='a'>
      <body>Hey all</body>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='x'/>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
    </message>
wicca ignores what came
----
# The owners say.
wicca sends:
    <iq type='set' id='p2' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mentions:0'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>urn:xmpp:mentions:0</value></field>
        <field var='mentions#count'><value>1</value></field>
      </x>
    </query></iq>
wicca gets:
    <iq type='error' id='p2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='p3' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mentions:0'/></iq>
crone gets:
    <iq type='error' id='p3' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='set' id='p4' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mentions:0'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>urn:xmpp:mentions:0</value></field>
        <field var='mentions#individual'><value>everybody</value></field>
      </x>
    </query></iq>
crone gets:
    <iq type='error' id='p4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>*</text></error></iq>
crone sends:
    <iq type='set' id='p5' to='coven@conference.ours.test'><query xmlns='urn:xmpp:mentions:0'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>urn:xmpp:mentions:0</value></field>
        <field var='mentions#count'><value>1</value></field>
      </x>
    </query></iq>
crone gets:
    <iq type='result' id='p5' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='jabber:x:data' type='result'>
        <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mentions:0</value></field>
        <field var='mentions#count' type='text-single'><value>1</value></field>
      </x>
    </message>
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='b'>
      <body>You and you</body>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='x'/>
      <mention xmlns='urn:xmpp:mentions:0' occupantid='y'/>
    </message>
crone gets:
    <message from='coven@conference.ours.test/second' type='groupchat' id='b'>
      <body>You and you</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
    </message>
wicca ignores what came
