# XEP-0424, XEP-0425: in a room, messages are taken back by who has sent them or by moderators
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
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
        </x>
      </query>
    </iq>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone_id}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
    <iq type='result' id='create1' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat'>
      <x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x>
    </message>
crone sends:
    <iq type='get' id='info1' to='coven@conference.ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
crone gets:
    <iq type='result' id='info1' from='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#info' unordered>
        <feature var='urn:xmpp:message-retract:1'/>
        <feature var='urn:xmpp:message-retract:1#tombstone'/>
        <feature var='urn:xmpp:message-moderate:1'/>
        <feature var='urn:xmpp:message-moderate:0'/>
        ...
      </query>
    </iq>
wicca sends:
    <presence to='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
wicca gets:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'>...</x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
    </presence>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='w1'><body>free magic potions!</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='w2'><body>Harpier cries</body></message>
    <message to='coven@conference.ours.test' type='groupchat' id='w3'><body>'tis time</body></message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w1'>
      <body>free magic potions!</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s1}'/>
    </message>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w2'>
      <body>Harpier cries</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s2}'/>
    </message>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w3'>
      <body>'tis time</body>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s3}'/>
    </message>
crone ignores what came
# Who is no moderator, and who is not there.
wicca sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
    </iq>
wicca gets:
    <iq type='error' id='m1' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
      <error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
hag sends:
    <iq type='set' id='m1' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
    </iq>
hag gets:
    <iq type='error' id='m1' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
      <error type='auth' by='coven@conference.ours.test'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
# What is not there, and what is not a request for a retraction.
crone sends:
    <iq type='set' id='m2' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='no-such-id'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
    </iq>
crone gets:
    <iq type='error' id='m2' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='no-such-id'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
crone sends:
    <iq type='set' id='m3' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'/>
    </iq>
    <iq type='get' id='m4' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
    </iq>
crone gets:
    <iq type='error' id='m3' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'/>
      <error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq type='error' id='m4' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'>...</moderate>
      <error type='modify' by='coven@conference.ours.test'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
# A moderator takes back what another has said; by the older version, too.
crone sends:
    <iq type='set' id='m5' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s1}'>
        <retract xmlns='urn:xmpp:message-retract:1'/>
        <reason>No trade here</reason>
      </moderate>
    </iq>
crone gets:
    <iq type='result' id='m5' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat' id='{t1}'>
      <retract xmlns='urn:xmpp:message-retract:1' id='{s1}'>
        <moderated xmlns='urn:xmpp:message-moderate:1' by='coven@conference.ours.test/firstwitch'>
          <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone_id}'/>
        </moderated>
        <reason>No trade here</reason>
      </retract>
      <apply-to xmlns='urn:xmpp:fasten:0' id='{s1}'>
        <moderated xmlns='urn:xmpp:message-moderate:0' by='coven@conference.ours.test/firstwitch'>
          <retract xmlns='urn:xmpp:message-retract:0'/>
          <reason>No trade here</reason>
        </moderated>
      </apply-to>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
    </message>
crone sends:
    <iq type='set' id='m6' to='coven@conference.ours.test'>
      <apply-to xmlns='urn:xmpp:fasten:0' id='{s2}'>
        <moderate xmlns='urn:xmpp:message-moderate:0'><retract xmlns='urn:xmpp:message-retract:0'/></moderate>
      </apply-to>
    </iq>
crone gets:
    <iq type='result' id='m6' from='coven@conference.ours.test'/>
    <message from='coven@conference.ours.test' type='groupchat' id='{t2}'>
      <retract xmlns='urn:xmpp:message-retract:1' id='{s2}'>...</retract>
      <apply-to xmlns='urn:xmpp:fasten:0' id='{s2}'>...</apply-to>
      <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='*'/>
    </message>
wicca gets:
    <message from='coven@conference.ours.test' type='groupchat' id='{t1}'>
      <retract xmlns='urn:xmpp:message-retract:1' id='{s1}'>...</retract>
      ...
    </message>
    <message from='coven@conference.ours.test' type='groupchat' id='{t2}'>
      <retract xmlns='urn:xmpp:message-retract:1' id='{s2}'>...</retract>
      ...
    </message>
