# Accounts made, disabled, given a password and deleted by administrators (XEP-0133 §4.1–§4.7), and
# what becomes of their sessions.
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Nurse]
    jid: nurse@ours.test/house
    account: support
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's phone]
    jid: romeo@ours.test/phone
[Juliet]
    jid: juliet@ours.test/balcony
    account: none
    password: parting
[Juliet again]
    jid: juliet@ours.test/tomb
    account: none
    password: sorrow

---------

escalus connects
nurse connects

# §4.1: the form, with the names of the XEP.
nurse sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user' action='execute'/></iq>
nurse gets:
    <iq type='result' id='1' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Add a user</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='accountjid' type='jid-single' label='The address of the account'><required/></field>
          <field var='password' type='text-private' label='The password for this account'><required/></field>
          <field var='password-verify' type='text-private' label='The password once more'><required/></field>
          <field var='email' type='text-single' label='Email address'/>
          <field var='given_name' type='text-single' label='Given name'/>
          <field var='surname' type='text-single' label='Family name'/>
        </x></command></iq>
nurse sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/admin</value></field>
        <field var='accountjid'><value>Juliet@ours.test</value></field>
        <field var='password'><value>parting</value></field>
        <field var='password-verify'><value>parting</value></field>
        <field var='given_name'><value>Juliet</value></field>
        <field var='surname'><value>Capulet</value></field>
        <field var='email'><value>juliet@capulet.example</value></field>
      </x></command></iq>
nurse gets:
    <iq type='result' id='2' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user' sessionid='{s1}' status='completed' xml:lang='en'>
        <note type='info'>juliet@ours.test has been added.</note></command></iq>
# It was durable before it was answered.
server crashes
juliet connects
juliet sends:
    <iq type='get' id='v'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq type='result' id='v' from='juliet@ours.test'>
      <vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN></N><EMAIL><USERID>juliet@capulet.example</USERID></EMAIL></vCard></iq>

# A second one of that name; a session id is good for one command only.
nurse connects
nurse sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user'/></iq>
nurse gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s3}' ...>...</command></iq>
nurse sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#add-user' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='accountjid'><value>juliet@ours.test</value></field>
        <field var='password'><value>other</value></field>
        <field var='password-verify'><value>other</value></field>
      </x></command></iq>
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='accountjid'><value>juliet@ours.test</value></field>
        <field var='password'><value>other</value></field>
      </x></command></iq>
nurse gets in any order:
    <iq type='error' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>...</command><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-sessionid xmlns='http://jabber.org/protocol/commands'/></error></iq>

# §4.7: support gives a new password; whoever knows only the old one is out.
nurse sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password'/></iq>
nurse gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s6}' ...>...</command></iq>
nurse sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password' sessionid='{s6}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='accountjid'><value>juliet@ours.test</value></field>
        <field var='password'><value>sorrow</value></field>
      </x></command></iq>
nurse gets:
    <iq type='result' id='7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password' sessionid='{s6}' status='completed' xml:lang='en'>
      <note type='info'>The password of juliet@ours.test has been changed; its clients have to log in with it.</note></command></iq>
juliet gets stream error reset
juliet is disconnected
juliet cannot connect: not-authorized
juliet again connects

# ... but not to an administrator: that would be a way to his role.
nurse sends:
    <iq type='set' id='8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password'/></iq>
nurse gets:
    <iq type='result' id='8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s8}' ...>...</command></iq>
nurse sends:
    <iq type='set' id='9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password' sessionid='{s8}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='accountjid'><value>escalus@ours.test</value></field>
        <field var='password'><value>mine</value></field>
      </x></command></iq>
nurse gets:
    <iq type='result' id='9' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#change-user-password' sessionid='{s8}' status='completed' xml:lang='en'>
      <note type='error'>escalus@ours.test is an administrator, whom only an operator may change.</note></command></iq>

# §4.5: one session, then all.
romeo connects
romeo's phone connects
nurse sends:
    <iq type='set' id='10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#end-user-session'/></iq>
nurse gets:
    <iq type='result' id='10' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s10}' ...>...</command></iq>
