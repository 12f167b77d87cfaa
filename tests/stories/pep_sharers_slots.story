# While an account has nothing open, strangers take no places.
config component = [{name = "bridge.ours.test", secret = "s"}]
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street
[Bridge]
    component: bridge.ours.test
    password: s
---------
bridge connects
romeo connects
tybalt connects
tybalt sends:
    <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='NxPmCwRpS467RjOmsOosNljuWrY='/></presence>
tybalt gets in any order:
    <presence from='tybalt@ours.test/street'>...</presence>
    <iq type='get' id='{r42}' from='tybalt@ours.test'>...</iq>
tybalt sends:
    <iq type='result' id='{r42}' to='tybalt@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' type='pc' name='T'/><feature var='urn:a+notify'/></query></iq>
romeo sends:
    <iq type='set' id='p43'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:c'><item id='1'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p43' from='romeo@ours.test'>...</iq>
bridge sends:
    <presence from='dog@bridge.ours.test/d0' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d1' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d2' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d3' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d4' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d5' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d6' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d7' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d8' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d9' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d10' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d11' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d12' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d13' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d14' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d15' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d16' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d17' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d18' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d19' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d20' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d21' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d22' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d23' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d24' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d25' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d26' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d27' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d28' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d29' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d30' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d31' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d32' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d33' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d34' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d35' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d36' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d37' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d38' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d39' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d40' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d41' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d42' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d43' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d44' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d45' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d46' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d47' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d48' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d49' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d50' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d51' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d52' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d53' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d54' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d55' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d56' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d57' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d58' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d59' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d60' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d61' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d62' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d63' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d64' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d65' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d66' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d67' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d68' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d69' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d70' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d71' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d72' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d73' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d74' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d75' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d76' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d77' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d78' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d79' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d80' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d81' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d82' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d83' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d84' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d85' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d86' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d87' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d88' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d89' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d90' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d91' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d92' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d93' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d94' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d95' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d96' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d97' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d98' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
    <presence from='dog@bridge.ours.test/d99' to='romeo@ours.test'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:t' ver='UZ1AuSHkjy/A4oePKph3jwlXF8M='/></presence>
time passes 1s
bridge ignores what came
romeo ignores what came
bridge disconnects
time passes 24h
romeo sends:
    <iq type='set' id='p44'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p44' from='romeo@ours.test'>...</iq>
tybalt sends:
    <presence to='romeo@ours.test/orchard'/>
romeo gets:
    <presence from='tybalt@ours.test/street' to='romeo@ours.test/orchard'/>
tybalt gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
