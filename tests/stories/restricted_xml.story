# XMPP allows a part of XML only (RFC 6120 §11.1), and only well-formed UTF-8.
[Romeo]
    jid: romeo@ours.test/orchard
[Comment]
[Instruction]
[Doctype]
[Entity]
[Not utf8]
[Overlong]
[Control]
[Mismatch]
[Five]
    jid: five@ours.test/x

---------

romeo connects

comment connects
comment sends raw: <message to='romeo@ours.test'><!-- hm --></message>
comment gets stream error restricted-xml
stream is closed

instruction connects
instruction sends raw: <?php echo 1 ?>
instruction gets stream error restricted-xml
stream is closed

raw mallory connects
mallory sends raw: <!DOCTYPE a [<!ENTITY b 'c'>]><stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets stream error restricted-xml
stream is closed

entity connects
entity sends raw: <message to='romeo@ours.test/orchard'><body>&nbsp;</body></message>
entity gets stream error restricted-xml
stream is closed

not utf8 connects
not utf8 sends raw: <message to='romeo@ours.test/orchard'><body>\xff\xfe</body></message>
not utf8 gets stream error unsupported-encoding
stream is closed

overlong connects
overlong sends raw: <message to='romeo@ours.test/orchard'><body>\xc0\xaf</body></message>
overlong gets stream error unsupported-encoding
stream is closed

control connects
control sends raw: <message to='romeo@ours.test/orchard'><body>\x01</body></message>
control gets stream error not-well-formed
stream is closed

mismatch connects
mismatch sends raw: <message to='romeo@ours.test/orchard'><body></message></body>
mismatch gets stream error not-well-formed
stream is closed

# The five entities, character references and CDATA are fine and mean what they say.
five connects
five sends raw: <message to='romeo@ours.test/orchard' id='5'><body>&lt;&gt;&amp;&quot;&apos; &#x2764; <![CDATA[<b>]]></body></message>
romeo gets:
    <message from='five@ours.test/x' id='5'><body>&lt;&gt;&amp;"' ❤ &lt;b&gt;</body></message>
romeo gets nothing
romeo disconnects