# It has been taken back already.
crone sends:
    <iq type='set' id='m7' to='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s2}'><retract xmlns='urn:xmpp:message-retract:1'/></moderate>
    </iq>
crone gets:
    <iq type='error' id='m7' from='coven@conference.ours.test'>
      <moderate xmlns='urn:xmpp:message-moderate:1' id='{s2}'>...</moderate>
      <error type='cancel' by='coven@conference.ours.test'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
# What another says about a message has no effect; what its author says has.
crone sends:
    <message to='coven@conference.ours.test' type='groupchat' id='r1'><retract xmlns='urn:xmpp:message-retract:1' id='{s3}'/></message>
crone gets:
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='r1'><retract xmlns='urn:xmpp:message-retract:1' id='{s3}'/>...</message>
wicca ignores what came
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets in any order:
    <presence from='coven@conference.ours.test/firstwitch'>...</presence>
    <presence from='coven@conference.ours.test/secondwitch'>...</presence>
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='w3'><body>'tis time</body>...</message>
    <message from='coven@conference.ours.test' type='groupchat' id='{t1}'>...</message>
    <message from='coven@conference.ours.test' type='groupchat' id='{t2}'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='r1'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
wicca ignores what came
wicca sends:
    <message to='coven@conference.ours.test' type='groupchat' id='r2'><retract xmlns='urn:xmpp:message-retract:1' id='{s3}'/></message>
wicca gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='r2'><retract xmlns='urn:xmpp:message-retract:1' id='{s3}'/>...</message>
hag gets:
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='r2'><retract xmlns='urn:xmpp:message-retract:1' id='{s3}'/>...</message>
hag gets nothing
crone ignores what came
# All that lasts.
server crashes
hag ignores what came
wicca ignores what came
crone ignores what came
hag connects
hag sends:
    <presence to='coven@conference.ours.test/thirdwitch'>
      <x xmlns='http://jabber.org/protocol/muc'/>
    </presence>
hag gets:
    <presence from='coven@conference.ours.test/thirdwitch'>...</presence>
    <message from='coven@conference.ours.test' type='groupchat' id='{t1}'>...</message>
    <message from='coven@conference.ours.test' type='groupchat' id='{t2}'>...</message>
    <message from='coven@conference.ours.test/firstwitch' type='groupchat' id='r1'>...</message>
    <message from='coven@conference.ours.test/secondwitch' type='groupchat' id='r2'>...</message>
    <message from='coven@conference.ours.test' type='groupchat'><subject/></message>
hag sends:
    <iq type='set' id='q' to='coven@conference.ours.test'>
      <query xmlns='urn:xmpp:mam:2'/>
    </iq>
hag gets:
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='{s1}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
      <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='w1'>
        <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s1}'/>
        <retracted xmlns='urn:xmpp:message-retract:1' id='{t1}' stamp='*'>
          <moderated xmlns='urn:xmpp:message-moderate:1' by='coven@conference.ours.test/firstwitch'>
            <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{crone_id}'/>
          </moderated>
          <reason>No trade here</reason>
        </retracted>
      </message></forwarded></result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='{s2}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
      <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='w2'>
        <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s2}'/>
        <retracted xmlns='urn:xmpp:message-retract:1' id='{t2}' stamp='*'>...</retracted>
      </message></forwarded></result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='{s3}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
      <message xmlns='jabber:client' from='coven@conference.ours.test/secondwitch' type='groupchat' id='w3'>
        <occupant-id xmlns='urn:xmpp:occupant-id:0' id='{wicca_id}'/>
        <stanza-id xmlns='urn:xmpp:sid:0' by='coven@conference.ours.test' id='{s3}'/>
        <retracted xmlns='urn:xmpp:message-retract:1' id='r2' stamp='*'/>
      </message></forwarded></result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <message from='coven@conference.ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>...</result></message>
    <iq type='result' id='q' from='coven@conference.ours.test'>
      <fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin>
    </iq>