nurse sends:
    <iq type='set' id='11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#end-user-session' sessionid='{s10}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test/phone</value></field></x></command></iq>
nurse gets:
    <iq type='result' id='11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#end-user-session' sessionid='{s10}' status='completed' xml:lang='en'>
      <note type='info'>1 session has been ended.</note></command></iq>
romeo's phone gets stream error policy-violation
romeo's phone is disconnected
romeo gets nothing
romeo's phone connects

# §4.3, §4.4: who is disabled is thrown out, and stays out until enabled again; nothing is lost.
escalus connects
escalus sends:
    <iq type='set' id='12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user'/></iq>
escalus gets:
    <iq type='result' id='12' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s12}' ...>...</command></iq>
# One that is not there stops it all.
escalus sends:
    <iq type='set' id='13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s12}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test</value><value>tybalt@ours.test</value></field></x></command></iq>
    <iq type='set' id='14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user'/></iq>
escalus gets in any order:
    <iq type='result' id='13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s12}' status='completed' xml:lang='en'>
      <note type='error'>There is no account tybalt@ours.test.</note></command></iq>
    <iq type='result' id='14' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s14}' ...>...</command></iq>
romeo gets nothing
escalus sends:
    <iq type='set' id='15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s14}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s14}' status='completed' xml:lang='en'>
      <note type='info'>1 account has been disabled.</note></command></iq>
romeo gets stream error not-authorized
romeo is disconnected
romeo's phone gets stream error not-authorized
romeo's phone is disconnected
romeo cannot connect: account-disabled
server crashes
romeo cannot connect: account-disabled
escalus connects
escalus sends:
    <iq type='set' id='16' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#reenable-user'/></iq>
escalus gets:
    <iq type='result' id='16' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s16}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='17' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#reenable-user' sessionid='{s16}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='17' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#reenable-user' sessionid='{s16}' status='completed' xml:lang='en'>
      <note type='info'>1 account has been enabled.</note></command></iq>
romeo connects

# §4.2: gone for good.
escalus sends:
    <iq type='set' id='18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user'/></iq>
escalus gets:
    <iq type='result' id='18' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s18}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user' sessionid='{s18}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='19' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user' sessionid='{s18}' status='completed' xml:lang='en'>
      <note type='info'>1 account has been deleted.</note></command></iq>
romeo gets stream error not-authorized
romeo is disconnected
romeo cannot connect: not-authorized

# What each of them did can be read by those who check; never a password.
escalus sends:
    <iq type='set' id='20' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#audit-log'/></iq>
escalus gets:
    <iq type='result' id='20' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s20}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='21' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#audit-log' sessionid='{s20}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='actor'><value>nurse@</value></field><field var='command'><value>password</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='21' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#audit-log' sessionid='{s20}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'>
        <title>What administrators have done</title>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
        <reported>
          <field var='time' label='Time'/><field var='actor' label='Who'/><field var='origin' label='From where'/>
          <field var='command' label='Command'/><field var='arguments' label='What'/><field var='result' label='Result'/>
          <field var='id' label='Entry'/>
        </reported>
        <item>
          <field var='time'><value>*</value></field><field var='actor'><value>nurse@ours.test/house</value></field><field var='origin'><value>*</value></field>
          <field var='command'><value>http://jabber.org/protocol/admin#change-user-password</value></field>
          <field var='arguments'><value>accountjid=escalus@ours.test&#10;password=(secret)</value></field>
          <field var='result'><value>failed: escalus@ours.test is an administrator, whom only an operator may change.</value></field><field var='id'><value>*</value></field>
        </item>
        <item>
          <field var='time'><value>*</value></field><field var='actor'><value>nurse@ours.test/house</value></field><field var='origin'><value>*</value></field>
          <field var='command'><value>http://jabber.org/protocol/admin#change-user-password</value></field>
          <field var='arguments'><value>accountjid=juliet@ours.test&#10;password=(secret)</value></field>
          <field var='result'><value>done: The password of juliet@ours.test has been changed; its clients have to log in with it.</value></field><field var='id'><value>*</value></field>
        </item>
      </x></command></iq>
