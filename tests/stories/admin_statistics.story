# Statistics of a user (XEP-0133 §4.11): how often it logs in, and what its sessions send at present
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Romeo's phone]
    jid: romeo@ours.test/phone

---------

escalus connects
romeo connects
romeo's phone connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets nothing
romeo sends:
    <message to='escalus@ours.test/palace' type='chat'><body>A pair</body></message>
    <message to='escalus@ours.test/palace' type='chat'><body>of star-crossed</body></message>
    <message to='escalus@ours.test/palace' type='chat'><body>lovers</body></message>
escalus gets:
    <message from='romeo@ours.test/orchard' ...>...</message>
    <message from='romeo@ours.test/orchard' ...>...</message>
    <message from='romeo@ours.test/orchard' ...>...</message>
time passes 2s
escalus gets:
    <iq type='result' id='2' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>
      <x xmlns='jabber:x:data' type='result'>
        <field var='stanzaspersecond' ...><value>3</value></field>
        <field var='loginsperminute' ...><value>0.2</value></field>
        ...</x></command></iq>

# Those who have gone are not waited for.
romeo disconnects
romeo's phone disconnects
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats'/></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command sessionid='{s2}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#user-stats' sessionid='{s2}'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjid'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' ...>
      <x xmlns='jabber:x:data' type='result'>
        <field var='stanzaspersecond' ...><value>0</value></field>
        <field var='loginsperminute' ...><value>0.2</value></field>
        ...</x></command></iq>
