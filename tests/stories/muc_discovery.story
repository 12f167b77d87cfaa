# XEP-0045 §6: the service, its rooms, what a room tells of itself and of those in it
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
# §6.1, §6.2.
hag sends:
    <iq type='get' id='1' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='result' id='1' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='conference.ours.test' .../>...</query></iq>
hag sends:
    <iq type='get' id='2' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='2' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <identity category='conference' type='text' name='Rooms'/>
      <feature var='http://jabber.org/protocol/muc'/>
      <feature var='http://jabber.org/protocol/muc#stable_id'/>
      <feature var='http://jabber.org/protocol/disco#info'/>
      <feature var='http://jabber.org/protocol/disco#items'/>
      <feature var='urn:xmpp:occupant-id:0'/>...
    </query></iq>
# §6.3: no rooms yet.
hag sends:
    <iq type='get' id='3' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='get' id='4' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='x'/></iq>
    <iq type='get' id='5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets in any order:
    <iq type='result' id='3' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='error' id='4' from='conference.ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='5' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='6' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §10.1: while it is locked it is not there for others.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
crone ignores what came
hag sends:
    <iq type='get' id='7' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='8' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets in any order:
    <iq type='error' id='7' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='8' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
crone sends:
    <iq type='set' id='config1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomname'><value>A_Dark_Cave</value></field>
          <field var='muc#roomconfig_roomdesc'><value>Witches</value></field>
          <field var='muc#roomconfig_lang'><value>en</value></field>
          <field var='muc#maxhistoryfetch'><value>7</value></field>
          <field var='muc#roomconfig_pubsub'><value>xmpp:pubsub.ours.test?;node=coven</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# §6.3, §6.4.
hag sends:
    <iq type='get' id='9' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq type='get' id='10' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets in any order:
    <iq type='result' id='9' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='coven@conference.ours.test' name='A_Dark_Cave'/></query></iq>
    <iq type='result' id='10' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' unordered>
      <identity category='conference' type='text' name='A_Dark_Cave'/>
      <feature var='http://jabber.org/protocol/muc'/>
      <feature var='http://jabber.org/protocol/muc#stable_id'/>
      <feature var='http://jabber.org/protocol/disco#info'/>
      <feature var='http://jabber.org/protocol/disco#items'/>
      <feature var='jabber:iq:register'/>
      <feature var='http://jabber.org/protocol/muc#register'/>
      <feature var='http://jabber.org/protocol/muc#roomconfig'/>
      <feature var='http://jabber.org/protocol/muc#roominfo'/>
      <feature var='urn:xmpp:mam:2'/>
      <feature var='urn:xmpp:mam:2#extended'/>
      <feature var='urn:xmpp:sid:0'/>
      <feature var='urn:xmpp:occupant-id:0'/>
      <feature var='muc_unsecured'/>
      <feature var='muc_public'/>
      <feature var='muc_temporary'/>
      <feature var='muc_open'/>
      <feature var='muc_unmoderated'/>
      <feature var='muc_semianonymous'/>
      <x xmlns='jabber:x:data' type='result' unordered>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
        <field var='muc#roominfo_description' ...><value>Witches</value></field>
        <field var='muc#roominfo_lang' ...><value>en</value></field>
        <field var='muc#roominfo_occupants' ...><value>2</value></field>
        <field var='muc#maxhistoryfetch' ...><value>7</value></field>
        <field var='muc#roomconfig_roomname' ...><value>A_Dark_Cave</value></field>
        <field var='muc#roominfo_subjectmod' ...><value>0</value></field>
        <field var='muc#roomconfig_changesubject' ...><value>0</value></field>
        <field var='muc#roomconfig_allowinvites' ...><value>0</value></field>
        <field var='muc#roomconfig_pubsub' ...><value>xmpp:pubsub.ours.test?;node=coven</value></field>
      <field var='mentions#count' type='text-single'><value>20</value></field><field var='mentions#individual' type='list-single'><value>participants</value></field><field var='mentions#channel' type='list-single'><value>moderators</value></field><field var='mentions#associations' type='list-single'><value>participants</value></field><field var='mentions#hats' type='list-single'><value>participants</value></field></x>...
    </query></iq>
# §6.5: who is there is for those who are there.
hag sends:
    <iq type='get' id='11' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='result' id='11' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
wicca sends:
    <iq type='get' id='12' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
wicca gets:
    <iq type='result' id='12' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' unordered><item jid='coven@conference.ours.test/firstwitch'/><item jid='coven@conference.ours.test/secondwitch'/></query></iq>
# §6.6: an occupant is not disclosed to those outside.
hag sends:
    <iq type='get' id='13' to='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='14' to='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='error' id='13' from='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#info'/><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='14' from='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#items'/><error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='15' to='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca gets:
    <iq type='get' id='{asked}' from='coven@conference.ours.test/firstwitch'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
wicca sends:
    <iq type='result' id='{asked}' to='coven@conference.ours.test/firstwitch'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/muc'/></query></iq>
crone gets:
    <iq type='result' id='15' from='coven@conference.ours.test/secondwitch'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/muc'/></query></iq>
# §7.12: nobody's nickname; §18.1.1: nothing of what passes through is discarded; other nodes.
hag sends:
    <iq type='get' id='16' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
    <iq type='get' id='17' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/muc#traffic'/></iq>
    <iq type='get' id='18' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x'/></iq>
    <iq type='get' id='19' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='x'/></iq>
    <iq type='set' id='20' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='21' to='coven@conference.ours.test'><what xmlns='urn:what'/></iq>
hag gets:
    <iq type='result' id='16' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
    <iq type='error' id='17' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='18' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='19' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='20' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='21' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# The features follow the configuration; a hidden room is not listed, but can be asked.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_publicroom'><value>0</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_membersonly'><value>0</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
          <field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>
          <field var='muc#roomconfig_roomsecret'><value>toad</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
hag sends:
    <iq type='get' id='22' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='result' id='22' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag sends:
    <iq type='get' id='23' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='23' from='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'>
      <feature var='muc_passwordprotected'/>
      <feature var='muc_hidden'/>
      <feature var='muc_persistent'/>
      <feature var='muc_open'/>
      <feature var='muc_moderated'/>
      <feature var='muc_nonanonymous'/>...
    </query></iq>
