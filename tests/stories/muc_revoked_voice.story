# XEP-0045 §8.4, §7.10: a voice that has been taken away is not to be had again by registering
[Crone]
    jid: crone1@ours.test/desktop
[Wicca]
    jid: wiccarocks@ours.test/laptop
[Hag]
    jid: hag66@ours.test/pda
----
crone connects
wicca connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
crone sends:
    <iq type='set' id='1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
# A member has voice, and who registers is one. It is not from a visitor like that that a voice has been taken.
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='wiccarocks@ours.test/laptop'/></x>...</presence>
wicca sends:
    <iq type='set' id='2' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>secondwitch</value></field></x></query></iq>
wicca gets:
    <iq type='result' id='2' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>...</presence>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch' type='unavailable'/>
wicca ignores what came
crone ignores what came
# Given, and taken away: no membership that one gives oneself gives it back.
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
crone sends:
    <iq type='set' id='3' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='participant'/></query></iq>
crone gets:
    <iq type='result' id='3' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
crone sends:
    <iq type='set' id='4' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='4' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='5' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='5' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='6'><body>Hail</body></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='6'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
# Nor does giving it up and taking it again, inside or outside.
hag sends:
    <iq type='set' id='7' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='7' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <iq type='set' id='8' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='8' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <iq type='set' id='9' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='9' from='coven@conference.ours.test'/>
crone ignores what came
hag sends:
    <iq type='set' id='10' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='10' from='coven@conference.ours.test'/>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <iq type='set' id='11' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='11' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
# Being kicked changes nothing about it.
crone sends:
    <iq type='set' id='12' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='none'/></query></iq>
crone ignores what came
hag ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <iq type='set' id='13' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='13' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
# Nor does the end of the server.
hag sends:
    <iq type='set' id='14' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='14' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
server crashes
crone connects
wicca connects
hag connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
hag sends:
    <iq type='set' id='15' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='15' from='coven@conference.ours.test'/>
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <message to='coven@conference.ours.test' type='groupchat' id='16'><body>Hail</body></message>
hag gets:
    <message from='coven@conference.ours.test' type='error' id='16'>...<error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
# Losing a membership is no gain.
crone sends:
    <iq type='set' id='17' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag66@ours.test'/></query></iq>
crone gets:
    <iq type='result' id='17' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='18' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='18' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
crone sends:
    <iq type='set' id='19' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag66@ours.test'/></query></iq>
crone gets:
    <iq type='result' id='19' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
# What an admin grants is granted.
crone sends:
    <iq type='set' id='20' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hag66@ours.test'/></query></iq>
crone gets:
    <iq type='result' id='20' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'/></x>...</presence>
# From a member it can be taken as well; then it is given back.
crone sends:
    <iq type='set' id='21' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='21' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='22' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='22' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <iq type='set' id='23' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='23' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
crone sends:
    <iq type='set' id='24' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='participant'/></query></iq>
crone gets:
    <iq type='result' id='24' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='25' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='25' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
hag sends:
    <iq type='set' id='26' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='26' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'/></x>...</presence>
# Where admins approve registrations it is they who grant them.
crone sends:
    <iq type='set' id='27' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='27' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='28' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='28' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
crone sends:
    <iq type='set' id='29' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <iq type='set' id='30' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field></x></query></iq>
hag gets:
    <iq type='result' id='30' from='coven@conference.ours.test'/>
crone ignores what came
crone sends:
    <message to='coven@conference.ours.test' id='31'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field><field var='{urn:parlance:rooms}jid'><value>hag66@ours.test</value></field><field var='muc#register_roomnick'><value>thirdwitch</value></field><field var='muc#register_allow'><value>1</value></field></x></message>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
# Who opens the room to all gives their voices back.
crone sends:
    <iq type='set' id='32' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='32' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <iq type='set' id='33' to='coven@conference.ours.test'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag gets:
    <iq type='result' id='33' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'/><status code='110'/></x>...</presence>
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
crone sends:
    <iq type='set' id='34' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>0</value></field>
          <field var='{urn:parlance:rooms}approve_members'><value>0</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='hag66@ours.test/pda'/></x>...</presence>
# Members who invite give no voice, admins do.
crone sends:
    <iq type='set' id='35' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_moderatedroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
hag ignores what came
crone sends:
    <iq type='set' id='36' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='thirdwitch' role='visitor'/></query></iq>
crone gets:
    <iq type='result' id='36' from='coven@conference.ours.test'/>
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor' jid='hag66@ours.test/pda'><actor nick='firstwitch'/></item></x>...</presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='visitor'><actor nick='firstwitch'/></item><status code='110'/></x>...</presence>
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch' type='unavailable'/>
hag ignores what came
crone ignores what came
crone sends:
    <iq type='set' id='37' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_membersonly'><value>1</value></field>
          <field var='muc#roomconfig_allowinvites'><value>1</value></field>
        </x>
      </query>
    </iq>
crone ignores what came
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
wicca ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='wiccarocks@ours.test/laptop'/></x>...</presence>
wicca sends:
    <message to='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test'/></x></message>
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='visitor' jid='hag66@ours.test/pda'/></x>...</presence>
wicca ignores what came
crone sends:
    <iq type='set' id='38' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='none' jid='hag66@ours.test'/></query></iq>
crone ignores what came
hag ignores what came
wicca ignores what came
crone sends:
    <message to='coven@conference.ours.test'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='hag66@ours.test'/></x></message>
crone ignores what came
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
hag ignores what came
crone gets:
    <presence from='coven@conference.ours.test/thirdwitch'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant' jid='hag66@ours.test/pda'/></x>...</presence>
wicca ignores what came
