# XEP-0463: of an account that is gone no room keeps what it has been. Who comes back with a version from before is told
# of everybody anew, and so that it is not among them; whether the room was in memory when the account went, or not.
config registration.open = true
[Crone]
    jid: crone1@ours.test/desktop
[Hag]
    jid: hag66@ours.test/pda
    password: x
[Wicca]
    jid: wiccarocks@ours.test/laptop
    password: x
----
crone connects
hag connects
wicca connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'><x xmlns='http://jabber.org/protocol/muc'/></presence>
crone ignores what came
crone sends:
    <iq type='set' id='create1' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#owner'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field>
          <field var='muc#roomconfig_whois'><value>anyone</value></field>
        </x>
      </query>
    </iq>
    <iq type='set' id='members' to='coven@conference.ours.test'>
      <query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' jid='hag66@ours.test'/><item affiliation='member' jid='wiccarocks@ours.test'/></query>
    </iq>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1'/></x>
    </presence>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v1}'/>
        <item jid='crone1@ours.test' affiliation='owner'/>
        <item jid='hag66@ours.test' affiliation='member'/>
        <item jid='wiccarocks@ours.test' affiliation='member'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch' ...>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>

# Who is there is told of the change.
hag sends:
    <iq type='set' id='gone'><query xmlns='jabber:iq:register'><remove/></query></iq>
hag ignores what came
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' since='{v1}' until='{v2}'/>
        <item affiliation='none' jid='hag66@ours.test' role='none'/>
      </x>
    </message>
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came

# A version from before it, and the one that came of it.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v1}'/></x>
    </presence>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v2}'/>
        <item jid='crone1@ours.test' affiliation='owner'/>
        <item jid='wiccarocks@ours.test' affiliation='member'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch' ...>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}'/></x>
    </presence>
crone gets:
    <presence from='coven@conference.ours.test/firstwitch' ...>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>

# The room is not in memory when the account goes.
crone sends:
    <presence to='coven@conference.ours.test/firstwitch' type='unavailable'/>
crone ignores what came
server restarts
crone gets stream error system-shutdown
crone is disconnected
wicca gets stream error system-shutdown
wicca is disconnected
wicca connects
wicca sends:
    <iq type='set' id='gone'><query xmlns='jabber:iq:register'><remove/></query></iq>
wicca ignores what came
crone connects
crone sends:
    <presence to='coven@conference.ours.test/firstwitch'>
      <x xmlns='http://jabber.org/protocol/muc'><mav xmlns='urn:xmpp:muc:affiliations:1' since='{v2}'/></x>
    </presence>
crone gets:
    <message from='coven@conference.ours.test'>
      <x xmlns='http://jabber.org/protocol/muc#user'>
        <mav xmlns='urn:xmpp:muc:affiliations:1' until='{v3}'/>
        <item jid='crone1@ours.test' affiliation='owner'/>
      </x>
    </message>
    <presence from='coven@conference.ours.test/firstwitch' ...>...</presence>
    <message from='coven@conference.ours.test' type='groupchat'>...</message>
