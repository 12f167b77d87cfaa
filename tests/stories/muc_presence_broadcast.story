# XEP-0045 §10.1.3: whose presence is broadcast (muc#roomconfig_presencebroadcast)
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
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
# A visitor comes: it sees itself and the others, they do not see it.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone gets nothing
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca gets nothing
# With voice it is seen.
crone sends:
    <iq type='set' id='v1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='participant'/>
      </query>
    </iq>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
# When it loses it again, everybody is told the last time.
crone sends:
    <iq type='set' id='v2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='secondwitch' role='visitor'/>
      </query>
    </iq>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'><actor nick='firstwitch'/></item></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><show>away</show></presence>
wicca ignores what came
hag gets nothing
# §7.14: those who have seen it learn that it leaves.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
# Unseen it comes and goes unseen, be it under another name or put out.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/oldhag'/>
    <presence to='coven@conference.ours.test/oldhag' type='unavailable'/>
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone sends:
    <iq type='set' id='k1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='none'/></query></iq>
crone gets:
    <iq type='result' id='k1' from='coven@conference.ours.test'/>
hag gets nothing
wicca ignores what came
# The configuration shows it, and hides it again: under another name it is not seen any more.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value><value>visitor</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag gets in any order:
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
wicca ignores what came
crone sends:
    <iq type='set' id='config3' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
wicca ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/oldhag'/>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' nick='oldhag'/><status code='110'/><status code='303'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
    <presence from='coven@conference.ours.test/oldhag'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/oldhag' type='unavailable'/>
wicca ignores what came
hag gets nothing
crone gets nothing
# Who has entered while it was shown, and is there when it is kicked, learns of that, too.
crone sends:
    <iq type='set' id='config4' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value><value>visitor</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
hag ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
wicca ignores what came
crone ignores what came
crone sends:
    <iq type='set' id='config5' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_presencebroadcast'><value>moderator</value><value>participant</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='k2' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='secondwitch' role='none'/></query></iq>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch' type='unavailable'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'><actor nick='firstwitch'/></item><status code='307'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca}'/>
    </presence>
crone ignores what came
wicca ignores what came
