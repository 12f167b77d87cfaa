# A request for subscription with the token of an invitation is granted at once and returned (XEP-0379); one
# with any other token is as any request.
config invitations.lifetime = "2h"
config invitations.open_per_user = 3
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Rosaline]
    jid: rosaline@ours.test/window

---------

romeo connects
juliet connects
rosaline connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo ignores what came
juliet ignores what came

# Nobody may make an account by it: no ibr=y.
romeo sends:
    <iq type='set' to='ours.test' id='i1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='i1'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
          <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={token}</value></field>
          <field type='text-single' var='expire' label='Expires'><value>*</value></field>
        </x></command></iq>
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' to='ours.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
guest gets:
    <iq from='ours.test' type='error' id='pa1'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
guest sends raw: </stream:stream>
guest is disconnected

# At somebody else's address the token is worth nothing.
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></presence>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>
juliet gets:
    <presence from='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></presence>
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribed'/>
romeo ignores what came
juliet ignores what came

# Forged.
rosaline sends:
    <presence to='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='00000000000000000000000000000000'/></presence>
romeo gets:
    <presence from='rosaline@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='00000000000000000000000000000000'/></presence>
rosaline gets nothing

# The real one; what juliet says right behind it comes behind it.
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
    <presence to='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></presence>
    <message to='romeo@ours.test' type='chat' id='m1'><body>Art thou not Romeo?</body></message>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='juliet@ours.test' subscription='from' ask='subscribe'/></query></iq>
    <message from='juliet@ours.test/balcony' type='chat' id='m1'><body>Art thou not Romeo?</body>...</message>
romeo gets in any order:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'><item jid='juliet@ours.test' subscription='both'/></query></iq>
    <presence from='juliet@ours.test' type='subscribed'/>
    <presence from='juliet@ours.test/balcony'>...</presence>
juliet ignores what came
juliet sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r2'><query xmlns='jabber:iq:roster'><item jid='romeo@ours.test' subscription='both' approved='true'/></query></iq>

# Twice: it is a request like any other.
rosaline sends:
    <presence to='romeo@ours.test' type='unsubscribe'/>
romeo ignores what came
rosaline sends:
    <presence to='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></presence>
romeo gets:
    <presence from='rosaline@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></presence>

# Too late.
romeo sends:
    <iq type='set' to='ours.test' id='i2'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='i2'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite' sessionid='*' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
          <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={late}</value></field>
          <field type='text-single' var='expire' label='Expires'><value>*</value></field>
        </x></command></iq>
time passes 121m
rosaline sends:
    <presence to='romeo@ours.test' type='unsubscribe'/>
romeo ignores what came
rosaline sends:
    <presence to='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{late}'/></presence>
romeo gets:
    <presence from='rosaline@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{late}'/></presence>
rosaline ignores what came

# What has been granted outlives a power failure.
server crashes
romeo connects
romeo sends:
    <iq type='get' id='r3'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r3'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='both'/></query></iq>
