# XEP-0045 §9.3 to §9.5: members, and their list
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
crone ignores what came
# §9.3, §5.1.2: who becomes a member has a voice.
crone sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' nick='secondwitch'><reason>A worthy witch indeed!</reason></item>
      </query>
    </iq>
crone gets:
    <iq type='result' id='m1' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='member' role='participant'><actor nick='firstwitch'/><reason>A worthy witch indeed!</reason></item>
        <status code='110'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
# Of one who is absent: those who see addresses are told, and the user; not other occupants.
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hag66@ours.test' nick='thirdwitch'/>
      </query>
    </iq>
crone gets:
    <iq type='result' id='m2' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' jid='hag66@ours.test' role='none'/></x></message>
wicca gets nothing
hag sends:
    <presence/>
hag gets in any order:
    <presence from='hag66@ours.test/pda'/>
    <message from='coven@conference.ours.test' to='hag66@ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' jid='hag66@ours.test' role='none'/><status code='101'/></x>
      ...
    </message>
# §7.2.8: with a nickname that is kept for it.
hecate sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hecate gets:
    <presence from='coven@conference.ours.test/thirdwitch' type='error'><error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='macbeth@ours.test' nick='ThirdWitch'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='m4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='macbeth@ours.test' nick='secondwitch'/>
      </query>
    </iq>
crone sends:
    <iq type='set' id='m5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='witches.test'/>
      </query>
    </iq>
crone gets:
    <iq type='error' id='m3' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='m4' from='coven@conference.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='m5' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# Not for members to say.
wicca sends:
    <iq type='set' id='m6' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='member' jid='hecate@ours.test'/>
      </query>
    </iq>
wicca gets:
    <iq type='error' id='m6' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.5: the list; in this room, which is semi-anonymous, for those who run it.
crone sends:
    <iq type='get' id='l1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
crone gets:
    <iq type='result' id='l1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin' unordered>
        <item affiliation='member' jid='hag66@ours.test' nick='thirdwitch'/>
        <item affiliation='member' jid='wiccarocks@ours.test'><reason>A worthy witch indeed!</reason></item>
      </query>
    </iq>
wicca sends:
    <iq type='get' id='l2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
wicca gets:
    <iq type='error' id='l2' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone sends:
    <iq type='get' id='l3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none'/></query></iq>
crone sends:
    <iq type='get' id='l4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='friend'/></query></iq>
crone gets:
    <iq type='error' id='l3' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='l4' from='coven@conference.ours.test'>...<error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.5: in one that hides no addresses, for its members too, unless muc#roomconfig_getmemberlist says otherwise.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca sends:
    <iq type='get' id='l5' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
wicca gets:
    <iq type='result' id='l5' from='coven@conference.ours.test'>...</iq>
hecate sends:
    <iq type='get' id='l6' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
hecate gets:
    <iq type='error' id='l6' from='coven@conference.ours.test'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# §9.4: revoked; in an open room the user stays, with the voice it has.
crone sends:
    <iq type='set' id='m7' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' nick='secondwitch'><reason>Not so worthy after all!</reason></item>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <item affiliation='none' role='participant' jid='wiccarocks@ours.test/laptop'><actor nick='firstwitch'/><reason>Not so worthy after all!</reason></item>
        <status code='110'/>
      </x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
crone ignores what came
wicca ignores what came
# Who is nothing already becomes nothing without a word, whatever the reason; so does a stranger.
crone sends:
    <iq type='set' id='m8' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item affiliation='none' nick='secondwitch'><reason>Not worthy at all</reason></item>
        <item affiliation='none' jid='stranger@ours.test'><reason>Who is it?</reason></item>
      </query>
    </iq>
crone gets:
    <iq type='result' id='m8' from='coven@conference.ours.test'/>
wicca gets nothing
