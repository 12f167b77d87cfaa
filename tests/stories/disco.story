# What the domain and accounts say of themselves, and to whom (XEP-0030, XEP-0115, XEP-0157).
config contact.abuse = ["mailto:abuse@ours.test", "xmpp:abuse@ours.test"]
config contact.support = ["https://ours.test/help"]
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Mercutio]
    jid: mercutio@ours.test/street

---------

# The hash of the domain's capabilities, before the log-in.
raw Guest connects with TLS
guest sends raw: <stream:stream to='ours.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
guest gets:
    <features xmlns='http://etherx.jabber.org/streams'>
      ...
      <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9' ver='{ver}'/>
      <c xmlns='urn:xmpp:caps'><hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>{sha256}</hash><hash xmlns='urn:xmpp:hashes:2' algo='sha3-256'>{sha3}</hash></c>
    </features>
guest sends raw: </stream:stream>
guest is disconnected

romeo connects
romeo sends:
    <iq to='ours.test' type='get' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq from='ours.test' type='result' id='d1'>
      <query xmlns='http://jabber.org/protocol/disco#info'>
        ...
        <identity category='server' type='im' name='Parlance'/>
        <feature var='http://jabber.org/protocol/disco#info'/>
        <feature var='http://jabber.org/protocol/disco#items'/>
        <feature var='http://jabber.org/protocol/caps'/>
        <feature var='urn:xmpp:caps'/>
        <feature var='urn:xmpp:ping'/>
        <feature var='jabber:iq:version'/>
        <feature var='urn:xmpp:time'/>
        <feature var='vcard-temp'/>
        <feature var='jabber:iq:private'/>
        <feature var='jabber:iq:register'/>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'>
            <value>http://jabber.org/network/serverinfo</value>
          </field>
          <field var='abuse-addresses' type='list-multi'>
            <value>mailto:abuse@ours.test</value>
            <value>xmpp:abuse@ours.test</value>
          </field>
          <field var='support-addresses' type='list-multi'>
            <value>https://ours.test/help</value>
          </field>
        </x>
      </query>
    </iq>

# The node that belongs to the hash is the same answer; others do not exist.
romeo sends:
    <iq to='ours.test' type='get' id='d2'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9#{ver}'/>
    </iq>
romeo gets:
    <iq from='ours.test' type='result' id='d2'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9#{ver}'>
        ...
        <identity category='server' type='im' name='Parlance'/>
      </query>
    </iq>
romeo sends:
    <iq to='ours.test' type='get' id='d3'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9#old'/>
    </iq>
romeo gets:
    <iq from='ours.test' type='error' id='d3'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9#old'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo sends:
    <iq to='ours.test' type='get' id='d4'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
romeo gets:
    <iq from='ours.test' type='result' id='d4'>
      <query xmlns='http://jabber.org/protocol/disco#items'>...</query>
    </iq>
romeo sends:
    <iq to='ours.test' type='get' id='d5'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='cellar'/>
    </iq>
romeo gets:
    <iq from='ours.test' type='error' id='d5'>
      <query xmlns='http://jabber.org/protocol/disco#items' node='cellar'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# The account's owner, with and without address.
romeo sends:
    <iq type='get' id='d6'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='d6'>
      <query xmlns='http://jabber.org/protocol/disco#info'>
        ...
        <identity category='account' type='registered'/>
        <feature var='http://jabber.org/protocol/disco#info'/>
        <feature var='vcard-temp'/>
      </query>
    </iq>
romeo sends:
    <iq type='get' id='d7' to='romeo@ours.test'>
      <query xmlns='http://jabber.org/protocol/disco#items'/>
    </iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='d7'>
      <query xmlns='http://jabber.org/protocol/disco#items'/>
    </iq>

# Juliet becomes a subscriber.
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
juliet sends:
    <presence to='romeo@ours.test' type='subscribe'/>
romeo gets:
    <presence from='juliet@ours.test' type='subscribe' ...>...</presence>
romeo sends:
    <presence to='juliet@ours.test' type='subscribed'/>
juliet gets:
    <presence from='romeo@ours.test/orchard' ...>...</presence>

juliet sends:
    <iq to='romeo@ours.test' type='get' id='e1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq from='romeo@ours.test' type='result' id='e1'>
      <query xmlns='http://jabber.org/protocol/disco#info'>
        ...
        <identity category='account' type='registered'/>
        <feature var='http://jabber.org/protocol/disco#items'/>
      </query>
    </iq>
juliet sends:
    <iq to='romeo@ours.test' type='get' id='e2'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='cellar'/>
    </iq>
juliet gets:
    <iq from='romeo@ours.test' type='error' id='e2'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='cellar'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
juliet sends:
    <iq to='romeo@ours.test' type='get' id='e3'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
juliet gets:
    <iq from='romeo@ours.test' type='result' id='e3'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='romeo@ours.test/orchard'/>
      </query>
    </iq>

# That Juliet sees Romeo does not show Juliet to Romeo.
romeo sends:
    <iq to='juliet@ours.test' type='get' id='f1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
romeo gets:
    <iq from='juliet@ours.test' type='error' id='f1'>
      <query xmlns='http://jabber.org/protocol/disco#info'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# A stranger learns what he learns of an address that nobody has.
mercutio connects
mercutio sends:
    <iq to='romeo@ours.test' type='get' id='g1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq to='nobody@ours.test' type='get' id='g2'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
    <iq to='romeo@ours.test' type='get' id='g3'><query xmlns='http://jabber.org/protocol/disco#info' node='n'/></iq>
    <iq to='nobody@ours.test' type='get' id='g4'><query xmlns='http://jabber.org/protocol/disco#info' node='n'/></iq>
mercutio gets in any order:
    <iq from='romeo@ours.test' type='error' id='g1'>
      <query xmlns='http://jabber.org/protocol/disco#info'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='g2'>
      <query xmlns='http://jabber.org/protocol/disco#info'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='error' id='g3'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='n'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='g4'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='n'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
mercutio sends:
    <iq to='romeo@ours.test' type='get' id='h1'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq to='nobody@ours.test' type='get' id='h2'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq to='romeo@ours.test' type='get' id='h3'><query xmlns='http://jabber.org/protocol/disco#items' node='n'/></iq>
    <iq to='nobody@ours.test' type='get' id='h4'><query xmlns='http://jabber.org/protocol/disco#items' node='n'/></iq>
    <iq to='romeo@ours.test' type='set' id='h5'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq to='nobody@ours.test' type='set' id='h6'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
mercutio gets in any order:
    <iq from='romeo@ours.test' type='result' id='h1'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq from='nobody@ours.test' type='result' id='h2'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
    <iq from='romeo@ours.test' type='result' id='h3'><query xmlns='http://jabber.org/protocol/disco#items' node='n'/></iq>
    <iq from='nobody@ours.test' type='result' id='h4'><query xmlns='http://jabber.org/protocol/disco#items' node='n'/></iq>
    <iq from='romeo@ours.test' type='error' id='h5'>
      <query xmlns='http://jabber.org/protocol/disco#items'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='h6'>
      <query xmlns='http://jabber.org/protocol/disco#items'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
romeo gets nothing
