# Reports (XEP-0377) in numbers: nobody can make this server flood another one, and no server floods its moderators.
config reports.forward_to_origin = true
[Juliet]
    jid: juliet@ours.test/balcony
[Montague]
    server: montague.example
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
juliet gets:
    <iq type='result' id='l1' from='montague.example'/>

# One question for all; of twenty-two reports, twenty go out.
juliet sends:
    <iq type='set' id='1'><block xmlns='urn:xmpp:blocking'>
      <item jid='u0@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u1@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u2@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u3@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u4@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u5@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u6@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u7@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u8@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u9@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u10@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u11@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u12@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u13@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u14@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u15@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u16@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u17@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u18@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u19@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u20@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
      <item jid='u21@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
    </block></iq>
juliet gets:
    <iq type='result' id='1' from='juliet@ours.test'/>
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
montague sends:
    <iq type='result' from='montague.example' to='ours.test' id='{q1}'><query xmlns='http://jabber.org/protocol/disco#info'>
      <x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/network/serverinfo</value></field>
        <field var='report-addresses' type='list-multi'><value>xmpp:abuse@montague.example</value></field></x></query></iq>
montague gets in any order:
    <message from='ours.test' to='abuse@montague.example' id='{f0}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u0@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f1}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u1@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f2}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u2@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f3}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u3@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f4}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u4@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f5}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u5@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f6}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u6@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f7}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u7@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f8}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u8@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f9}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u9@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f10}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u10@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f11}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u11@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f12}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u12@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f13}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u13@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f14}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u14@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f15}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u15@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f16}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u16@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f17}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u17@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f18}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u18@montague.example</jid></report>...</message>
    <message from='ours.test' to='abuse@montague.example' id='{f19}' type='normal'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>u19@montague.example</jid></report>...</message>
montague gets nothing
juliet sends:
    <iq type='set' id='2'><block xmlns='urn:xmpp:blocking'>
      <item jid='u22@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
    </block></iq>
juliet gets:
    <iq type='result' id='2' from='juliet@ours.test'/>
montague gets nothing
# The next hour.
time passes 61m
juliet sends:
    <iq type='set' id='3'><block xmlns='urn:xmpp:blocking'>
      <item jid='u23@montague.example'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><report-origin/></report></item>
    </block></iq>
juliet gets:
    <iq type='result' id='3' from='juliet@ours.test'/>
montague accepts
montague gets:
    <iq type='get' from='ours.test' to='montague.example' id='{q2}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
# A server that has no time for this.
montague sends:
    <iq type='error' from='montague.example' to='ours.test' id='{q2}'><error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
montague gets nothing

# The other way: sixty within an hour, whoever they are about.
montague sends:
    <message from='montague.example' to='ours.test' id='r0'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r1'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r2'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r3'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r4'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r5'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r6'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r7'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r8'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r9'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r10'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r11'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r12'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r13'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r14'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r15'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r16'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r17'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r18'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r19'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r20'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r21'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r22'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r23'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r24'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r25'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r26'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r27'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r28'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r29'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r30'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r31'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r32'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r33'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r34'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r35'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r36'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r37'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r38'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r39'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r40'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r41'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r42'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r43'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r44'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r45'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r46'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r47'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r48'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r49'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r50'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r51'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r52'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r53'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r54'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r55'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r56'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r57'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r58'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
    <message from='montague.example' to='ours.test' id='r59'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
montague gets nothing
montague sends:
    <message from='montague.example' to='ours.test' id='r60'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><jid xmlns='urn:xmpp:jid:0'>nobody@ours.test</jid></report></message>
montague gets:
    <message type='error' from='ours.test' to='montague.example' id='r60'>...<error type='wait'><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></message>
