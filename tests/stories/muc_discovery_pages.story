# XEP-0045 §6.3: the list of rooms in pages (XEP-0059)
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
hag connects
crone sends:
    <presence to='a@conference.ours.test/w'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make1' to='a@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='b@conference.ours.test/w'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make2' to='b@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomname'><value>Bee</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='c@conference.ours.test/w'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make3' to='c@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'/>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='d@conference.ours.test/w'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='make4' to='d@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_publicroom'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag sends:
    <iq type='get' id='1' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set></query></iq>
hag gets:
    <iq type='result' id='1' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='a@conference.ours.test'/><item jid='b@conference.ours.test' name='Bee'/>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a@conference.ours.test</first><last>b@conference.ours.test</last><count>3</count></set>
    </query></iq>
hag sends:
    <iq type='get' id='2' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>b@conference.ours.test</after></set></query></iq>
hag gets:
    <iq type='result' id='2' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='c@conference.ours.test' .../>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>c@conference.ours.test</first><last>c@conference.ours.test</last><count>3</count></set>
    </query></iq>
# Backwards, from the end.
hag sends:
    <iq type='get' id='3' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set></query></iq>
hag gets:
    <iq type='result' id='3' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='b@conference.ours.test' name='Bee'/><item jid='c@conference.ours.test' .../>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>b@conference.ours.test</first><last>c@conference.ours.test</last><count>3</count></set>
    </query></iq>
# Only the number of them.
hag sends:
    <iq type='get' id='4' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>
hag gets:
    <iq type='result' id='4' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <set xmlns='http://jabber.org/protocol/rsm'><count>3</count></set>
    </query></iq>
# A page by number there is not.
hag sends:
    <iq type='get' id='5' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>2</max><index>1</index></set></query></iq>
    <iq type='get' id='6' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>few</max></set></query></iq>
hag gets in any order:
    <iq type='error' id='5' from='conference.ours.test'>...<error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='6' from='conference.ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# All of it, without bounds.
hag sends:
    <iq type='get' id='7' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
hag gets:
    <iq type='result' id='7' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='a@conference.ours.test' .../><item jid='b@conference.ours.test' .../><item jid='c@conference.ours.test' .../>
    </query></iq>
# XEP-0059 §2.1, §2.7: a page has bounds and a count, also where it is all there is, or nothing.
hag sends:
    <iq type='get' id='8' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>10</max></set></query></iq>
hag gets:
    <iq type='result' id='8' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <item jid='a@conference.ours.test' .../><item jid='b@conference.ours.test' .../><item jid='c@conference.ours.test' .../>
      <set xmlns='http://jabber.org/protocol/rsm'><first ...>a@conference.ours.test</first><last>c@conference.ours.test</last><count>3</count></set>
    </query></iq>
hag sends:
    <iq type='get' id='9' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>10</max><after>c@conference.ours.test</after></set></query></iq>
hag gets:
    <iq type='result' id='9' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <set xmlns='http://jabber.org/protocol/rsm'><count>3</count></set>
    </query></iq>
crone sends:
    <iq type='set' id='end1' to='a@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
    <iq type='set' id='end2' to='b@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
    <iq type='set' id='end3' to='c@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query></iq>
crone ignores what came
hag sends:
    <iq type='get' id='10' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>
hag gets:
    <iq type='result' id='10' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items'>
      <set xmlns='http://jabber.org/protocol/rsm'><count>0</count></set>
    </query></iq>
# It says that it can.
hag sends:
    <iq type='get' id='11' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
hag gets:
    <iq type='result' id='11' from='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/rsm'/>...</query></iq>
