# Ad-hoc commands (XEP-0050), example by example: an account finds its commands, lists its clients and
# shows one the door, going back and giving up on the way (XEP-0494).
[Phone]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software><device>Juliet's phone</device></user-agent><bind xmlns='urn:xmpp:bind:0'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>
[Phone again]
    jid: juliet@ours.test
    password: none
    mechanism: HT-SHA-256-ENDP
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>AwesomeXMPP</software><device>Juliet's phone</device></user-agent><fast xmlns='urn:xmpp:fast:0'/><bind xmlns='urn:xmpp:bind:0'/>
[Laptop]
    jid: juliet@ours.test
    password: wherefore
    lang: de
    sasl2: <user-agent id='00000000-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'/>

---------

phone connects
phone gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>*</authorization-identifier>
      <bound xmlns='urn:xmpp:bind:0'/>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{token}'/>
    </success>
    <stream:features>...</stream:features>
phone drops
phone again connects
phone again ignores what came
laptop connects
laptop ignores what came

# Examples 1 and 2: is there anything?
laptop sends:
    <iq type='get' id='1' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq type='get' id='2' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
laptop gets in any order:
    <iq type='result' id='1' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/commands'/>...</query></iq>
    <iq type='result' id='2' from='ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/commands'/>...</query></iq>

# Examples 3 and 4: the list; at the domain it is another one.
laptop sends:
    <iq type='get' id='3' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='4'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='4b' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='4c' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'/></iq>
laptop gets in any order:
    <iq type='result' id='3' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>
        <item jid='juliet@ours.test' node='http://jabber.org/protocol/pubsub#get-pending' name='Show who waits for approval of a subscription'/>
        <item jid='juliet@ours.test' node='urn:parlance:account#change-password' name='Change your password'/>
        <item jid='juliet@ours.test' node='urn:parlance:account#delete' name='Delete your account'/>
        <item jid='juliet@ours.test' node='urn:parlance:account#list-invitations' name='Show your open invitations'/>
        <item jid='juliet@ours.test' node='urn:parlance:account#revoke-invitation' name='Revoke an invitation of yours'/>
        <item jid='juliet@ours.test' node='urn:xmpp:cam:0#list' name='List the clients of your account'/>
        <item jid='juliet@ours.test' node='urn:xmpp:cam:0#revoke' name='Revoke the access of a client'/>
        <item jid='juliet@ours.test' node='urn:xmpp:mam#configure' name='Configure the archive of your messages'/>
      </query></iq>
    <iq type='result' id='4' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'>
        <identity category='automation' type='command-list'/>
        <feature var='http://jabber.org/protocol/commands'/>
      </query></iq>
    <iq type='result' id='4b' from='ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>
        <item jid='ours.test' node='urn:xmpp:invite#invite' name='Invite user'/></query></iq>
    <iq type='result' id='4c' from='ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'>
        <identity category='automation' type='command-list'/>
        <feature var='http://jabber.org/protocol/commands'/>
      </query></iq>

# Examples 5 and 6: one of them; nothing is below it.
laptop sends:
    <iq type='get' id='5' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:cam:0#revoke'/></iq>
    <iq type='get' id='6' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#revoke'/></iq>
laptop gets in any order:
    <iq type='result' id='5' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:cam:0#revoke'>
        <identity category='automation' type='command-node' name='Revoke the access of a client'/>
        <feature var='http://jabber.org/protocol/commands'/>
        <feature var='jabber:x:data'/>
      </query></iq>
    <iq type='result' id='6' from='juliet@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#revoke'/></iq>

# Examples 8 and 9: a command that asks nothing. The client of the stream speaks German, which does
# not hinder; nor does a status, which is not for the requester to say (§4.1).
laptop sends:
    <iq type='set' id='8' to='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list' action='execute' status='executing'/></iq>
laptop gets:
    <iq type='result' id='8' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <title>Clients with access to your account</title>
          <reported>
            <field var='software' label='Software'/>
            <field var='device' label='Device'/>
            <field var='first-seen' label='First used'/>
            <field var='last-seen' label='Last used'/>
            <field var='connected' label='Connected'/>
            <field var='access' label='Logged in by'/>
          </reported>
          <item>
            <field var='software'><value/></field>
            <field var='device'><value/></field>
            <field var='first-seen'><value>*</value></field>
            <field var='last-seen'><value>*</value></field>
            <field var='connected'><value>yes</value></field>
            <field var='access'><value>password</value></field>
          </item>
          <item>
            <field var='software'><value>AwesomeXMPP</value></field>
            <field var='device'><value>Juliet's phone</value></field>
            <field var='first-seen'><value>*</value></field>
            <field var='last-seen'><value>*</value></field>
            <field var='connected'><value>yes</value></field>
            <field var='access'><value>token</value></field>
          </item>
        </x>
      </command></iq>

----
# Examples 10 to 13: two forms. "execute" is implied, and means the way ahead.
laptop sends:
    <iq type='set' id='10'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke'/></iq>
