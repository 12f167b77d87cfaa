# Reports about users of this server that other servers send (XEP-0377) wait for its moderators, marked with the
# domain that has sent them.
config contact.report = ["xmpp:ours.test", "xmpp:complaints@ours.test", "xmpp:nurse@ours.test?message"]
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/house
[Romeo]
    jid: romeo@ours.test/orchard
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>

---------

escalus connects
escalus sends:
    <presence/>
escalus gets:
    <presence from='escalus@ours.test/palace'/>
juliet connects
juliet sends:
    <iq type='get' id='0' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='0' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><x xmlns='jabber:x:data' type='result'>
      <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
      <field var='report-addresses' type='list-multi'><value>xmpp:ours.test</value><value>xmpp:complaints@ours.test</value><value>xmpp:nurse@ours.test?message</value></field></x>...</query></iq>
juliet sends:
    <iq type='get' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='juliet@ours.test/balcony' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='juliet@ours.test/balcony' id='l1'/>
juliet gets:
    <iq type='result' id='l1' from='montague.example'/>

# To the host, with what it is about: of the messages shown, those of the one it is about.
montague sends:
    <message from='montague.example' to='ours.test' id='1'><body>A user has reported romeo@ours.test</body>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>romeo@ours.test/orchard</jid><text>A villain</text></report>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='romeo@ours.test/orchard'><body>Buy gold</body></message></forwarded>
      <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@ours.test/balcony'><body>Love</body></message></forwarded></message>
montague gets nothing
escalus gets:
    <message from='ours.test' id='{m1}'><subject>Report about romeo@ours.test</subject><body>The server montague.example has reported romeo@ours.test (urn:xmpp:reporting:spam). See the command "Look at reports".</body>...</message>

# Whoever is named may be nobody, or of elsewhere: no difference. What is no report, or of a user, is for nobody.
montague sends:
    <message from='montague.example' to='ours.test' id='2'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='3'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>tybalt@capulet.example</jid></report></message>
    <message from='montague.example' to='ours.test' id='4'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>ours.test</jid></report></message>
montague gets nothing
montague sends:
    <message from='montague.example' to='ours.test' id='5'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'/></message>
montague gets:
    <message type='error' from='ours.test' to='montague.example' id='5'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
montague sends:
    <message from='montague.example' to='ours.test' id='6'><report xmlns='urn:xmpp:reporting:1'><jid xmlns='urn:xmpp:jid:0'>romeo@ours.test</jid></report></message>
montague gets:
    <message type='error' from='ours.test' to='montague.example' id='6'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
montague sends:
    <message from='montague.example' to='ours.test' id='7'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>@@</jid></report></message>
montague gets:
    <message type='error' from='ours.test' to='montague.example' id='7'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
montague sends:
    <message from='tybalt@montague.example' to='ours.test' id='8'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>juliet@ours.test</jid></report></message>
montague gets:
    <message type='error' from='ours.test' to='tybalt@montague.example' id='8'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
# An error is never answered, nor is it a report; nor are users here a server.
montague sends:
    <message from='montague.example' to='ours.test' id='9' type='error'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>juliet@ours.test</jid></report><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
montague gets nothing
romeo connects
romeo sends:
    <message to='ours.test' id='10'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>juliet@ours.test</jid></report></message>
romeo gets:
    <message type='error' from='ours.test' id='10'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
escalus gets nothing

# To the addresses that the operator names, one of which is an account.
nurse connects
montague sends:
    <message from='montague.example' to='complaints@ours.test' id='11'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><jid xmlns='urn:xmpp:jid:0'>romeo@ours.test</jid></report></message>
    <message from='montague.example' to='nurse@ours.test/house' id='12'><body>A report</body><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><jid xmlns='urn:xmpp:jid:0'>juliet@ours.test</jid></report></message>
    <message from='montague.example' to='juliet@ours.test/balcony' id='13'><body>A report</body><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><jid xmlns='urn:xmpp:jid:0'>nurse@ours.test</jid></report></message>
montague gets nothing
nurse gets:
    <message from='montague.example' id='12'><body>A report</body><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><jid xmlns='urn:xmpp:jid:0'>juliet@ours.test</jid></report>...</message>
juliet gets:
    <message from='montague.example' id='13'><body>A report</body>...</message>

server crashes
escalus connects
escalus sends:
    <iq type='set' id='e1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='e1' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='romeo@ours.test, urn:xmpp:reporting:spam, {t1}, by the server montague.example'><value>{i1}</value></option>
            <option label='{o2}'><value>{i2}</value></option>
            <option label='{o3}'><value>{i3}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='e2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{i1}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='e2' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'><title>Decide about a report</title>
          <instructions>About romeo@ours.test, urn:xmpp:reporting:spam, {t1}, by the server montague.example.&#10;In its words: A villain&#10;Messages, as that server shows them:&#10;> Buy gold</instructions>...</x></command></iq>
# What is decided concerns whom it is about.
escalus sends:
    <iq type='set' id='e3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>disable</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='e3' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The report is closed.</note></command></iq>
romeo cannot connect: account-disabled
