# XEP-0045 §9.9, §14: another server gets some of the places for requests in a room, never all
config component = [{name = "bridge.ours.test", secret = "s"}, {name = "ferry.ours.test", secret = "s"}, {name = "tunnel.ours.test", secret = "s"}]
[Bridge]
    component: bridge.ours.test
    password: s
[Ferry]
    component: ferry.ours.test
    password: s
[Tunnel]
    component: tunnel.ours.test
    password: s
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
----
bridge connects
ferry connects
tunnel connects
crone connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
bridge sends:
    <iq type='set' from='w0@bridge.ours.test/x' id='b0' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b0</value></field></x></query></iq>
    <iq type='set' from='w1@bridge.ours.test/x' id='b1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b1</value></field></x></query></iq>
    <iq type='set' from='w2@bridge.ours.test/x' id='b2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b2</value></field></x></query></iq>
    <iq type='set' from='w3@bridge.ours.test/x' id='b3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b3</value></field></x></query></iq>
    <iq type='set' from='w4@bridge.ours.test/x' id='b4' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b4</value></field></x></query></iq>
    <iq type='set' from='w5@bridge.ours.test/x' id='b5' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b5</value></field></x></query></iq>
    <iq type='set' from='w6@bridge.ours.test/x' id='b6' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b6</value></field></x></query></iq>
    <iq type='set' from='w7@bridge.ours.test/x' id='b7' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b7</value></field></x></query></iq>
    <iq type='set' from='w8@bridge.ours.test/x' id='b8' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b8</value></field></x></query></iq>
    <iq type='set' from='w9@bridge.ours.test/x' id='b9' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b9</value></field></x></query></iq>
    <iq type='set' from='w10@bridge.ours.test/x' id='b10' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b10</value></field></x></query></iq>
    <iq type='set' from='w11@bridge.ours.test/x' id='b11' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b11</value></field></x></query></iq>
    <iq type='set' from='w12@bridge.ours.test/x' id='b12' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b12</value></field></x></query></iq>
    <iq type='set' from='w13@bridge.ours.test/x' id='b13' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b13</value></field></x></query></iq>
    <iq type='set' from='w14@bridge.ours.test/x' id='b14' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b14</value></field></x></query></iq>
    <iq type='set' from='w15@bridge.ours.test/x' id='b15' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b15</value></field></x></query></iq>
    <iq type='set' from='w16@bridge.ours.test/x' id='b16' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b16</value></field></x></query></iq>
    <iq type='set' from='w17@bridge.ours.test/x' id='b17' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b17</value></field></x></query></iq>
    <iq type='set' from='w18@bridge.ours.test/x' id='b18' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b18</value></field></x></query></iq>
    <iq type='set' from='w19@bridge.ours.test/x' id='b19' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b19</value></field></x></query></iq>
