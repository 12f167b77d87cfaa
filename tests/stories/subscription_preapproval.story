# Yes before the question (RFC 6121 §3.4).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

juliet connects
juliet sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
juliet gets:
    <iq from='juliet@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='juliet@ours.test/balcony'/>
romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence/>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence from='romeo@ours.test/orchard'/>

# Approved and taken back: Romeo hears nothing.
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='none' approved='true'/></query></iq>
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribed'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='none'/></query></iq>
juliet sends:
    <presence to='romeo@ours.test' type='subscribed'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='none' approved='true'/></query></iq>
romeo gets nothing

# Now he asks; her server answers, she only sees her roster change.
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>
    <presence from='juliet@ours.test' type='subscribed'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='to'/></query></iq>
    <presence from='juliet@ours.test/balcony'/>
juliet gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='romeo@ours.test' subscription='from' approved='true'/></query></iq>
juliet gets nothing
