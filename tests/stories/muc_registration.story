# XEP-0045 §7.10, §7.12: registering with a room, and the nickname that is reserved by it
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
hag sends:
    <iq type='get' id='0' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='error' id='0' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
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
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
hag sends:
    <iq type='get' id='1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='result' id='1' from='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'>
        <instructions>...</instructions>
        <x xmlns='jabber:x:data' type='form'>
          <title>...</title>
          <instructions>...</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#register</value></field>
          <field var='muc#register_roomnick' type='text-single' label='Desired Nickname'><required/></field>
        </x>
      </query>
    </iq>
# No form, another form, no nickname, an invisible one.
hag sends:
    <iq type='set' id='2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field></x></query></iq>
    <iq type='set' id='4' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x></query></iq>
    <iq type='set' id='5' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>  </value></field></x></query></iq>
hag gets:
    <iq type='error' id='2' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='3' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='5' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# Nothing has been registered that could be given up.
hag sends:
    <iq type='set' id='6' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='error' id='6' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# It becomes a member, which gives it a voice; others are told.
hag sends:
    <iq type='set' id='7' to='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field>
          <field var='muc#register_roomnick'><value>thirdwitch</value></field>
        </x>
      </query>
    </iq>
hag gets:
    <iq type='result' id='7' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag sends:
    <iq type='get' id='8' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
    <iq type='get' id='9' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
hag gets:
    <iq type='result' id='8' from='coven@conference.ours.test'><query xmlns='jabber:iq:register'><registered/><username>thirdwitch</username></query></iq>
    <iq type='result' id='9' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'><identity category='conference' type='text' name='thirdwitch'/></query>
    </iq>
# The nickname is kept for it, also when it is away.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/ThirdWitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/ThirdWitch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca sends:
    <iq type='set' id='10' to='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query>
    </iq>
    <iq type='set' id='11' to='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>firstwitch</value></field></x></query>
    </iq>
wicca gets:
    <iq type='error' id='10' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='11' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §7.12: it may come under another one.
hag sends:
    <presence to='coven@conference.ours.test/hag'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/hag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
# Given up: a stranger again, whose nickname is free.
hag sends:
    <iq type='set' id='12' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='12' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/hag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/ThirdWitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
hag ignores what came
# An owner keeps its rank whatever it registers.
crone sends:
    <iq type='set' id='13' to='coven@conference.ours.test'>
      <query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>firstwitch</value></field></x></query>
    </iq>
    <iq type='set' id='14' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
crone ignores what came
wicca ignores what came
hag ignores what came
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner'/></query></iq>
crone gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='owner' jid='crone1@ours.test'/></query></iq>
# Members-only: by invitation. Banned: not at all; the ban takes the nickname, too (§9.1).
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='15' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='error' id='15' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone sends:
    <iq type='set' id='b1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='outcast' jid='hag66@ours.test'/>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='16' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'/></iq>
hag gets:
    <iq type='error' id='16' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
