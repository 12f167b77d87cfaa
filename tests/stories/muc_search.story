# XEP-0433: rooms are found by what is said of them
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='cave@conference.ours.test/c'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='create1' to='cave@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>The Cave</value></field>
          <field var='muc#roomconfig_roomdesc'><value>A dark place</value></field>
          <field var='muc#roomconfig_lang'><value>en</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <presence to='coven@conference.ours.test/c'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>A Dark Cave</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <presence to='heath@conference.ours.test/c'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='create1' to='heath@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>The Heath</value></field>
        </x>
      </query>
    </iq>
crone sends:
    <presence to='hidden@conference.ours.test/c'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='create1' to='hidden@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_roomname'><value>A hidden dark cave</value></field>
          <field var='muc#roomconfig_publicroom'><value>0</value></field>
        </x>
      </query>
    </iq>
wicca gets nothing
crone ignores what came
wicca sends:
    <iq type='get' id='i' to='conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='form' to='conference.ours.test'><search xmlns='urn:xmpp:channel-search:0:search'/></iq>
wicca gets in any order:
    <iq type='result' id='i' from='conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered><feature var='urn:xmpp:channel-search:0:search'/>...</query>
    </iq>
    <iq type='result' id='form' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:channel-search:0:search-params</value></field>
          ...
        </x>
      </search>
    </iq>
wicca sends:
    <iq type='get' id='s1' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>cave dark</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s1' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='cave@conference.ours.test'>
          <name>The Cave</name>
          <description>A dark place</description>
          <language>en</language>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <is-open>true</is-open>
          <anonymity-mode>muc_semianonymous</anonymity-mode>
        </item>
        <item address='coven@conference.ours.test'>
          <name>A Dark Cave</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode>
        </item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>1 cave@conference.ours.test</first><last>1 coven@conference.ours.test</last><count>2</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='s2' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>DARK</value></field>
          <field var='sindescription'><value>false</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s2' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='coven@conference.ours.test'>
          <name>A Dark Cave</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode>
        </item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>1 coven@conference.ours.test</first><last>1 coven@conference.ours.test</last><count>1</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='s3' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>nowhere</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s3' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><count>0</count></set>
      </result>
    </iq>
# All of them, in pages.
wicca sends:
    <iq type='get' id='s4' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
          <field var='key'><value>{urn:xmpp:channel-search:0:order}address</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s4' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='cave@conference.ours.test'>
          <name>The Cave</name>
          <description>A dark place</description>
          <language>en</language>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <is-open>true</is-open>
          <anonymity-mode>muc_semianonymous</anonymity-mode>
        </item>
        <item address='coven@conference.ours.test'>
          <name>A Dark Cave</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode>
        </item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>cave@conference.ours.test</first><last>coven@conference.ours.test</last></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='s5' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>coven@conference.ours.test</after></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
          <field var='key'><value>{urn:xmpp:channel-search:0:order}address</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s5' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='heath@conference.ours.test'>
          <name>The Heath</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <is-open>true</is-open>
          <anonymity-mode>muc_semianonymous</anonymity-mode>
        </item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>heath@conference.ours.test</first><last>heath@conference.ours.test</last></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='s6' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
          <field var='key'><value>{urn:xmpp:channel-search:0:order}address</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='s6' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='coven@conference.ours.test'>
          <name>A Dark Cave</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode>
        </item>
        <item address='heath@conference.ours.test'>
          <name>The Heath</name>
          <nusers>1</nusers>
          <service-type>xep-0045</service-type>
          <is-open>true</is-open>
          <anonymity-mode>muc_semianonymous</anonymity-mode>
        </item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>coven@conference.ours.test</first><last>heath@conference.ours.test</last></set>
      </result>
    </iq>
# The fullest first, those with nobody in them last, or not at all.
wicca sends:
    <presence to='heath@conference.ours.test/w'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='heath@conference.ours.test/c'>...</presence>
    <presence from='heath@conference.ours.test/w'>...</presence>
    <message from='heath@conference.ours.test' type='groupchat'><subject/></message>
crone gets:
    <presence from='heath@conference.ours.test/w'>...</presence>
crone sends:
    <presence to='cave@conference.ours.test/c' type='unavailable'/>
crone gets:
    <presence from='cave@conference.ours.test/c' type='unavailable'>...</presence>
wicca sends:
    <iq type='get' id='o1' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='o1' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='heath@conference.ours.test'>
          <name>The Heath</name>
          <nusers>2</nusers>...</item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{heath}</first><last>{heath}</last><count>3</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='o2' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><after>{heath}</after></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='o2' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='coven@conference.ours.test'>...</item>
        <item address='cave@conference.ours.test'>
          <name>The Cave</name>
          <description>A dark place</description>
          <language>en</language>
          <nusers>0</nusers>...</item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{coven}</first><last>{cave}</last><count>3</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='o3' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>1</max><before>{cave}</before></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='o3' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='coven@conference.ours.test'>...</item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{coven}</first><last>{coven}</last><count>3</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='o4' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>the</value></field>
          <field var='min_users'><value>1</value></field>
          <field var='key'><value>{urn:xmpp:channel-search:0:order}address</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='result' id='o4' from='conference.ours.test'>
      <result xmlns='urn:xmpp:channel-search:0:search'>
        <item address='heath@conference.ours.test'>...</item>
        <set xmlns='http://jabber.org/protocol/rsm'><first>heath@conference.ours.test</first><last>heath@conference.ours.test</last><count>1</count></set>
      </result>
    </iq>
wicca sends:
    <iq type='get' id='o5' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><after>nowhere</after></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>true</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='error' id='o5' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='cancel' ...><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
# What cannot be searched for.
wicca sends:
    <iq type='get' id='e1' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='error' id='e1' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='cancel' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
wicca sends:
    <iq type='get' id='e2' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>cave</value></field>
          <field var='all'><value>1</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='error' id='e2' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
wicca sends:
    <iq type='get' id='e3' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='q'><value>cave</value></field>
          <field var='key'><value>size</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='error' id='e3' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='modify' ...><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
wicca sends:
    <iq type='get' id='e4' to='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><index>1</index></set>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:channel-search:0:search-params</value></field>
          <field var='all'><value>1</value></field>
        </x>
      </search>
    </iq>
wicca gets:
    <iq type='error' id='e4' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='cancel' ...><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
wicca sends:
    <iq type='set' id='e5' to='conference.ours.test'><search xmlns='urn:xmpp:channel-search:0:search'/></iq>
wicca gets:
    <iq type='error' id='e5' from='conference.ours.test'>
      <search xmlns='urn:xmpp:channel-search:0:search'>...</search>
      <error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
