# Reports (XEP-0377) that their makers let go farther: to the server of whom they are about, which says where it
# wants them (XEP-0157), and to third parties; without a word of who has made them.
config reports.forward_to_origin = true
config reports.forward_to = ["abuse@collector.example"]
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Juliet]
    jid: juliet@ours.test/balcony
[Paris]
    jid: paris@ours.test/tomb
[Montague]
    server: montague.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>
[Collector]
    server: collector.example
    offers: <bidi xmlns='urn:xmpp:features:bidi'/>

---------

juliet connects
juliet sends:
    <iq type='get' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague accepts
montague gets:
    <iq type='get' from='juliet@ours.test/balcony' to='montague.example' id='l1'><ping xmlns='urn:xmpp:ping'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='juliet@ours.test/balcony' id='l1'/>
    <message from='tybalt@montague.example/a' to='juliet@ours.test/balcony' id='m1' type='chat'><body>Buy my county</body>
      <stanza-id xmlns='urn:xmpp:sid:0' by='montague.example' id='theirs'/>
      <addresses xmlns='http://jabber.org/protocol/address'><address type='to' jid='Juliet@ours.test'/></addresses></message>
    <message from='tybalt@montague.example/a' to='juliet@ours.test/balcony' id='m2' type='chat'><body>For juliet@ours.test alone</body></message>
    <message from='benvolio@montague.example/a' to='juliet@ours.test/balcony' id='m3' type='chat'><body>A secret</body></message>
juliet gets:
    <iq type='result' id='l1' from='montague.example'/>
    <message from='tybalt@montague.example/a' id='m1' type='chat'>...<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid1}'/></message>
    <message from='tybalt@montague.example/a' id='m2' type='chat'><body>For juliet@ours.test alone</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid2}'/></message>
    <message from='benvolio@montague.example/a' id='m3' type='chat'><body>A secret</body><stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid3}'/></message>

# Nobody has agreed to anything, and what is here stays here.
juliet sends:
    <iq type='set' id='1'><block xmlns='urn:xmpp:blocking'><item jid='sampson@montague.example'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><text>Mine</text></report></item></block></iq>
    <iq type='set' id='2'><block xmlns='urn:xmpp:blocking'><item jid='paris@ours.test'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/><third-party/></report></item></block></iq>
juliet gets:
    <iq type='result' id='1' from='juliet@ours.test'/>
    <iq type='result' id='2' from='juliet@ours.test'/>
montague gets nothing
collector is not dialled

# To the origin. Of the messages, those of whom the report is about, and not one that names its reader.
juliet sends:
    <iq type='set' id='3'><block xmlns='urn:xmpp:blocking'><item jid='tybalt@montague.example'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid1}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid2}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{sid3}'/>
        <text xml:lang='en'>Never came trouble to my house like this.</text><report-origin/></report></item></block></iq>
juliet gets:
    <iq type='result' id='3' from='juliet@ours.test'/>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
# An answer that somebody else gives is none.
montague sends:
    <iq type='result' from='tybalt@montague.example' to='ours.test' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='report-addresses' type='list-multi'><value>xmpp:tybalt@montague.example</value></field></x></query></iq>
montague gets nothing
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='abuse-addresses' type='list-multi'><value>xmpp:abuse@montague.example</value></field>
        <field var='report-addresses' type='list-multi'><value>mailto:reports@montague.example</value><value>xmpp:reports@montague.example?message</value></field></x></query></iq>
montague gets:
    <message from='ours.test' to='reports@montague.example' type='normal' id='{r1}'>
      <body>A user of ours.test has reported tybalt@montague.example (urn:xmpp:reporting:spam).&#10;In the user's words: Never came trouble to my house like this.</body>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>tybalt@montague.example</jid><text>Never came trouble to my house like this.</text></report>
      <forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='{stamp}'/><message xmlns='jabber:client' from='tybalt@montague.example/a' type='chat' id='m1'><body>Buy my county</body></message></forwarded></message>
montague gets nothing
collector is not dialled

# To third parties, and to the abuse address where there is no other.
juliet sends:
    <iq type='set' id='4'><block xmlns='urn:xmpp:blocking'><item jid='benvolio@montague.example'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><third-party/><report-origin/></report></item></block></iq>
juliet gets:
    <iq type='result' id='4' from='juliet@ours.test'/>
collector accepts
collector gets:
    <message from='ours.test' to='abuse@collector.example' type='normal' id='{r2}'>
      <body>A user of ours.test has reported benvolio@montague.example (urn:xmpp:reporting:abuse).</body>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><jid xmlns='urn:xmpp:jid:0'>benvolio@montague.example</jid></report></message>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='abuse-addresses' type='list-multi'><value>xmpp:abuse@montague.example</value></field></x></query></iq>
montague gets:
    <message from='ours.test' to='abuse@montague.example' type='normal' id='{r3}'>...</message>

# A server that names nobody, or one of ours, and one that does not answer.
juliet sends:
    <iq type='set' id='5'><block xmlns='urn:xmpp:blocking'><item jid='gregory@montague.example'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><report-origin/></report></item></block></iq>
juliet gets:
    <iq type='result' id='5' from='juliet@ours.test'/>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q3}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q3}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='report-addresses' type='list-multi'><value>xmpp:paris@ours.test</value></field></x></query></iq>
montague gets nothing
juliet sends:
    <iq type='set' id='6'><block xmlns='urn:xmpp:blocking'><item jid='abram@montague.example'>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:abuse'><report-origin/></report></item></block></iq>
juliet gets:
    <iq type='result' id='6' from='juliet@ours.test'/>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q4}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
time passes 61s
# Too late.
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q4}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='report-addresses' type='list-multi'><value>xmpp:abuse@montague.example</value></field></x></query></iq>
montague gets nothing
paris connects
paris sends:
    <presence/>
paris gets:
    <presence from='paris@ours.test/tomb'/>
paris gets nothing

# Moderators see what has become of it.
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
            <option label='{o1}'><value>{i1}</value></option><option label='{o2}'><value>{i2}</value></option>
            <option label='{o3}'><value>{i3}</value></option><option label='{o4}'><value>{i4}</value></option>
            <option label='{o5}'><value>{i5}</value></option><option label='{o6}'><value>{i6}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='e2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{i4}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='e2' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'><title>Decide about a report</title>
          <instructions>About {o4}.&#10;The user agrees to its being passed on: report-origin third-party.&#10;Passed on to abuse@collector.example (third-party).&#10;Passed on to abuse@montague.example (report-origin).</instructions>...</x></command></iq>
escalus sends:
    <iq type='set' id='e3' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='prev'/></iq>
escalus ignores what came
escalus sends:
    <iq type='set' id='e4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{i6}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='e4' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'><title>Decide about a report</title>
          <instructions>About {o6}.&#10;The user agrees to its being passed on: report-origin.&#10;Not passed on to montague.example: it names no address for reports.</instructions>...</x></command></iq>
