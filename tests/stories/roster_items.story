# The roster: items are set, pushed to whoever has asked for the roster, and removed (RFC 6121 §2).
[Romeo]
    jid: romeo@ours.test/orchard
[Lute]
    jid: romeo@ours.test/lute
    password: secret of romeo
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
lute connects
juliet connects

# An empty roster; `ver` only for those who speak of versions.
romeo sends:
    <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r1'><query xmlns='jabber:iq:roster'/></iq>

# Only Romeo's first client is interested.
lute sends:
    <iq type='set' id='s1'>
      <query xmlns='jabber:iq:roster'><item jid='Juliet@ours.test' name='Juliet'><group>Capulets</group></item></query>
    </iq>
lute gets:
    <iq from='romeo@ours.test' type='result' id='s1'/>
romeo gets:
    <iq type='set' id='{push}'>
      <query xmlns='jabber:iq:roster' ver='{ver1}'>
        <item jid='juliet@ours.test' name='Juliet' subscription='none'><group>Capulets</group></item>
      </query>
    </iq>
romeo sends:
    <iq type='result' id='{push}'/>
lute gets nothing

# What the client says of the subscription does not count; the result comes before the push.
romeo sends:
    <iq type='set' id='s2' to='romeo@ours.test'>
      <query xmlns='jabber:iq:roster'>
        <item jid='juliet@ours.test' name='My &lt;sun&gt;' subscription='both' ask='subscribe' approved='true'>
          <group>Sun</group><group>Moon</group>
        </item>
      </query>
    </iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='s2'/>
    <iq type='set' id='*'>
      <query xmlns='jabber:iq:roster' ver='*'>
        <item jid='juliet@ours.test' name='My &lt;sun&gt;' subscription='none'><group>Sun</group><group>Moon</group></item>
      </query>
    </iq>

lute sends:
    <iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>
lute gets:
    <iq from='romeo@ours.test' type='result' id='r2'>
      <query xmlns='jabber:iq:roster'>
        <item jid='juliet@ours.test' name='My &lt;sun&gt;' subscription='none'><group>Sun</group><group>Moon</group></item>
      </query>
    </iq>

# It is on disk.
romeo sends:
    <iq type='set' id='s3'><query xmlns='jabber:iq:roster'><item jid='benvolio@verona.test'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='s3'/>
    <iq type='set' id='*'>
      <query xmlns='jabber:iq:roster' ver='*'><item jid='benvolio@verona.test' subscription='none'/></query>
    </iq>
lute gets:
    <iq type='set' id='*'>
      <query xmlns='jabber:iq:roster' ver='*'><item jid='benvolio@verona.test' subscription='none'/></query>
    </iq>
server crashes
romeo connects
romeo sends:
    <iq type='get' id='r3'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r3'>
      <query xmlns='jabber:iq:roster'>
        <item jid='benvolio@verona.test' subscription='none'/>
        <item jid='juliet@ours.test' name='My &lt;sun&gt;' subscription='none'><group>Sun</group><group>Moon</group></item>
      </query>
    </iq>

romeo sends:
    <iq type='set' id='d1'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='remove'/></query></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='d1'/>
    <iq type='set' id='*'>
      <query xmlns='jabber:iq:roster' ver='*'><item jid='juliet@ours.test' subscription='remove'/></query>
    </iq>
romeo sends:
    <iq type='set' id='d2'><query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='remove'/></query></iq>
    <iq type='get' id='r4'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='d2'>
      <query xmlns='jabber:iq:roster'><item jid='juliet@ours.test' subscription='remove'/></query>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='romeo@ours.test' type='result' id='r4'>
      <query xmlns='jabber:iq:roster'><item jid='benvolio@verona.test' subscription='none'/></query>
    </iq>
juliet connects
juliet gets nothing