bridge gets:
    <iq type='result' id='b0' from='coven@conference.ours.test' to='w0@bridge.ours.test/x'/>
    <iq type='result' id='b1' from='coven@conference.ours.test' to='w1@bridge.ours.test/x'/>
    <iq type='result' id='b2' from='coven@conference.ours.test' to='w2@bridge.ours.test/x'/>
    <iq type='result' id='b3' from='coven@conference.ours.test' to='w3@bridge.ours.test/x'/>
    <iq type='result' id='b4' from='coven@conference.ours.test' to='w4@bridge.ours.test/x'/>
    <iq type='result' id='b5' from='coven@conference.ours.test' to='w5@bridge.ours.test/x'/>
    <iq type='result' id='b6' from='coven@conference.ours.test' to='w6@bridge.ours.test/x'/>
    <iq type='result' id='b7' from='coven@conference.ours.test' to='w7@bridge.ours.test/x'/>
    <iq type='result' id='b8' from='coven@conference.ours.test' to='w8@bridge.ours.test/x'/>
    <iq type='result' id='b9' from='coven@conference.ours.test' to='w9@bridge.ours.test/x'/>
    <iq type='result' id='b10' from='coven@conference.ours.test' to='w10@bridge.ours.test/x'/>
    <iq type='result' id='b11' from='coven@conference.ours.test' to='w11@bridge.ours.test/x'/>
    <iq type='result' id='b12' from='coven@conference.ours.test' to='w12@bridge.ours.test/x'/>
    <iq type='result' id='b13' from='coven@conference.ours.test' to='w13@bridge.ours.test/x'/>
    <iq type='result' id='b14' from='coven@conference.ours.test' to='w14@bridge.ours.test/x'/>
    <iq type='result' id='b15' from='coven@conference.ours.test' to='w15@bridge.ours.test/x'/>
    <iq type='result' id='b16' from='coven@conference.ours.test' to='w16@bridge.ours.test/x'/>
    <iq type='result' id='b17' from='coven@conference.ours.test' to='w17@bridge.ours.test/x'/>
    <iq type='result' id='b18' from='coven@conference.ours.test' to='w18@bridge.ours.test/x'/>
    <iq type='result' id='b19' from='coven@conference.ours.test' to='w19@bridge.ours.test/x'/>
bridge sends:
    <iq type='set' from='more@bridge.ours.test/x' id='b20' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b20</value></field></x></query></iq>
bridge gets:
    <iq type='error' id='b20' from='coven@conference.ours.test' to='more@bridge.ours.test/x'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
# What it asks for already it may ask for in another way, a minute later.
time passes 61s
bridge sends:
    <iq type='set' from='w0@bridge.ours.test/x' id='b21' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>other</value></field></x></query></iq>
bridge gets:
    <iq type='result' id='b21' from='coven@conference.ours.test' to='w0@bridge.ours.test/x'/>
# Others have theirs; those of all servers together are not all that there are.
ferry sends:
    <iq type='set' from='w0@ferry.ours.test/x' id='f0' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f0</value></field></x></query></iq>
    <iq type='set' from='w1@ferry.ours.test/x' id='f1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f1</value></field></x></query></iq>
    <iq type='set' from='w2@ferry.ours.test/x' id='f2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f2</value></field></x></query></iq>
    <iq type='set' from='w3@ferry.ours.test/x' id='f3' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f3</value></field></x></query></iq>
    <iq type='set' from='w4@ferry.ours.test/x' id='f4' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f4</value></field></x></query></iq>
    <iq type='set' from='w5@ferry.ours.test/x' id='f5' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f5</value></field></x></query></iq>
    <iq type='set' from='w6@ferry.ours.test/x' id='f6' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f6</value></field></x></query></iq>
    <iq type='set' from='w7@ferry.ours.test/x' id='f7' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f7</value></field></x></query></iq>
    <iq type='set' from='w8@ferry.ours.test/x' id='f8' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f8</value></field></x></query></iq>
    <iq type='set' from='w9@ferry.ours.test/x' id='f9' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f9</value></field></x></query></iq>
    <iq type='set' from='w10@ferry.ours.test/x' id='f10' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f10</value></field></x></query></iq>
    <iq type='set' from='w11@ferry.ours.test/x' id='f11' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f11</value></field></x></query></iq>
    <iq type='set' from='w12@ferry.ours.test/x' id='f12' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f12</value></field></x></query></iq>
    <iq type='set' from='w13@ferry.ours.test/x' id='f13' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f13</value></field></x></query></iq>
    <iq type='set' from='w14@ferry.ours.test/x' id='f14' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f14</value></field></x></query></iq>
    <iq type='set' from='w15@ferry.ours.test/x' id='f15' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f15</value></field></x></query></iq>
    <iq type='set' from='w16@ferry.ours.test/x' id='f16' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f16</value></field></x></query></iq>
    <iq type='set' from='w17@ferry.ours.test/x' id='f17' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f17</value></field></x></query></iq>
    <iq type='set' from='w18@ferry.ours.test/x' id='f18' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f18</value></field></x></query></iq>
    <iq type='set' from='w19@ferry.ours.test/x' id='f19' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f19</value></field></x></query></iq>
