# A user invites somebody who has no account yet, example by example (XEP-0401 §3, §5.1–§5.3, XEP-0445):
# the invitee registers although registration is closed, and both are contacts.
config invitations.accounts = true
config invitations.landing_url = "https://ours.test/invite/#"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
    password: wherefore
    account: none

---------

romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
    <iq type='get' to='ours.test' id='disco'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
romeo gets in any order:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='romeo@ours.test/orchard'/>
    <iq type='result' from='ours.test' id='disco'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>
        <item jid='ours.test' node='urn:xmpp:invite#invite' name='Invite user'/></query></iq>

romeo sends:
    <iq type='set' to='ours.test' id='exec1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite' action='execute'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='exec1'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
          <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={token};ibr=y</value></field>
          <field type='text-single' var='landing-url' label='Web page'><value>https://ours.test/invite/#{token}</value></field>
          <field type='text-single' var='expire' label='Expires'><value>*</value></field>
        </x></command></iq>

raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams' unordered>
      ...
      <register xmlns='urn:xmpp:ibr-token:0'/>
      <register xmlns='http://jabber.org/features/iq-register'/>
    </features>
guest sends:
    <iq type='get' id='g0'><query xmlns='jabber:iq:register'/></iq>
guest gets:
    <iq from='ours.test' type='error' id='g0'><error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Forged, none at all, and no way to ask.
guest sends:
    <iq type='set' to='ours.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='00000000000000000000000000000000'/></iq>
    <iq type='set' to='ours.test' id='pa2'><preauth xmlns='urn:xmpp:pars:0'/></iq>
    <iq type='set' to='ours.test' id='pa3'><preauth xmlns='urn:xmpp:pars:0' token='TOKEN'/></iq>
    <iq type='get' to='ours.test' id='pa4'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
guest gets:
    <iq from='ours.test' type='error' id='pa1'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>The provided token is invalid or expired</text></error></iq>
    <iq from='ours.test' type='error' id='pa2'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='ours.test' type='error' id='pa3'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='ours.test' type='error' id='pa4'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# Showing it uses nothing up.
guest sends:
    <iq type='set' to='ours.test' id='pa5'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
    <iq type='set' to='ours.test' id='pa6'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
    <iq type='get' id='g1'><query xmlns='jabber:iq:register'/></iq>
    <iq type='set' id='g2'><query xmlns='jabber:iq:register'><username>romeo</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='pa5'/>
    <iq from='ours.test' type='result' id='pa6'/>
    <iq from='ours.test' type='result' id='g1'><query xmlns='jabber:iq:register'>...</query></iq>
    <iq from='ours.test' type='error' id='g2'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
guest sends:
    <iq type='set' id='g3'><query xmlns='jabber:iq:register'><username>juliet</username><password>wherefore</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g3'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item subscription='both' jid='juliet@ours.test'/></query></iq>

# One invitation, one account: neither on this stream nor on another.
guest sends:
    <iq type='set' id='g4'><query xmlns='jabber:iq:register'><username>tybalt</username><password>x</password></query></iq>
    <iq type='set' to='ours.test' id='pa7'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
guest gets:
    <iq from='ours.test' type='error' id='g4'><error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq from='ours.test' type='error' id='pa7'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
guest sends raw: </stream:stream>
guest is disconnected

# They see each other from the first moment, also after a power failure.
juliet connects
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
juliet gets in any order:
    <iq from='juliet@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'><item subscription='both' jid='romeo@ours.test'/></query></iq>
    <presence from='juliet@ours.test/balcony'/>
    <presence from='romeo@ours.test/orchard'>...</presence>
romeo gets:
    <presence from='juliet@ours.test/balcony'/>
server crashes
romeo connects
romeo sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r2'><query xmlns='jabber:iq:roster'><item subscription='both' jid='juliet@ours.test'/></query></iq>
