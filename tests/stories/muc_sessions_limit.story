# XEP-0045 §7.2.8, §14.6: one occupant has so many sessions and no more, however many its server invents
config component = [{name = "bridge.ours.test", secret = "s"}]
config rooms.presences_per_second = 100
[Bridge]
    component: bridge.ours.test
    password: s
[Crone]
    jid: crone1@ours.test/desktop
----
bridge connects
crone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq type='set' id='make1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query>
    </iq>
crone ignores what came
bridge sends:
    <presence from='witch@bridge.ours.test/1' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/2' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/3' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/4' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/5' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/6' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/7' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/8' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/9' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/10' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/11' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/12' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/13' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/14' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/15' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/16' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/17' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/18' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/19' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/20' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/21' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/22' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/23' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/24' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/25' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/26' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/27' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/28' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/29' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/30' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/31' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/32' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/33' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/34' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/35' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/36' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/37' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/38' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/39' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/40' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/41' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/42' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/43' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/44' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/45' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/46' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/47' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/48' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/49' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <presence from='witch@bridge.ours.test/50' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
bridge ignores what came
crone ignores what came
bridge sends:
    <presence from='witch@bridge.ours.test/51' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
bridge gets:
    <presence from='coven@conference.ours.test/secondwitch' to='witch@bridge.ours.test/51' type='error'><error type='wait' by='coven@conference.ours.test'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone gets nothing
# Those that are inside may enter again, and in the place of one that leaves another may come.
bridge sends:
    <presence from='witch@bridge.ours.test/50' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
bridge ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='witch@bridge.ours.test/50'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
bridge sends:
    <presence from='witch@bridge.ours.test/1' to='coven@conference.ours.test/secondwitch' type='unavailable'/>
    <presence from='witch@bridge.ours.test/51' to='coven@conference.ours.test/secondwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
bridge ignores what came
crone gets:
    <presence from='coven@conference.ours.test/secondwitch'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='witch@bridge.ours.test/51'/></x>
      <occupant-id xmlns='urn:xmpp:occupant-id:0' id='*'/>
    </presence>
