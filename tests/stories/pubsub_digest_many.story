# A digest (XEP-0060 §16.4.2) has at most 50 items; what there is more comes with the next one.
[Hamlet]
    jid: hamlet@ours.test/elsinore
[Francisco]
    jid: francisco@ours.test/barracks

---------

hamlet connects
francisco connects
hamlet sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='princely_musings'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#max_items'><value>200</value></field><field var='pubsub#deliver_payloads'><value>0</value></field></x></configure></pubsub></iq>
hamlet gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
francisco sends:
    <iq type='set' id='s' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='princely_musings' jid='francisco@ours.test/barracks'/><options>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>60000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='s' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscription node='princely_musings' jid='francisco@ours.test/barracks' subid='*' subscription='subscribed'/>...</pubsub></iq>
hamlet sends:
    <iq type='set' id='p0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i0'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i1'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i2'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i3'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i4'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i5'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i6'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i7'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i8'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i9'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i10'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i11'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i12'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p13' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i13'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p14' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i14'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p15' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i15'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p16' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i16'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p17' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i17'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p18' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i18'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p19' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i19'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p20' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i20'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p21' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i21'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p22' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i22'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p23' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i23'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p24' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i24'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p25' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i25'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p26' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i26'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p27' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i27'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p28' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i28'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p29' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i29'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p30' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i30'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p31' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i31'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p32' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i32'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p33' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i33'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p34' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i34'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p35' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i35'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p36' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i36'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p37' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i37'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p38' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i38'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p39' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i39'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p40' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i40'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p41' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i41'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p42' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i42'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p43' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i43'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p44' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i44'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p45' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i45'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p46' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i46'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p47' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i47'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p48' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i48'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p49' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i49'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p50' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i50'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='p51' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='i51'/></publish></pubsub></iq>
time passes 10s
hamlet ignores what came
francisco gets nothing
time passes 55s
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='i0'/><item id='i1'/><item id='i2'/><item id='i3'/><item id='i4'/><item id='i5'/><item id='i6'/><item id='i7'/><item id='i8'/><item id='i9'/><item id='i10'/><item id='i11'/><item id='i12'/><item id='i13'/><item id='i14'/><item id='i15'/><item id='i16'/><item id='i17'/><item id='i18'/><item id='i19'/><item id='i20'/><item id='i21'/><item id='i22'/><item id='i23'/><item id='i24'/><item id='i25'/><item id='i26'/><item id='i27'/><item id='i28'/><item id='i29'/><item id='i30'/><item id='i31'/><item id='i32'/><item id='i33'/><item id='i34'/><item id='i35'/><item id='i36'/><item id='i37'/><item id='i38'/><item id='i39'/><item id='i40'/><item id='i41'/><item id='i42'/><item id='i43'/><item id='i44'/><item id='i45'/><item id='i46'/><item id='i47'/><item id='i48'/><item id='i49'/></items></event></message>
francisco gets nothing
time passes 61s
francisco gets:
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='i50'/><item id='i51'/></items></event></message>
time passes 10m
francisco gets nothing

# Who wants no digests any more gets all of what there is.
francisco sends:
    <iq type='set' id='o1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest_frequency'><value>86400000</value></field></x></options></pubsub></iq>
francisco gets:
    <iq type='result' id='o1' from='pubsub.ours.test'/>
hamlet sends:
    <iq type='set' id='q0' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j0'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j1'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j2'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j3'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j4'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j5'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j6'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q7' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j7'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q8' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j8'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q9' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j9'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q10' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j10'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q11' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j11'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q12' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j12'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q13' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j13'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q14' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j14'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q15' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j15'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q16' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j16'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q17' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j17'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q18' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j18'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q19' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j19'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q20' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j20'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q21' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j21'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q22' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j22'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q23' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j23'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q24' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j24'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q25' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j25'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q26' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j26'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q27' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j27'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q28' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j28'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q29' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j29'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q30' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j30'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q31' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j31'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q32' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j32'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q33' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j33'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q34' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j34'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q35' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j35'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q36' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j36'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q37' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j37'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q38' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j38'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q39' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j39'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q40' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j40'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q41' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j41'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q42' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j42'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q43' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j43'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q44' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j44'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q45' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j45'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q46' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j46'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q47' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j47'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q48' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j48'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q49' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j49'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q50' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j50'/></publish></pubsub></iq>
hamlet sends:
    <iq type='set' id='q51' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='princely_musings'><item id='j51'/></publish></pubsub></iq>
time passes 10s
hamlet ignores what came
francisco sends:
    <iq type='set' id='o2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <options node='princely_musings' jid='francisco@ours.test/barracks'>
      <x xmlns='jabber:x:data' type='submit'>
        <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        <field var='pubsub#digest'><value>0</value></field></x></options></pubsub></iq>
francisco gets in any order:
    <iq type='result' id='o2' from='pubsub.ours.test'/>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='j0'/><item id='j1'/><item id='j2'/><item id='j3'/><item id='j4'/><item id='j5'/><item id='j6'/><item id='j7'/><item id='j8'/><item id='j9'/><item id='j10'/><item id='j11'/><item id='j12'/><item id='j13'/><item id='j14'/><item id='j15'/><item id='j16'/><item id='j17'/><item id='j18'/><item id='j19'/><item id='j20'/><item id='j21'/><item id='j22'/><item id='j23'/><item id='j24'/><item id='j25'/><item id='j26'/><item id='j27'/><item id='j28'/><item id='j29'/><item id='j30'/><item id='j31'/><item id='j32'/><item id='j33'/><item id='j34'/><item id='j35'/><item id='j36'/><item id='j37'/><item id='j38'/><item id='j39'/><item id='j40'/><item id='j41'/><item id='j42'/><item id='j43'/><item id='j44'/><item id='j45'/><item id='j46'/><item id='j47'/><item id='j48'/><item id='j49'/></items></event></message>
    <message from='pubsub.ours.test' to='francisco@ours.test/barracks' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='princely_musings'><item id='j50'/><item id='j51'/></items></event></message>
