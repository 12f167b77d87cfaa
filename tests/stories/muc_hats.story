# XEP-0317: hats are made, assigned and shown
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
----
crone connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
wicca gets nothing
crone ignores what came
crone sends:
    <iq type='get' id='i1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='set' id='c1' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' action='execute' node='urn:xmpp:hats:commands:create'/>
    </iq>
crone gets:
    <iq type='result' id='i1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:create' name='*'/>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:destroy' name='*'/>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:list' name='*'/>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:assign' name='*'/>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:unassign' name='*'/>
        <item jid='coven@conference.ours.test' node='urn:xmpp:hats:commands:list-assigned' name='*'/>
      </query>
    </iq>
    <iq type='result' id='c1' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:create' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Creating a hat</title>
          <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#title' type='text-single' label='Title'><required/></field>
          <field var='hats#uri' type='text-single' label='URI'><required/></field>
          <field var='hats#hue' type='text-single' label='Hue, in degrees'/>
        </x>
      </command>
    </iq>
crone sends:
    <iq type='set' id='c2' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:create' sessionid='{session}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#title'><value>Host</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
          <field var='hats#hue'><value>327.255249</value></field>
        </x>
      </command>
    </iq>
crone gets:
    <iq type='result' id='c2' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:create' sessionid='{session}' status='completed' xml:lang='en'/>
    </iq>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
# Nobody puts one on by itself.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
      <hats xmlns='urn:xmpp:hats:0'><hat title='Host' uri='http://schemas.example.com/hats#host'/></hats>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone ignores what came
wicca sends:
    <iq type='set' id='w1' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:assign'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#jid'><value>wiccarocks@ours.test</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
        </x>
      </command>
    </iq>
    <iq type='set' id='w2' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:list'/>
    </iq>
wicca gets:
    <iq type='error' id='w1' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:assign'>...</command>
      <error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq type='result' id='w2' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:list' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <title>Hats</title>
          <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:hats:commands</value></field>
          <reported><field var='hats#title'/><field var='hats#uri'/><field var='hats#hue'/></reported>
          <item>
            <field var='hats#title'><value>Host</value></field>
            <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
            <field var='hats#hue'><value>327.255249</value></field>
          </item>
        </x>
      </command>
    </iq>
crone sends:
    <iq type='set' id='c3' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:assign'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#jid'><value>wiccarocks@ours.test</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
        </x>
      </command>
    </iq>
crone gets:
    <iq type='result' id='c3' from='coven@conference.ours.test'><command status='completed' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <hats xmlns='urn:xmpp:hats:0'><hat title='Host' uri='http://schemas.example.com/hats#host' hue='327.255249'/></hats>
    </presence>
wicca ignores what came
# What is no hat, no address, no hue.
crone sends:
    <iq type='set' id='e1' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:assign'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#jid'><value>wiccarocks@ours.test</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#none</value></field>
        </x>
      </command>
    </iq>
    <iq type='set' id='e2' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:assign'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#jid'><value>ours.test</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
        </x>
      </command>
    </iq>
    <iq type='set' id='e3' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:create'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#title'><value>Guest</value></field>
          <field var='hats#uri'><value>urn:guest</value></field>
          <field var='hats#hue'><value>-1</value></field>
        </x>
      </command>
    </iq>
crone gets:
    <iq type='error' id='e1' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' ...>...</command>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq type='error' id='e2' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' ...>...</command>
      <error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
    <iq type='error' id='e3' from='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' ...>...</command>
      <error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>
    </iq>
# They last.
server crashes
crone ignores what came
wicca ignores what came
crone connects
wicca connects
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
      <hats xmlns='urn:xmpp:hats:0'><hat title='Host' uri='http://schemas.example.com/hats#host' hue='327.255249'/></hats>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
crone sends:
    <iq type='set' id='c4' to='coven@conference.ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:destroy'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>urn:xmpp:hats:commands</value></field>
          <field var='hats#uri'><value>http://schemas.example.com/hats#host</value></field>
        </x>
      </command>
    </iq>
crone gets:
    <iq type='result' id='c4' from='coven@conference.ours.test'><command status='completed' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
