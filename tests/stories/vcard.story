# vCards: one's own, other people's, and none (XEP-0054).
config limits.vcard_bytes = 1024
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects

# Nothing there yet: the owner may know, others may not.
romeo sends:
    <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='v1'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
juliet sends:
    <iq to='romeo@ours.test' type='get' id='v2'><vCard xmlns='vcard-temp'/></iq>
    <iq to='nobody@ours.test' type='get' id='v3'><vCard xmlns='vcard-temp'/></iq>
juliet gets in any order:
    <iq from='romeo@ours.test' type='error' id='v2'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='v3'>
      <vCard xmlns='vcard-temp'/>
      <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

romeo sends:
    <iq type='set' id='v4'>
      <vCard xmlns='vcard-temp'>
        <FN>Romeo Montague</FN>
        <DESC>a &lt;lover&gt; &amp; a fighter</DESC>
        <PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO>
        <X-NOTE xmlns='urn:example' lang='it'>ciao</X-NOTE>
      </vCard>
    </iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='v4'/>

# Stored for good, and shown to everyone.
server crashes
romeo connects
juliet connects
romeo sends:
    <iq type='get' id='v5'><vCard xmlns='vcard-temp'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='v5'>
      <vCard xmlns='vcard-temp'>
        <FN>Romeo Montague</FN>
        <DESC>a &lt;lover&gt; &amp; a fighter</DESC>
        <PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgo=</BINVAL></PHOTO>
        <X-NOTE xmlns='urn:example' lang='it'>ciao</X-NOTE>
      </vCard>
    </iq>
juliet sends:
    <iq to='romeo@ours.test' type='get' id='v6'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq from='romeo@ours.test' type='result' id='v6'>
      <vCard xmlns='vcard-temp'><FN>Romeo Montague</FN>...</vCard>
    </iq>

# Two in a row: the second counts.
romeo sends:
    <iq type='set' id='v7'><vCard xmlns='vcard-temp'><FN>Rome</FN></vCard></iq>
    <iq type='set' id='v8'><vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='v7'/>
    <iq from='romeo@ours.test' type='result' id='v8'/>
juliet sends:
    <iq to='romeo@ours.test' type='get' id='v9'><vCard xmlns='vcard-temp'/></iq>
juliet gets:
    <iq from='romeo@ours.test' type='result' id='v9'>
      <vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>
    </iq>

# Nobody writes another's, there or not there.
juliet sends:
    <iq to='romeo@ours.test' type='set' id='w1'><vCard xmlns='vcard-temp'><FN>Fool</FN></vCard></iq>
    <iq to='nobody@ours.test' type='set' id='w2'><vCard xmlns='vcard-temp'><FN>Fool</FN></vCard></iq>
juliet gets in any order:
    <iq from='romeo@ours.test' type='error' id='w1'>
      <vCard xmlns='vcard-temp'><FN>Fool</FN></vCard>
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='nobody@ours.test' type='error' id='w2'>
      <vCard xmlns='vcard-temp'><FN>Fool</FN></vCard>
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# The limit.
romeo sends:
    <iq type='set' id='w3'><vCard xmlns='vcard-temp'><DESC>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</DESC></vCard></iq>
romeo gets:
    <iq from='romeo@ours.test' type='error' id='w3'>
      <vCard xmlns='vcard-temp'>...</vCard>
      <error type='modify'>
        <policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
        <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>the vCard is too large</text>
      </error>
    </iq>
