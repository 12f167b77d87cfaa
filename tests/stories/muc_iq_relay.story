# XEP-0045 §17.4: requests between occupants; XEP-0410: asking whether one is still there
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Wicca's phone]
    jid: wiccarocks@ours.test/phone
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
wicca's phone connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
# Neither learns the address of the other; the answer has the id of the request.
crone sends:
    <iq type='get' id='v1' to='coven@conference.ours.test/secondwitch'><query xmlns='jabber:iq:version'/></iq>
wicca gets:
    <iq type='get' id='{v}' from='coven@conference.ours.test/firstwitch'><query xmlns='jabber:iq:version'/></iq>
wicca sends:
    <iq type='error' id='{v}' to='coven@conference.ours.test/firstwitch'><error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone gets:
    <iq type='error' id='v1' from='coven@conference.ours.test/secondwitch'><error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Nor from who has refused it, which servers add.
crone sends:
    <iq type='get' id='v1b' to='coven@conference.ours.test/secondwitch'><query xmlns='jabber:iq:version'/></iq>
wicca gets:
    <iq type='get' id='{vb}' from='coven@conference.ours.test/firstwitch'><query xmlns='jabber:iq:version'/></iq>
wicca sends:
    <iq type='error' id='{vb}' to='coven@conference.ours.test/firstwitch'><error type='cancel' by='wiccarocks@ours.test'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
crone gets:
    <iq type='error' id='v1b' from='coven@conference.ours.test/secondwitch'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Answers to what nobody has asked, or somebody else, are not delivered.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag ignores what came
crone ignores what came
wicca ignores what came
crone sends:
    <iq type='get' id='v2' to='coven@conference.ours.test/secondwitch'><query xmlns='jabber:iq:version'/></iq>
wicca gets:
    <iq type='get' id='{v2}' from='coven@conference.ours.test/firstwitch'><query xmlns='jabber:iq:version'/></iq>
wicca sends:
    <iq type='result' id='v2' to='coven@conference.ours.test/firstwitch'/>
    <iq type='result' id='{v2}' to='coven@conference.ours.test/thirdwitch'/>
    <iq type='result' id='' to='coven@conference.ours.test/firstwitch'/>
crone gets nothing
hag gets nothing
# Nobody there; not there oneself.
crone sends:
    <iq type='get' id='v3' to='coven@conference.ours.test/nobody'><query xmlns='jabber:iq:version'/></iq>
crone gets:
    <iq type='error' id='v3' from='coven@conference.ours.test/nobody'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca's phone sends:
    <iq type='get' id='v4' to='coven@conference.ours.test/secondwitch'><query xmlns='jabber:iq:version'/></iq>
wicca's phone gets:
    <iq type='error' id='v4' from='coven@conference.ours.test/secondwitch'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca gets nothing
# A vCard is the account's, which answers for its user (XEP-0054).
wicca sends:
    <iq type='set' id='v0'><vCard xmlns='vcard-temp'><FN>Wicca</FN></vCard></iq>
wicca gets:
    <iq type='result' id='v0' ...>...</iq>
crone sends:
    <iq type='get' id='v5' to='coven@conference.ours.test/secondwitch'><vCard xmlns='vcard-temp'/></iq>
crone gets:
    <iq type='result' id='v5' from='coven@conference.ours.test/secondwitch'><vCard xmlns='vcard-temp'><FN>Wicca</FN></vCard></iq>
# XEP-0410: joined.
wicca sends:
    <iq type='get' id='s2c1' to='coven@conference.ours.test/secondwitch'><ping xmlns='urn:xmpp:ping'/></iq>
wicca gets:
    <iq type='result' id='s2c1' from='coven@conference.ours.test/secondwitch'/>
# Not joined, although the user is with another session.
wicca's phone sends:
    <iq type='get' id='s2c2' to='coven@conference.ours.test/secondwitch'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq type='get' id='s2c3' to='heath@conference.ours.test/secondwitch'><ping xmlns='urn:xmpp:ping'/></iq>
wicca's phone gets in any order:
    <iq type='error' id='s2c2' from='coven@conference.ours.test/secondwitch'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='s2c3' from='heath@conference.ours.test/secondwitch'>...<error type='modify' by='heath@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
wicca's phone sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca's phone ignores what came
crone ignores what came
wicca ignores what came
hag ignores what came
wicca's phone sends:
    <iq type='get' id='s2c4' to='coven@conference.ours.test/secondwitch'><ping xmlns='urn:xmpp:ping'/></iq>
wicca's phone gets:
    <iq type='result' id='s2c4' from='coven@conference.ours.test/secondwitch'/>
# Under a name it has no more.
wicca sends:
    <presence to='coven@conference.ours.test/queen'/>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
wicca sends:
    <iq type='get' id='s2c5' to='coven@conference.ours.test/secondwitch'><ping xmlns='urn:xmpp:ping'/></iq>
    <iq type='get' id='s2c6' to='coven@conference.ours.test/queen'><ping xmlns='urn:xmpp:ping'/></iq>
wicca gets:
    <iq type='error' id='s2c5' from='coven@conference.ours.test/secondwitch'>...<error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='s2c6' from='coven@conference.ours.test/queen'/>
# After a kick it is not there.
crone sends:
    <iq type='set' id='k1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'>
        <item nick='queen' role='none'/>
      </query>
    </iq>
crone ignores what came
wicca ignores what came
wicca's phone ignores what came
hag ignores what came
wicca sends:
    <iq type='get' id='s2c7' to='coven@conference.ours.test/queen'><ping xmlns='urn:xmpp:ping'/></iq>
wicca gets:
    <iq type='error' id='s2c7' from='coven@conference.ours.test/queen'>...<error type='modify' by='coven@conference.ours.test'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
# Where private messages are not allowed, requests are not either; one's own ping is.
crone sends:
    <iq type='set' id='config2' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_allowpm'><value>moderators</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='s2c8' to='coven@conference.ours.test/thirdwitch'><ping xmlns='urn:xmpp:ping'/></iq>
hag gets:
    <iq type='result' id='s2c8' from='coven@conference.ours.test/thirdwitch'/>
wicca sends:
    <presence to='coven@conference.ours.test/queen'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca ignores what came
crone ignores what came
hag ignores what came
hag sends:
    <iq type='get' id='v6' to='coven@conference.ours.test/queen'><query xmlns='jabber:iq:version'/></iq>
hag gets:
    <iq type='error' id='v6' from='coven@conference.ours.test/queen'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
