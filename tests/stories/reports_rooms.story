# Reports (XEP-0377) about somebody in a room: moderators of the server learn which account that is.
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Paris]
    jid: paris@ours.test/tomb

---------

crone connects
paris connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
        <field var='muc#roomconfig_persistentroom'><value>1</value></field></x></query></iq>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
paris sends:
    <presence to='coven@conference.ours.test/County'><x xmlns='http://jabber.org/protocol/muc'/></presence>
paris gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/County'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
paris sends:
    <message to='coven@conference.ours.test' type='groupchat' id='p1'><body>Buy my county</body></message>
crone gets:
    <presence from='coven@conference.ours.test/County'>...</presence>
    <message from='coven@conference.ours.test/County' type='groupchat' id='p1'>
      <body>Buy my county</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{who}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{sid}'/></message>
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='c1'><body>No, thanks</body></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='c1'>
      <body>No, thanks</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{me}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{other}'/></message>

# Somebody else has the nick by then; what the message was sent by counts. What others have said is not shown.
paris sends:
    <presence to='coven@conference.ours.test/County' type='unavailable'/>
crone gets:
    <presence from='coven@conference.ours.test/County' type='unavailable'>...</presence>
crone sends:
    <iq type='set' id='3'><block xmlns='urn:xmpp:blocking'><item jid='coven@conference.ours.test/County'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{sid}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{other}'/>
        <third-party/><report-origin/></report></item></block></iq>
crone gets:
    <iq type='result' id='3' from='crone1@ours.test'/>
time passes 1s
server crashes
escalus connects
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
escalus gets:
    <iq type='result' id='5' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Decide about a report</title>
          <instructions>About {line}.&#10;The user agrees to its being passed on: report-origin third-party.&#10;Messages:&#10;> Buy my county</instructions>
          ...
        </x></command></iq>
escalus sends:
    <iq type='set' id='6' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>disable</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='6' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='completed' xml:lang='en'>
      <note type='info'>The report is closed.</note></command></iq>
paris cannot connect: account-disabled
escalus sends:
    <iq type='set' id='7' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#decided-reports'/></iq>
escalus gets:
    <iq type='result' id='7' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#decided-reports' sessionid='{s2}' status='completed' xml:lang='en'>
      <x xmlns='jabber:x:data' type='result'><title>Decided reports</title>
        <item><field var='reported'><value>coven@conference.ours.test/County (paris@ours.test)</value></field>...</item>...</x></command></iq>

# Without a message, whoever has the nick.
crone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='c1'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag connects
hag sends:
    <iq type='set' id='8'><block xmlns='urn:xmpp:blocking'><item jid='coven@conference.ours.test/firstwitch'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'/></item></block></iq>
hag gets:
    <iq type='result' id='8' from='hag66@ours.test'/>
time passes 1s
escalus sends:
    <iq type='set' id='9' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='9' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s3}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='{line2}'><value>{report2}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='10' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s3}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{report2}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='10' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s3}' status='executing' xml:lang='en'>...</command></iq>
escalus sends:
    <iq type='set' id='11' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s3}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>warn</value></field><field var='note'><value>Mind your words</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='11' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s3}' status='completed' xml:lang='en'>
      <note type='info'>The report is closed.</note></command></iq>
crone sends:
    <presence/>
crone gets in any order:
    <presence from='crone1@ours.test/desktop'/>
    <message from='ours.test' id='{w}'><subject>A warning</subject><body>Mind your words</body>...</message>

# Another has the nick now and says worse: nobody is blamed for what somebody else has said.
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/County'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
    <message to='coven@conference.ours.test' type='groupchat' id='h1'><body>Worse</body></message>
hag gets:
    <presence from='coven@conference.ours.test/County'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <message from='coven@conference.ours.test/County' type='groupchat' id='h1'>
      <body>Worse</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{hag}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{worse}'/></message>
wicca connects
wicca sends:
    <iq type='set' id='12'><block xmlns='urn:xmpp:blocking'><item jid='coven@conference.ours.test/County'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{sid}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{worse}'/></report></item></block></iq>
wicca gets:
    <iq type='result' id='12' from='wiccarocks@ours.test'/>
time passes 1s
escalus sends:
    <iq type='set' id='13' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='13' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='{line3}'><value>{report3}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='14' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{report3}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='14' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Decide about a report</title>
          <instructions>About {line3}.&#10;Messages:&#10;> Buy my county (paris@ours.test)&#10;> Worse (hag66@ours.test)</instructions>
          ...
        </x></command></iq>
escalus sends:
    <iq type='set' id='15' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='decision'><value>disable</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='15' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s4}' status='completed' xml:lang='en'>
      <note type='error'>coven@conference.ours.test/County is no account of this host.</note></command></iq>

# What was said to one alone is in the archive of whom it was said to.
wicca sends:
    <iq type='set' id='16'><unblock xmlns='urn:xmpp:blocking'/></iq>
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>
wicca gets in any order:
    <iq type='result' id='16' from='wiccarocks@ours.test'/>
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/County'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag gets:
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
hag sends:
    <message to='coven@conference.ours.test/secondwitch' type='chat' id='h2'><body>Psst</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
wicca gets:
    <message from='coven@conference.ours.test/County' type='chat' id='h2' unordered>
      <body>Psst</body><stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{psst}'/>...</message>
wicca sends:
    <iq type='set' id='17'><block xmlns='urn:xmpp:blocking'><item jid='coven@conference.ours.test/County'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='wiccarocks@ours.test' id='{psst}'/></report></item></block></iq>
wicca gets:
    <iq type='result' id='17' from='wiccarocks@ours.test'/>
time passes 1s
escalus sends:
    <iq type='set' id='18' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports'/></iq>
escalus gets:
    <iq type='result' id='18' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s5}' status='executing' xml:lang='en'>
        <actions execute='next'><next/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Look at reports</title>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/admin</value></field>
          <field var='report' type='list-single' label='Report'><required/>
            <option label='{line3}'><value>{report3}</value></option>
            <option label='{line4}'><value>{report4}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='19' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s5}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{report4}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='19' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s5}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'>
          <title>Decide about a report</title>
          <instructions>About {line4}.&#10;Messages:&#10;> Psst</instructions>
          ...
        </x></command></iq>
crone ignores what came
hag ignores what came
