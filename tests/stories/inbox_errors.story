# What cannot be asked of the inbox (XEP-0430, XEP-0059), and what is gone from it.
config archive.keep = "1h"
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

juliet connects
juliet sends:
    <iq type='set' id='e1'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
    <iq type='get' id='e2'><inbox xmlns='urn:xmpp:inbox:1' unread-only='perhaps'/></iq>
    <iq type='get' id='e3'><inbox xmlns='urn:xmpp:inbox:1' messages=' '/></iq>
    <iq type='get' id='e4'><inbox xmlns='urn:xmpp:inbox:1'><set xmlns='http://jabber.org/protocol/rsm'><max>many</max></set></inbox></iq>
    <iq type='get' id='e5'><inbox xmlns='urn:xmpp:inbox:1'><set xmlns='http://jabber.org/protocol/rsm'><index>3</index></set></inbox></iq>
    <iq type='get' id='e6'><inbox xmlns='urn:xmpp:inbox:1'><set xmlns='http://jabber.org/protocol/rsm'><after>not one of ours</after></set></inbox></iq>
    <iq type='get' id='e7'><inbox xmlns='urn:xmpp:inbox:1'><set xmlns='http://jabber.org/protocol/rsm'><before>'</before></set></inbox></iq>
    <iq type='get' id='e8' to='ours.test'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
juliet gets in any order:
    <iq type='error' id='e1' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e2' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e3' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e4' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='modify' ...><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='e5' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='cancel' ...><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e6' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='cancel' ...><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e7' ...><inbox xmlns='urn:xmpp:inbox:1' ...>...</inbox><error type='cancel' ...><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='e8' ...>...</iq>

# What was retracted is shown as that, and is not unread. What the archive has forgotten is in no inbox.
romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='r1'><body>Rosaline!</body></message>
    <message to='juliet@ours.test' type='chat' id='r2'><retract xmlns='urn:xmpp:message-retract:1' id='r1'/></message>
romeo gets nothing
juliet sends:
    <iq type='get' id='i1'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
juliet gets:
    <message from='juliet@ours.test'><entry xmlns='urn:xmpp:inbox:1' unread='0' jid='romeo@ours.test' id='*'/>
        <result xmlns='urn:xmpp:mam:2' queryid='i1' id='*'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
        <message xmlns='jabber:client' type='chat' id='r1' ...><retracted xmlns='urn:xmpp:message-retract:1' ...>...</retracted></message></forwarded></result></message>
    <iq type='result' id='i1' ...>...</iq>
time passes 3h
juliet sends:
    <iq type='get' id='i2'><inbox xmlns='urn:xmpp:inbox:1'/></iq>
juliet gets:
    <iq type='result' id='i2' ...><fin xmlns='urn:xmpp:inbox:1' total='0' unread='0' all-unread='0'>...</fin></iq>
