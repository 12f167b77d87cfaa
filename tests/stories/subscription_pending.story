# A request waits for an answer: shown at each log-in, also after a crash (RFC 6121 §3.1.3).
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Chamber]
    jid: juliet@ours.test/chamber
    password: secret of juliet

---------

romeo connects
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <presence to='juliet@ours.test' type='subscribe' id='s1'>
      <nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>
    </presence>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'/></iq>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>

# Connected is not enough: she has to be available.
juliet connects
juliet gets nothing
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <presence from='romeo@ours.test' type='subscribe' id='s1'>
      <nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>
    </presence>

# An update is no log-in.
juliet sends:
    <presence><show>away</show></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><show>away</show></presence>

# Asked twice, shown once.
romeo sends:
    <presence to='juliet@ours.test' type='subscribe' id='s2'/>
juliet gets nothing

server crashes
romeo connects
chamber connects
chamber sends:
    <presence/>
chamber gets in any order:
    <presence from='juliet@ours.test/chamber'/>
    <presence from='romeo@ours.test' type='subscribe' id='s1'>
      <nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>
    </presence>
# Denied: Pending Out -> None, and it is not shown again.
romeo sends:
    <iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>
romeo gets:
    <iq from='romeo@ours.test' type='result' id='r'><query xmlns='jabber:iq:roster'>
      <item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>
chamber sends:
    <presence to='romeo@ours.test' type='unsubscribed' id='no'/>
romeo gets:
    <presence from='juliet@ours.test' type='unsubscribed' id='no'/>
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none'/></query></iq>
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <presence from='juliet@ours.test/chamber'/>
chamber gets:
    <presence from='juliet@ours.test/balcony'/>
chamber disconnects
juliet gets:
    <presence from='juliet@ours.test/chamber' type='unavailable'/>

# Withdrawn before an answer: her server forgets it and confirms.
romeo sends:
    <presence to='juliet@ours.test' type='subscribe' id='s3'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none' ask='subscribe'/></query></iq>
juliet gets:
    <presence from='romeo@ours.test' type='subscribe' id='s3'/>
romeo sends:
    <presence to='juliet@ours.test' type='unsubscribe' id='s4'/>
romeo gets:
    <iq type='set' id='*'><query xmlns='jabber:iq:roster' ver='*'>
      <item jid='juliet@ours.test' subscription='none'/></query></iq>
juliet sends:
    <presence to='romeo@ours.test' type='unsubscribed' id='late'/>
romeo gets nothing
juliet disconnects
juliet connects
juliet sends:
    <presence/>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
juliet gets nothing
