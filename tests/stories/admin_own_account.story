# Who disables or deletes several accounts, their own among them, is answered when the others are out, and goes then.
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Prince]
    jid: prince@ours.test/court
    account: operator
[Juliet]
    jid: juliet@ours.test/balcony

---------

escalus connects
prince connects
romeo connects
juliet connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>escalus@ours.test</value><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>2 accounts have been disabled.</note></command></iq>
romeo gets stream error not-authorized
romeo is disconnected
escalus sends:
    <iq type='get' id='3' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'/>
time passes 1s
escalus gets stream error not-authorized
escalus is disconnected
escalus cannot connect: account-disabled
romeo cannot connect: account-disabled

prince sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user'/></iq>
prince gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s4}' ...>...</command></iq>
prince sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>juliet@ours.test</value><value>prince@ours.test</value></field></x></command></iq>
prince gets:
    <iq type='result' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='info'>2 accounts have been deleted.</note></command></iq>
juliet gets stream error not-authorized
juliet is disconnected
prince sends:
    <iq type='get' id='6' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>
prince gets:
    <iq type='result' id='6' from='ours.test'/>
time passes 1s
prince gets stream error not-authorized
prince is disconnected
prince cannot connect: not-authorized