ferry gets:
    <iq type='result' id='f0' from='coven@conference.ours.test' to='w0@ferry.ours.test/x'/>
    <iq type='result' id='f1' from='coven@conference.ours.test' to='w1@ferry.ours.test/x'/>
    <iq type='result' id='f2' from='coven@conference.ours.test' to='w2@ferry.ours.test/x'/>
    <iq type='result' id='f3' from='coven@conference.ours.test' to='w3@ferry.ours.test/x'/>
    <iq type='result' id='f4' from='coven@conference.ours.test' to='w4@ferry.ours.test/x'/>
    <iq type='result' id='f5' from='coven@conference.ours.test' to='w5@ferry.ours.test/x'/>
    <iq type='result' id='f6' from='coven@conference.ours.test' to='w6@ferry.ours.test/x'/>
    <iq type='result' id='f7' from='coven@conference.ours.test' to='w7@ferry.ours.test/x'/>
    <iq type='result' id='f8' from='coven@conference.ours.test' to='w8@ferry.ours.test/x'/>
    <iq type='result' id='f9' from='coven@conference.ours.test' to='w9@ferry.ours.test/x'/>
    <iq type='result' id='f10' from='coven@conference.ours.test' to='w10@ferry.ours.test/x'/>
    <iq type='result' id='f11' from='coven@conference.ours.test' to='w11@ferry.ours.test/x'/>
    <iq type='result' id='f12' from='coven@conference.ours.test' to='w12@ferry.ours.test/x'/>
    <iq type='result' id='f13' from='coven@conference.ours.test' to='w13@ferry.ours.test/x'/>
    <iq type='result' id='f14' from='coven@conference.ours.test' to='w14@ferry.ours.test/x'/>
    <iq type='result' id='f15' from='coven@conference.ours.test' to='w15@ferry.ours.test/x'/>
    <iq type='result' id='f16' from='coven@conference.ours.test' to='w16@ferry.ours.test/x'/>
    <iq type='result' id='f17' from='coven@conference.ours.test' to='w17@ferry.ours.test/x'/>
    <iq type='result' id='f18' from='coven@conference.ours.test' to='w18@ferry.ours.test/x'/>
    <iq type='result' id='f19' from='coven@conference.ours.test' to='w19@ferry.ours.test/x'/>
ferry sends:
    <iq type='set' from='more@ferry.ours.test/x' id='f20' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>f20</value></field></x></query></iq>
ferry gets:
    <iq type='error' id='f20' from='coven@conference.ours.test' to='more@ferry.ours.test/x'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
tunnel sends:
    <iq type='set' from='more@tunnel.ours.test/x' id='t0' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>t0</value></field></x></query></iq>
tunnel gets:
    <iq type='error' id='t0' from='coven@conference.ours.test' to='more@tunnel.ours.test/x'>...<error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
hag sends:
    <iq type='set' id='h1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='h1' from='coven@conference.ours.test'/>
# Who asks no more makes room.
bridge sends:
    <iq type='set' from='w3@bridge.ours.test/x' id='b22' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
bridge gets:
    <iq type='result' id='b22' from='coven@conference.ours.test' to='w3@bridge.ours.test/x'/>
tunnel sends:
    <iq type='set' from='w1@tunnel.ours.test/x' id='t1' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>t1</value></field></x></query></iq>
tunnel gets:
    <iq type='result' id='t1' from='coven@conference.ours.test' to='w1@tunnel.ours.test/x'/>
# A domain does not register: everybody there would be a member (§9.2).
bridge sends:
    <iq type='set' from='bridge.ours.test' id='b23' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>b23</value></field></x></query></iq>
bridge gets:
    <iq type='error' id='b23' from='coven@conference.ours.test' to='bridge.ours.test'>...<error type='cancel' by='coven@conference.ours.test'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
