# Power failures around a registration by invitation: the invitee has the account and the contact from the
# answer on, and the inviter gets the contact once, whenever that was interrupted. Whoever has been locked
# out invites nobody.
config invitations.accounts = true
config limits.idle_timeout = "5h"
[Romeo]
    jid: romeo@ours.test/orchard
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Juliet]
    jid: juliet@ours.test/balcony
    password: wherefore
    account: none

---------

romeo connects
romeo sends:
    <iq type='set' to='ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
    <iq type='set' to='ours.test' id='2'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets in any order:
    <iq type='result' from='ours.test' id='1'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>
      <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
      <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={first};ibr=y</value></field>...</x></command></iq>
    <iq type='result' from='ours.test' id='2'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>
      <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
      <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={second};ibr=y</value></field>...</x></command></iq>
server crashes
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' to='ours.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='{first}'/></iq>
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>juliet</username><password>wherefore</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='pa1'/>
    <iq from='ours.test' type='result' id='g1'/>
server crashes
time passes 1s
juliet connects
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'><item subscription='both' jid='romeo@ours.test'/></query></iq>
romeo connects
romeo sends:
    <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r1'><query xmlns='jabber:iq:roster'><item subscription='both' jid='juliet@ours.test'/></query></iq>
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' to='ours.test' id='pa2'><preauth xmlns='urn:xmpp:pars:0' token='{first}'/></iq>
guest gets:
    <iq from='ours.test' type='error' id='pa2'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# What romeo does with the contact since then is not undone by another.
romeo sends:
    <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='remove'/></query></iq>
romeo ignores what came
juliet ignores what came
server crashes
time passes 1s
romeo connects
romeo sends:
    <iq type='get' id='r3'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r3'><query xmlns='jabber:iq:roster'/></iq>

# Locked out.
escalus connects
escalus sends:
    <iq type='set' to='ours.test' id='3'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#disable-user'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='3'><command sessionid='{s}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='4'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='http://jabber.org/protocol/admin#disable-user'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>romeo@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='4'><command ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
romeo gets stream error not-authorized
romeo is disconnected
raw Stranger connects with TLS
stranger sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
stranger gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
stranger sends:
    <iq type='set' to='ours.test' id='pa3'><preauth xmlns='urn:xmpp:pars:0' token='{second}'/></iq>
stranger gets:
    <iq from='ours.test' type='error' id='pa3'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
stranger sends raw: </stream:stream>
stranger is disconnected
