# Blocking Command Reports (XEP-0377) and what moderators do with them.
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Juliet]
    jid: juliet@ours.test/balcony
[Paris]
    jid: paris@ours.test/tomb
[Mercutio]
    jid: mercutio@ours.test/square

---------

juliet connects
paris connects
juliet sends:
    <iq type='get' id='0' to='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='0' from='ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:reporting:1'/>...</query></iq>
paris sends:
    <message to='juliet@ours.test/balcony' id='p1'><body>Buy my county</body></message>
juliet gets:
    <message from='paris@ours.test/tomb' id='p1'><body>Buy my county</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid}'/></message>
paris sends:
    <message to='juliet@ours.test/balcony' id='p2'><body>A secret</body></message>
juliet gets:
    <message from='paris@ours.test/tomb' id='p2'><body>A secret</body>...</message>

# A report needs a reason; without one nothing is blocked.
juliet sends:
    <iq type='set' id='1'><block xmlns='urn:xmpp:blocking'><item jid='paris@ours.test'><report xmlns='urn:xmpp:reporting:1'/></item></block></iq>
juliet gets:
    <iq type='error' id='1' from='juliet@ours.test'><error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error>...</iq>
juliet sends:
    <iq type='get' id='2'><blocklist xmlns='urn:xmpp:blocking'/></iq>
juliet gets:
    <iq type='result' id='2' from='juliet@ours.test'><blocklist xmlns='urn:xmpp:blocking'/></iq>

# With one: blocked, and moderators hear of it when they come.
juliet sends:
    <iq type='set' id='3'><block xmlns='urn:xmpp:blocking'><item jid='paris@ours.test'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid}'/>
        <text xml:lang='en'>Never came trouble to my house like this.</text></report></item></block></iq>
juliet gets in any order:
    <iq type='set' id='{push}' from='juliet@ours.test'><block xmlns='urn:xmpp:blocking'><item jid='paris@ours.test'/></block></iq>
    <iq type='result' id='3' from='juliet@ours.test'/>
server crashes
escalus connects
escalus sends:
    <presence/>
escalus gets in any order:
    <presence from='escalus@ours.test/palace'/>
    <message from='ours.test' id='{m1}'><subject>Report about paris@ours.test</subject><body>A user has reported paris@ours.test (urn:xmpp:reporting:spam). See the command "Look at reports".</body>...</message>
escalus sends:
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='4' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='{line}'><value>{report}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='5' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{report}</value></field></x></command></iq>
# Of the conversation the moderator sees what has been reported.
escalus gets:
    <iq type='result' id='5' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Decide about a report</title>
          <instructions>About {line}.&#10;In the user's words: Never came trouble to my house like this.&#10;Messages:&#10;> Buy my county</instructions>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='decision' type='list-single' label='Decision'>...</field>
          <field var='note' type='text-multi' label='Note; a warning says it to the user'/>
        </x></command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>disable</value></field><field var='note'><value>again</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The report is closed.</note></command></iq>
paris disconnects
paris cannot connect: account-disabled
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s2}' status='completed' xml:lang='en'>
      <note type='info'>No report waits.</note></command></iq>
escalus sends:
    <iq type='set' id='8' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#decided-reports'/></iq>
escalus gets:
    <iq type='result' id='8' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#decided-reports' sessionid='{s3}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'><title>Decided reports</title>
        <item><field var='reported'><value>paris@ours.test</value></field><field var='decision'><value>disable: again</value></field>...</item>...</x></command></iq>

# As version 0.2 says it; of a room as well. What has been blocked is blocked.
juliet connects
juliet sends:
    <iq type='set' id='9'><block xmlns='urn:xmpp:blocking'><item jid='mercutio@ours.test'>
      <report xmlns='urn:xmpp:reporting:0'><text xml:lang='en'>A plague</text><abuse/></report></item></block></iq>
juliet gets:
    <iq type='result' id='9' from='juliet@ours.test'/>
escalus gets:
    <message from='ours.test' id='{m2}'><subject>Report about mercutio@ours.test</subject><body>A user has reported mercutio@ours.test (urn:xmpp:reporting:abuse). See the command "Look at reports".</body>...</message>
juliet sends:
    <iq type='get' id='10'><blocklist xmlns='urn:xmpp:blocking'/></iq>
juliet gets:
    <iq type='result' id='10' from='juliet@ours.test'><blocklist xmlns='urn:xmpp:blocking'><item jid='mercutio@ours.test'/><item jid='paris@ours.test'/></blocklist></iq>
# A warning goes to the account; there must be one.
escalus sends:
    <iq type='set' id='11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='11' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='{line2}'><value>{report2}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='12' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{report2}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='12' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>warn</value></field><field var='note'><value>Mind your words</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='13' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='info'>The report is closed.</note></command></iq>
mercutio connects
mercutio sends:
    <presence/>
mercutio gets in any order:
    <presence from='mercutio@ours.test/square'/>
    <message from='ours.test' id='{w}'><subject>A warning</subject><body>Mind your words</body>...</message>
