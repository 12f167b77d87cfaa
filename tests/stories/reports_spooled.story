# A report (XEP-0377) that is to be passed on to somebody who is away outlives a power failure; that the server it is
# about cannot be found does not keep it from others.
config s2s.queue_time = "1h"
config reports.forward_to_origin = true
config reports.forward_to = ["collector.example"]
[Escalus]
    jid: escalus@ours.test/palace
    account: moderator
[Juliet]
    jid: juliet@ours.test/balcony
[Collector]
    server: collector.example
[Ghost]
    server: ghost.example
    dns: none

---------

juliet connects
collector stops listening
juliet sends:
    <iq type='set' id='1'><block xmlns='urn:xmpp:blocking'><item jid='tybalt@ghost.example'>
      <report xmlns='urn:xmpp:reporting:0'><spam/><third-party/><report-origin/></report></item></block></iq>
juliet gets:
    <iq type='result' id='1' from='juliet@ours.test'/>
time passes 5s
server crashes
collector listens
time passes 10s
collector accepts
collector gets:
    <message from='ours.test' to='collector.example' type='normal' id='{r}'>
      <body>A user of ours.test has reported tybalt@ghost.example (urn:xmpp:reporting:spam).</body>
      <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>tybalt@ghost.example</jid></report>...</message>
collector gets nothing
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
          <field var='report' type='list-single' label='Report'><required/><option label='{o1}'><value>{i1}</value></option></field>
        </x></command></iq>
escalus sends:
    <iq type='set' id='e2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' action='next'>
      <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{i1}</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='e2' from='ours.test'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#reports' sessionid='{s1}' status='executing' xml:lang='en'>
        <actions execute='complete'><prev/><complete/></actions>
        <x xmlns='jabber:x:data' type='form'><title>Decide about a report</title>
          <instructions>{text}Passed on to collector.example (third-party).{rest}</instructions>...</x></command></iq>
