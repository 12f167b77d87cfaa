# XEP-0045 §7.13, §8.6: a visitor asks for voice, a moderator approves
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
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
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
    <message to='coven@conference.ours.test' id='yd53c486'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role' type='list-single' label='Requested role'><value>participant</value></field>
      </x>
    </message>
crone gets:
    <message from='coven@conference.ours.test' id='yd53c486'>
      <x xmlns='jabber:x:data' type='form'>
        <title>Voice request</title>
        <instructions>...</instructions>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role' type='list-single' ...><value>participant</value>...</field>
        <field var='muc#jid' type='jid-single' ...><value>hag66@ours.test/pda</value></field>
        <field var='muc#roomnick' type='text-single' ...><value>thirdwitch</value></field>
        <field var='muc#request_allow' type='boolean' ...><value>false</value></field>
      </x>
    </message>
wicca gets nothing
hag gets nothing
# Once is enough.
hag sends:
    <message to='coven@conference.ours.test' id='yd53c493'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
      </x>
    </message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='yd53c493'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
crone gets nothing
# Left to others, with or without a word on what (XEP-0004 §3.2).
crone sends:
    <message to='coven@conference.ours.test' id='yd53c494'><x xmlns='jabber:x:data' type='cancel'/></message>
    <message to='coven@conference.ours.test' id='yd53c495'><x xmlns='jabber:x:data' type='cancel'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field></x></message>
crone gets nothing
hag gets nothing
# Refused: nothing changes.
crone sends:
    <message to='coven@conference.ours.test' id='yd53c487'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
        <field var='muc#jid'><value>hag66@ours.test/pda</value></field>
        <field var='muc#roomnick'><value>thirdwitch</value></field>
        <field var='muc#request_allow'><value>false</value></field>
      </x>
    </message>
hag gets nothing
# A visitor cannot approve, not even itself.
hag sends:
    <message to='coven@conference.ours.test' id='yd53c488'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
        <field var='muc#jid'><value>hag66@ours.test/pda</value></field>
        <field var='muc#roomnick'><value>thirdwitch</value></field>
        <field var='muc#request_allow'><value>true</value></field>
      </x>
    </message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='yd53c488'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone sends:
    <message to='coven@conference.ours.test' id='yd53c489'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
        <field var='muc#jid'><value>hag66@ours.test/pda</value></field>
        <field var='muc#roomnick'><value>thirdwitch</value></field>
        <field var='muc#request_allow'><value>true</value></field>
      </x>
    </message>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca ignores what came
# Approved of one who has gone; by one who is not there; a form that makes no sense.
crone sends:
    <message to='coven@conference.ours.test' id='yd53c490'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
        <field var='muc#jid'><value>macbeth@ours.test/castle</value></field>
        <field var='muc#request_allow'><value>true</value></field>
      </x>
    </message>
    <message to='coven@conference.ours.test' id='yd53c491'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>moderator</value></field>
      </x>
    </message>
crone gets:
    <message from='coven@conference.ours.test' type='error' id='yd53c490'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
    <message from='coven@conference.ours.test' type='error' id='yd53c491'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
hecate sends:
    <message to='coven@conference.ours.test' id='yd53c492'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
      </x>
    </message>
hecate gets:
    <message from='coven@conference.ours.test' type='error' id='yd53c492'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
crone gets nothing
# A while later it may ask for it again; for another thing it might have before.
crone sends:
    <iq type='set' id='r1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
time passes 61s
hag sends:
    <message to='coven@conference.ours.test' id='yd53c496'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
      </x>
    </message>
crone gets:
    <message from='coven@conference.ours.test' id='yd53c496'>...</message>
hag gets nothing