laptop gets:
    <iq type='result' id='10' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Revoke the access of a client</title>
          <instructions>Which client is to have access no longer?</instructions>
          <field var='client' type='list-single' label='Client'>
            <required/>
            <option label='{laptop_label}'><value>{laptop_id}</value></option>
            <option label='{phone_label}'><value>{phone_id}</value></option>
          </field>
        </x>
      </command></iq>
laptop sends:
    <iq type='set' id='12'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}'>
      <x xmlns='jabber:x:data' type='submit'><field var='client'><value>{phone_id}</value></field></x>
    </command></iq>
laptop gets:
    <iq type='result' id='12' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Revoke the access of a client</title>
          <instructions>{phone_label} is connected and will be disconnected.</instructions>
          <field var='confirm' type='boolean' label='Revoke its access'><required/><value>0</value></field>
        </x>
      </command></iq>

# Examples 16 and 17: back to the first, which remembers.
laptop sends:
    <iq type='set' id='16'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' action='prev'/></iq>
laptop gets:
    <iq type='result' id='16' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Revoke the access of a client</title>
          <instructions>Which client is to have access no longer?</instructions>
          <field var='client' type='list-single' label='Client'>
            <required/>
            <value>{phone_id}</value>
            <option label='{laptop_label}'><value>{laptop_id}</value></option>
            <option label='{phone_label}'><value>{phone_id}</value></option>
          </field>
        </x>
      </command></iq>

# One that knows the password: the command completes and fails, which a note says (§3.6).
laptop sends:
    <iq type='set' id='17'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='client'><value>{laptop_id}</value></field></x>
    </command></iq>
laptop gets:
    <iq type='result' id='17' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' status='completed' xml:lang='en'>
        <note type='error'>That client has logged in with the password. To keep it out, change the password.</note>
      </command></iq>

----
# Examples 18 and 19: given up; the session is over.
laptop sends:
    <iq type='set' id='18'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' action='execute'/></iq>
laptop gets:
    <iq type='result' id='18' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{given_up}' status='executing' ...>...</command></iq>
laptop sends:
    <iq type='set' id='19'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{given_up}' action='cancel'/></iq>
    <iq type='set' id='19b'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{given_up}' action='cancel'/></iq>
laptop gets:
    <iq type='result' id='19' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{given_up}' status='canceled' xml:lang='en'/></iq>
    <iq type='error' id='19b' from='juliet@ours.test'>...
      <error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>

# Examples 20 and 22: English will do, Canadian French we do not speak.
laptop sends:
    <iq type='set' id='20'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list' xml:lang='en-us'/></iq>
    <iq type='set' id='22'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list' xml:lang='fr-ca'/></iq>
laptop gets in any order:
    <iq type='result' id='20' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' status='completed' xml:lang='en' ...>...</command></iq>
    <iq type='error' id='22' from='juliet@ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list' xml:lang='fr-ca'/>
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-locale xmlns='http://jabber.org/protocol/commands'/></error></iq>

----
# Not confirmed, nothing happens. Several commands at a time are several sessions.
laptop sends:
    <iq type='set' id='a1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke'/></iq>
laptop gets:
    <iq type='result' id='a1' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{a}' status='executing' ...>...</command></iq>
laptop sends:
    <iq type='set' id='b1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke'/></iq>
laptop gets:
    <iq type='result' id='b1' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{b}' status='executing' ...>...</command></iq>
laptop sends:
    <iq type='set' id='a2'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{a}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='client'><value>{phone_id}</value></field></x></command></iq>
    <iq type='set' id='b2'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{b}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='client'><value>{phone_id}</value></field></x></command></iq>
laptop gets in any order:
    <iq type='result' id='a2' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{a}' status='executing' ...>...</command></iq>
    <iq type='result' id='b2' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{b}' status='executing' ...>...</command></iq>
laptop sends:
    <iq type='set' id='a3'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{a}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'/></command></iq>
laptop gets:
    <iq type='result' id='a3' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{a}' status='completed' ...>
      <note type='info'>Nothing has been changed.</note></command></iq>
phone again gets nothing

# Examples 14 and 15. <x type='cancel'/> counts as submitted (§3.5.1), and fields nobody asked for
# are ignored.
laptop sends:
    <iq type='set' id='b3'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{b}'>
      <x xmlns='jabber:x:data' type='cancel'><field var='confirm'><value>true</value></field><field var='hurry'><value>1</value></field></x></command></iq>
laptop gets:
    <iq type='result' id='b3' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{b}' status='completed' xml:lang='en'>
      <note type='info'>The access has been revoked.</note></command></iq>
phone again gets stream error not-authorized
phone again is disconnected
phone again cannot connect: not-authorized
laptop sends:
    <iq type='get' id='l'><list xmlns='urn:xmpp:cam:0'/></iq>
laptop gets:
    <iq type='result' id='l' from='juliet@ours.test'>
      <clients xmlns='urn:xmpp:cam:0'><client connected='true' id='{laptop_id}' type='session'>...</client></clients></iq>
