# What clients say to each other passes untouched: chat states (XEP-0085), receipts (XEP-0184), markers
# (XEP-0333), corrections (XEP-0308), reactions (XEP-0444), replies (XEP-0461), retractions (XEP-0424),
# avatars (XEP-0153) and capabilities (XEP-0115) in presence.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects

# XEP-0085
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m0' xml:lang='en'><body>Who's there?</body><active xmlns='http://jabber.org/protocol/chatstates'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m0' xml:lang='en'><body>Who's there?</body><active xmlns='http://jabber.org/protocol/chatstates'/></message>

romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m1' xml:lang='en'><composing xmlns='http://jabber.org/protocol/chatstates'/><thread parent='t0'>t1</thread></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m1' xml:lang='en'><composing xmlns='http://jabber.org/protocol/chatstates'/><thread parent='t0'>t1</thread></message>

# XEP-0184
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m2' xml:lang='en'><body>My lord?</body><request xmlns='urn:xmpp:receipts'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m2' xml:lang='en'><body>My lord?</body><request xmlns='urn:xmpp:receipts'/></message>

romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m3' xml:lang='en'><received xmlns='urn:xmpp:receipts' id='richard2-4.1.247'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m3' xml:lang='en'><received xmlns='urn:xmpp:receipts' id='richard2-4.1.247'/></message>

# XEP-0333
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m4' xml:lang='en'><body>Mark me.</body><markable xmlns='urn:xmpp:chat-markers:0'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m4' xml:lang='en'><body>Mark me.</body><markable xmlns='urn:xmpp:chat-markers:0'/></message>

romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m5' xml:lang='en'><displayed xmlns='urn:xmpp:chat-markers:0' id='message-1'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m5' xml:lang='en'><displayed xmlns='urn:xmpp:chat-markers:0' id='message-1'/></message>

# XEP-0308
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m6' xml:lang='en'><body>But soft, what light through yonder window breaks?</body><replace id='bad1' xmlns='urn:xmpp:message-correct:0'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m6' xml:lang='en'><body>But soft, what light through yonder window breaks?</body><replace id='bad1' xmlns='urn:xmpp:message-correct:0'/></message>

# XEP-0444
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m7' xml:lang='en'><reactions id='744f6e18' xmlns='urn:xmpp:reactions:0'><reaction>👋</reaction><reaction>🐢</reaction></reactions><store xmlns='urn:xmpp:hints'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m7' xml:lang='en'><reactions id='744f6e18' xmlns='urn:xmpp:reactions:0'><reaction>👋</reaction><reaction>🐢</reaction></reactions><store xmlns='urn:xmpp:hints'/></message>

# XEP-0461
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m8' xml:lang='en'><body>&gt; Anna wrote:&#10;&gt; We should bake a cake&#10;Great idea!</body><reply to='anna@example.com/tablet' id='message-id1' xmlns='urn:xmpp:reply:0'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='38'/></fallback></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m8' xml:lang='en'><body>&gt; Anna wrote:&#10;&gt; We should bake a cake&#10;Great idea!</body><reply to='anna@example.com/tablet' id='message-id1' xmlns='urn:xmpp:reply:0'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='38'/></fallback></message>

# XEP-0424
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m9' xml:lang='en'><retract id='this-is-the-message-id' xmlns='urn:xmpp:message-retract:1'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/><body>/me retracted a previous message</body><store xmlns='urn:xmpp:hints'/></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m9' xml:lang='en'><retract id='this-is-the-message-id' xmlns='urn:xmpp:message-retract:1'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/><body>/me retracted a previous message</body><store xmlns='urn:xmpp:hints'/></message>

# Foreign attributes, languages, mixed content
romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m10' xml:lang='en'><body xml:lang='de'>Wer da?</body><body>&amp;&lt;&gt;'"</body><html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>a <em>b</em> c</p></body></html></message>
juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m10' xml:lang='en'><body xml:lang='de'>Wer da?</body><body>&amp;&lt;&gt;'"</body><html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>a <em>b</em> c</p></body></html></message>

# Presence, to oneself and directed.
romeo sends:
    <presence><show>away</show><status xml:lang='en'>in the orchard</status><priority>1</priority><x xmlns='vcard-temp:x:update'><photo>01b87fcd030b72895ff8e88db57ec525450f000d</photo></x><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
romeo gets:
    <presence from='romeo@ours.test/orchard'><show>away</show><status xml:lang='en'>in the orchard</status><priority>1</priority><x xmlns='vcard-temp:x:update'><photo>01b87fcd030b72895ff8e88db57ec525450f000d</photo></x><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
romeo sends:
    <presence to='juliet@ours.test/balcony'><show>away</show><status xml:lang='en'>in the orchard</status><priority>1</priority><x xmlns='vcard-temp:x:update'><photo>01b87fcd030b72895ff8e88db57ec525450f000d</photo></x><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
juliet gets:
    <presence from='romeo@ours.test/orchard'><show>away</show><status xml:lang='en'>in the orchard</status><priority>1</priority><x xmlns='vcard-temp:x:update'><photo>01b87fcd030b72895ff8e88db57ec525450f000d</photo></x><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
romeo gets:
    <iq from='romeo@ours.test' type='get' id='*'><query xmlns='http://jabber.org/protocol/disco#info' node='http://code.google.com/p/exodus#QgayPKawpkPSDYmwT/WM94uAlu0='/></iq>
