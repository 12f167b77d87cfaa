# Two administrators change one list at a time: whoever comes second sees what the first has made of it, so
# that nothing is lost. A command that was under way when the server was killed has done nothing.
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Friar]
    jid: friar@ours.test/cell
    account: moderator

---------

escalus connects
friar connects
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s1}' status='executing' xml:lang='en'>...</command></iq>
friar sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist'/></iq>
friar gets:
    <iq type='result' id='2' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>france.example</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The list has been changed.</note></command></iq>
friar sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>denmark.example</value></field></x></command></iq>
friar gets:
    <iq type='result' id='4' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' status='executing' xml:lang='en'>
        <actions execute='complete'><complete/></actions>
        <note type='warn'>Somebody else has changed this meanwhile. This is how it is now.</note>
        <x xmlns='jabber:x:data' type='form'>
          <title>Editing: The blacklist</title>
          <instructions>{what}</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='blacklistjids' type='jid-multi' label='The blacklist'><value>france.example</value></field>
        </x></command></iq>
friar sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>denmark.example</value><value>france.example</value></field></x></command></iq>
friar gets:
    <iq type='result' id='5' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#edit-blacklist' sessionid='{s2}' status='completed' xml:lang='en'>
      <note type='info'>The list has been changed.</note></command></iq>

escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd'/></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd' sessionid='{s3}' status='executing' xml:lang='en'>...</command></iq>
server crashes
escalus connects
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#set-motd' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='motd'><value>A glooming peace</value></field></x></command></iq>
escalus gets:
    <iq type='error' id='7' from='ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>
