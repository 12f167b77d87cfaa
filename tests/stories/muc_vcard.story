# XEP-0486: the vCard of a room, with its picture
config limits.vcard_bytes = 1024
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
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# Nothing of it lasts yet.
crone sends:
    <iq type='set' id='v0' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'><FN>Coven</FN></vCard></iq>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <iq type='error' id='v0' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'><FN>Coven</FN></vCard>
      <error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>The room is to be configured first</text></error>
    </iq>
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
crone sends:
    <iq type='get' id='v1' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'/></iq>
    <iq type='get' id='i1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='i2' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
crone gets in any order:
    <iq type='error' id='v1' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq type='result' id='i1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='vcard-temp'/>...</query>
    </iq>
    <iq type='result' id='i2' from='conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='vcard-temp'/>...</query>
    </iq>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
# No picture, nothing to be shown.
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca sends:
    <iq type='set' id='v2' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'><FN>Mine</FN></vCard></iq>
wicca gets:
    <iq type='error' id='v2' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'><FN>Mine</FN></vCard>
      <error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>Only owners may set the vCard</text></error>
    </iq>
crone sends:
    <iq type='set' id='v3' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'><DESC>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</DESC></vCard></iq>
crone gets:
    <iq type='error' id='v3' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'>...</vCard>
      <error type='modify' by='coven@conference.ours.test'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>The vCard is too large</text></error>
    </iq>
# One picture in two formats.
crone sends:
    <iq type='set' id='v4' to='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'>
        <PHOTO><TYPE>image/svg+xml</TYPE><BINVAL>PHN2ZyBjb3Zlbi8+</BINVAL></PHOTO>
        <PHOTO><TYPE>image/png</TYPE><BINVAL>cG5nIG9mIHRoZSBjb3Zlbg==</BINVAL></PHOTO>
      </vCard>
    </iq>
crone gets:
    <iq type='result' id='v4' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
    <presence from='coven@conference.ours.test'>
      <x xmlns='vcard-temp:x:update'><photo>b300c888fb6f5f5855ff56ba5e313e21a4b31e81</photo></x>
    </presence>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
    <presence from='coven@conference.ours.test'>
      <x xmlns='vcard-temp:x:update'><photo>b300c888fb6f5f5855ff56ba5e313e21a4b31e81</photo></x>
    </presence>
wicca sends:
    <iq type='get' id='v5' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'/></iq>
wicca gets:
    <iq type='result' id='v5' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'>
        <PHOTO><TYPE>image/svg+xml</TYPE><BINVAL>PHN2ZyBjb3Zlbi8+</BINVAL></PHOTO>
        <PHOTO><TYPE>image/png</TYPE><BINVAL>cG5nIG9mIHRoZSBjb3Zlbg==</BINVAL></PHOTO>
      </vCard>
    </iq>
# It lasts, and is seen from outside and by who enters.
server crashes
crone ignores what came
wicca ignores what came
hag ignores what came
hag connects
hag sends:
    <iq type='get' id='i3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='i3' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <x xmlns='jabber:x:data' type='result' unordered>
          <field var='muc#roominfo_avatarhash' type='text-multi'>
            <value>b300c888fb6f5f5855ff56ba5e313e21a4b31e81</value>
            <value>67d673c4076d6d7652a8d104a5d8d04377d850a0</value>
          </field>
          ...
        </x>
        ...
      </query>
    </iq>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test'>
      <x xmlns='vcard-temp:x:update'><photo>b300c888fb6f5f5855ff56ba5e313e21a4b31e81</photo></x>
    </presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
# An empty one takes it away.
crone connects
crone sends:
    <iq type='set' id='v6' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'/></iq>
crone gets:
    <iq type='result' id='v6' from='coven@conference.ours.test'/>
hag gets:
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
    <presence from='coven@conference.ours.test'>
      <x xmlns='vcard-temp:x:update'><photo/></x>
    </presence>
hag sends:
    <iq type='get' id='v7' to='coven@conference.ours.test'><vCard xmlns='vcard-temp'/></iq>
hag gets:
    <iq type='error' id='v7' from='coven@conference.ours.test'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
