# XEP-0045 §10.1, §10.2: making a room and configuring it, and what occupants are told
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
crone ignores what came
# §10.1.3: a form for the owner alone, with the registered fields.
wicca sends:
    <iq type='get' id='f0' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
wicca gets:
    <iq type='error' id='f0' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='f1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
crone gets:
    <iq type='result' id='f1' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'>
      <x xmlns='jabber:x:data' type='form'>
        <title>...</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
        <field var='muc#maxhistoryfetch' type='text-single' ...><value>20</value></field>
        <field var='muc#roomconfig_allowinvites' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_allowpm' type='list-single' ...><value>anyone</value>...</field>
        <field var='muc#roomconfig_changesubject' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_enablelogging' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_getmemberlist' type='list-multi' ...><value>moderator</value><value>participant</value><value>visitor</value>...</field>
        <field var='muc#roomconfig_lang' type='text-single' .../>
        <field var='muc#roomconfig_maxusers' type='list-single' ...><value>none</value>...</field>
        <field var='muc#roomconfig_membersonly' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_moderatedroom' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_passwordprotectedroom' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_persistentroom' type='boolean' ...><value>0</value></field>
        <field var='muc#roomconfig_presencebroadcast' type='list-multi' ...><value>moderator</value><value>participant</value><value>visitor</value>...</field>
        <field var='muc#roomconfig_publicroom' type='boolean' ...><value>1</value></field>
        <field var='muc#roomconfig_pubsub' type='text-single' .../>
        <field var='muc#roomconfig_roomadmins' type='jid-multi' .../>
        <field var='muc#roomconfig_roomdesc' type='text-single' .../>
        <field var='muc#roomconfig_roomname' type='text-single' .../>
        <field var='muc#roomconfig_roomowners' type='jid-multi' ...><value>crone1@ours.test</value></field>
        <field var='muc#roomconfig_roomsecret' type='text-private' .../>
        <field var='muc#roomconfig_whois' type='list-single' ...><value>moderators</value>...</field>
        ...
      </x>
    </query></iq>
# What makes no sense is refused, and the room stays locked: a password that is needed but not there, values that are none.
crone sends:
    <iq type='set' id='config1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_maxusers'><value>many</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>nobody</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>perhaps</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>king</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomowners'><value>@</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <iq type='set' id='config7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#maxhistoryfetch'><value>-1</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='error' id='config1' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='config2' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='config3' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='config4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='config5' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='config6' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='config7' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone sends:
    <iq type='set' id='f2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
    <iq type='set' id='f3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'><field var='muc#roomconfig_roomname'><value>x</value></field></x></query></iq>
    <iq type='set' id='f4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='form'/></query></iq>
crone gets:
    <iq type='error' id='f2' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='f3' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='f4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='error'><error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
# Fields of other servers are passed over.
crone sends:
    <iq type='set' id='config8' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='what#is_this'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>Cave</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='config8' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x></message>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# §10.2: for owners alone.
wicca sends:
    <iq type='get' id='f5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
wicca sends:
    <iq type='set' id='config9' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomname'><value>Mine</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='f5' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='config9' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §10.2.1: what concerns the privacy of occupants has codes of its own.
crone sends:
    <iq type='set' id='config10' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_enablelogging'><value>1</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='170'/></x></message>
crone sends:
    <iq type='set' id='config11' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_enablelogging'><value>0</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='171'/></x></message>
crone ignores what came
# All see the addresses of all from then on.
crone sends:
    <iq type='set' id='config12' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='172'/></x></message>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
crone sends:
    <iq type='set' id='config13' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>moderators</value></field>
          <field var='muc#roomconfig_roomname'><value>Den</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='173'/><status code='104'/></x></message>
crone ignores what came
# Nothing changes: nothing is said.
crone sends:
    <iq type='set' id='config14' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>moderators</value></field>
          <field var='muc#roomconfig_roomname'><value>Den</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='result' id='config14' from='coven@conference.ours.test'/>
wicca gets nothing
# Cancelled: all stays as it is.
crone sends:
    <iq type='set' id='f6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='cancel'/></query></iq>
crone gets:
    <iq type='result' id='f6' from='coven@conference.ours.test'/>
wicca gets nothing
# A moderated room that is moderated no more gives all a voice.
crone sends:
    <iq type='set' id='config15' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='set' id='config16' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>0</value></field>
        </x>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x></message>
crone ignores what came
wicca ignores what came
# Lists of admins and owners are full lists: who is not in them loses what it was.
crone sends:
    <iq type='set' id='config17' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomadmins'><value>wiccarocks@ours.test</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='config18' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomadmins'><value>hag66@ours.test</value></field>
          <field var='muc#roomconfig_roomowners'><value>crone1@ours.test</value></field>
        </x>
      </query>
    </iq>
# The new admin sees addresses from then on, and of all who are there.
hag gets in any order:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='admin' role='moderator' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator' jid='crone1@ours.test/desktop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
# Somebody has to own the room.
crone sends:
    <iq type='set' id='config19' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomowners'><value></value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='error' id='config19' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# Members only: the others have to go (322), admins stay.
crone sends:
    <iq type='set' id='config20' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
        </x>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'><actor nick='firstwitch'/></item><status code='110'/><status code='322'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/></item><status code='322'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x></message>
crone ignores what came
# §10.1.3: any number of occupants but none; the form offers what there is (XEP-0004 §3.3).
crone sends:
    <iq type='set' id='config21' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_maxusers'><value>0</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='error' id='config21' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
crone sends:
    <iq type='set' id='config22' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_maxusers'><value>30</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
crone sends:
    <iq type='get' id='f7' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
crone gets:
    <iq type='result' id='f7' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'>
      <x xmlns='jabber:x:data' type='form'>
        <field var='muc#roomconfig_maxusers' type='list-single' ...><value>30</value>
          <option label='10'><value>10</value></option><option label='50'><value>50</value></option>
          <option label='200'><value>200</value></option><option label='1000'><value>1000</value></option>
          <option label='None'><value>none</value></option><option label='30'><value>30</value></option>
        </field>...
      </x>
    </query></iq>
