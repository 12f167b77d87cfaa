# Whoever watches the list of a node's public subscribers (XEP-0465 §4.4) sees those go whose accounts are deleted,
# by themselves, by an administrator or beside the server, as if they had unsubscribed.
[Benvolio]
    jid: benvolio@ours.test/square
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Mercutio]
    jid: mercutio@ours.test/play
[Romeo]
    jid: romeo@ours.test/orchard
[Paris]
    jid: paris@ours.test/tomb
[Tybalt]
    jid: tybalt@ours.test/fray
[Rosaline]
    jid: rosaline@ours.test/ball
[Sampson]
    jid: sampson@ours.test/street

---------

benvolio connects
mercutio connects
romeo connects
paris connects
tybalt connects
rosaline connects
sampson connects
escalus connects
mercutio sends:
    <presence/>
mercutio gets:
    <presence from='mercutio@ours.test/play'/>
benvolio sends:
    <iq type='set' id='c' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <create node='blog'/></pubsub></iq>
benvolio gets:
    <iq type='result' id='c' from='pubsub.ours.test'/>
romeo sends:
    <iq type='set' id='s1' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='romeo@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
romeo gets:
    <iq type='result' id='s1' from='pubsub.ours.test'>...</iq>
paris sends:
    <iq type='set' id='s2' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='paris@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
paris gets:
    <iq type='result' id='s2' from='pubsub.ours.test'>...</iq>
tybalt sends:
    <iq type='set' id='s3' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='tybalt@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
tybalt gets:
    <iq type='result' id='s3' from='pubsub.ours.test'>...</iq>
sampson sends:
    <iq type='set' id='s4' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='sampson@ours.test'><public xmlns='urn:xmpp:pps:0'/></subscribe></pubsub></iq>
sampson gets:
    <iq type='result' id='s4' from='pubsub.ours.test'>...</iq>

# One does not say so.
rosaline sends:
    <iq type='set' id='s5' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='blog' jid='rosaline@ours.test'></subscribe></pubsub></iq>
rosaline gets:
    <iq type='result' id='s5' from='pubsub.ours.test'>...</iq>
mercutio sends:
    <iq type='set' id='s6' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <subscribe node='urn:xmpp:pps:subscribers:0/blog' jid='mercutio@ours.test'></subscribe></pubsub></iq>
mercutio gets:
    <iq type='result' id='s6' from='pubsub.ours.test'>...</iq>

# What a watcher gets when somebody unsubscribes.
sampson sends:
    <iq type='set' id='u' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <unsubscribe node='blog' jid='sampson@ours.test'/></pubsub></iq>
sampson gets:
    <iq type='result' id='u' from='pubsub.ours.test'>...</iq>
mercutio gets:
    <message from='pubsub.ours.test' to='mercutio@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><retract id='sampson@ours.test'/></items></event>...</message>

# §3.2 of XEP-0077.
romeo sends:
    <iq type='set' to='ours.test' id='r'><query xmlns='jabber:iq:register'><remove/></query></iq>
romeo gets:
    <iq type='result' id='r' from='ours.test'/>
romeo gets stream error not-authorized
romeo is disconnected
mercutio gets:
    <message from='pubsub.ours.test' to='mercutio@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><retract id='romeo@ours.test'/></items></event>...</message>

escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{s1}' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#delete-user' sessionid='{s1}' action='complete'>
      <x xmlns='jabber:x:data' type='submit'><field var='accountjids'><value>paris@ours.test</value><value>rosaline@ours.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'>...</iq>
paris gets stream error not-authorized
paris is disconnected
rosaline gets stream error not-authorized
rosaline is disconnected
mercutio gets:
    <message from='pubsub.ours.test' to='mercutio@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><retract id='paris@ours.test'/></items></event>...</message>
mercutio gets nothing
operator deletes tybalt
time passes 3s
tybalt gets stream error not-authorized
tybalt is disconnected
mercutio gets:
    <message from='pubsub.ours.test' to='mercutio@ours.test' type='headline' id='*'><event xmlns='http://jabber.org/protocol/pubsub#event'>
      <items node='urn:xmpp:pps:subscribers:0/blog'><retract id='tybalt@ours.test'/></items></event>...</message>

mercutio sends:
    <iq type='get' id='i' to='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
mercutio gets:
    <iq type='result' id='i' from='pubsub.ours.test'><pubsub xmlns='http://jabber.org/protocol/pubsub'>
      <items node='urn:xmpp:pps:subscribers:0/blog'/></pubsub></iq>
