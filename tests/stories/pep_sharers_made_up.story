# Nobody becomes a sharer by what only the server says: no presence was sent, and so nothing would end it.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard
[Tybalt]
    jid: tybalt@ours.test/street
---------
juliet connects
romeo connects
tybalt connects
romeo sends:
    <iq type='set' id='p31'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='1'><x xmlns='urn:a'/></item></publish><publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>
romeo gets:
    <iq type='result' id='p31' from='romeo@ours.test'>...</iq>
tybalt sends:
    <presence type='probe' to='romeo@ours.test'><interests xmlns='urn:parlance:interests' shared='true'><node>urn:a</node></interests></presence>
tybalt gets:
    <message from='romeo@ours.test' ...><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:a'><item id='1'>...</item></items></event>...</message>
tybalt disconnects
time passes 1s
tybalt connects
tybalt sends:
    <presence/>
tybalt gets:
    <presence ...>...</presence>
romeo sends:
    <iq type='set' id='p32'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:a'><item id='2'><x xmlns='urn:a'/></item></publish></pubsub></iq>
romeo gets:
    <iq type='result' id='p32' from='romeo@ours.test'>...</iq>
tybalt gets nothing
