# An invitation for whoever comes first, twice, and not after its time; a user's invitations are few, listed,
# and revoked (XEP-0401, XEP-0445 §4).
config registration.per_address_per_hour = 100
config limits.negotiation_timeout = "1h"
config limits.idle_timeout = "5h"
config invitations.lifetime = "30m"
config invitations.open_per_user = 1
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Romeo]
    jid: romeo@ours.test/orchard
[Paris]
    jid: paris@ours.test/hall
    password: x
    account: none

---------

escalus connects
romeo connects
escalus sends:
    <iq type='set' to='ours.test' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#create-invitation'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='1'><command sessionid='{s}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='2'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:admin#create-invitation'>
      <x xmlns='jabber:x:data' type='submit'><field var='uses'><value>2000</value></field></x></command></iq>
    <iq type='set' to='ours.test' id='3'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s}' node='urn:parlance:admin#create-invitation'>
      <x xmlns='jabber:x:data' type='submit'><field var='uses'><value>2</value></field></x></command></iq>
escalus gets:
    <iq type='error' from='ours.test' id='2'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='result' from='ours.test' id='3'>
      <command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#create-invitation' sessionid='{s}' status='completed' xml:lang='en'>
        <x xmlns='jabber:x:data' type='result'>
          <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
          <field type='text-single' var='uri' label='Link'><value>xmpp:ours.test?register;preauth={token}</value></field>
          <field type='text-single' var='expire' label='Expires'><value>{end}</value></field>
        </x></command></iq>
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
guest sends:
    <iq type='set' to='ours.test' id='pa1'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
guest gets:
    <iq from='ours.test' type='result' id='pa1'/>

# It expires while the guest thinks of a name: that does not matter; for others it does.
time passes 31m
raw Late connects with TLS
late sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
late gets:
    <features xmlns='http://etherx.jabber.org/streams'>...</features>
late sends:
    <iq type='set' to='ours.test' id='pa2'><preauth xmlns='urn:xmpp:pars:0' token='{token}'/></iq>
    <iq type='set' id='l1'><query xmlns='jabber:iq:register'><username>tybalt</username><password>x</password></query></iq>
late gets:
    <iq from='ours.test' type='error' id='pa2'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq from='ours.test' type='error' id='l1'><error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
late sends raw: </stream:stream>
late is disconnected
guest sends:
    <iq type='set' id='g1'><query xmlns='jabber:iq:register'><username>paris</username><password>x</password></query></iq>
guest gets:
    <iq from='ours.test' type='result' id='g1'/>
guest sends raw: </stream:stream>
guest is disconnected
server crashes
paris connects
escalus connects
romeo connects

# Romeo has one at a time, sees it, and takes it back; Paris sees nothing of it, Escalus does.
romeo sends:
    <iq type='set' to='ours.test' id='4'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='4'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>
      <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:invite#invitation</value></field>
      <field type='text-single' var='uri' label='Link'><value>xmpp:romeo@ours.test?roster;preauth={his}</value></field>...</x></command></iq>
romeo sends:
    <iq type='set' to='ours.test' id='5'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
    <iq type='set' id='6'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#list-invitations'/></iq>
romeo gets in any order:
    <iq type='result' from='ours.test' id='5'><command ... xmlns='http://jabber.org/protocol/commands'><note type='error'>There are too many open invitations of yours. Revoke some first.</note></command></iq>
    <iq type='result' from='romeo@ours.test' id='6'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>...
      <item>
        <field var='kind'><value>contact</value></field>
        <field var='inviter'><value>romeo@ours.test</value></field>
        <field var='username'><value/></field>
        <field var='created'><value>*</value></field>
        <field var='expire'><value>*</value></field>
        <field var='uses'><value>1</value></field>
        <field var='id'><value>{id}</value></field>
      </item></x></command></iq>
paris sends:
    <iq type='set' id='7'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#list-invitations'/></iq>
    <iq type='set' id='8'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#revoke-invitation'/></iq>
    <iq type='set' to='ours.test' id='9'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-invitations'/></iq>
    <iq type='set' to='ours.test' id='10'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#revoke-invitation'/></iq>
paris gets in any order:
    <iq type='result' from='paris@ours.test' id='7'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>There is no open invitation.</note></command></iq>
    <iq type='result' from='paris@ours.test' id='8'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>There is no open invitation.</note></command></iq>
    <iq type='error' from='ours.test' id='9'>...<error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' from='ours.test' id='10'>...<error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
romeo sends:
    <iq type='set' id='11'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:account#revoke-invitation'/></iq>
romeo gets:
    <iq type='result' from='romeo@ours.test' id='11'><command sessionid='{rs}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>
escalus sends:
    <iq type='set' to='ours.test' id='12'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-invitations'/></iq>
    <iq type='set' to='ours.test' id='13'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#revoke-invitation'/></iq>
escalus gets in any order:
    <iq type='result' from='ours.test' id='12'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>...<item>...<field var='id'><value>{id}</value></field></item></x></command></iq>
    <iq type='result' from='ours.test' id='13'><command sessionid='{es}' ... xmlns='http://jabber.org/protocol/commands'>...</command></iq>

# One that is not offered, then it; whoever chose it as well comes too late.
escalus sends:
    <iq type='set' to='ours.test' id='14'><command xmlns='http://jabber.org/protocol/commands' sessionid='{es}' node='urn:parlance:admin#revoke-invitation'>
      <x xmlns='jabber:x:data' type='submit'><field var='id'><value>00000000000000000000000000000000</value></field></x></command></iq>
escalus gets:
    <iq type='error' from='ours.test' id='14'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
escalus sends:
    <iq type='set' to='ours.test' id='15'><command xmlns='http://jabber.org/protocol/commands' sessionid='{es}' node='urn:parlance:admin#revoke-invitation'>
      <x xmlns='jabber:x:data' type='submit'><field var='id'><value>{id}</value></field></x></command></iq>
escalus gets:
    <iq type='result' from='ours.test' id='15'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>The invitation has been revoked.</note></command></iq>
romeo sends:
    <iq type='set' id='16'><command xmlns='http://jabber.org/protocol/commands' sessionid='{rs}' node='urn:parlance:account#revoke-invitation'>
      <x xmlns='jabber:x:data' type='submit'><field var='id'><value>{id}</value></field></x></command></iq>
romeo gets:
    <iq type='result' from='romeo@ours.test' id='16'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>There is no open invitation.</note></command></iq>
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
paris sends:
    <presence to='romeo@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{his}'/></presence>
romeo gets:
    <presence from='paris@ours.test' type='subscribe'><preauth xmlns='urn:xmpp:pars:0' token='{his}'/></presence>

# There is room for another one, which goes with the account that made it.
romeo sends:
    <iq type='set' to='ours.test' id='17'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:invite#invite'/></iq>
romeo gets:
    <iq type='result' from='ours.test' id='17'><command ... xmlns='http://jabber.org/protocol/commands'><x xmlns='jabber:x:data' type='result'>...</x></command></iq>
operator deletes romeo
time passes 3s
romeo gets stream error not-authorized
romeo is disconnected
escalus sends:
    <iq type='set' to='ours.test' id='18'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#list-invitations'/></iq>
escalus gets:
    <iq type='result' from='ours.test' id='18'><command ... xmlns='http://jabber.org/protocol/commands'><note type='info'>There is no open invitation.</note></command></iq>
