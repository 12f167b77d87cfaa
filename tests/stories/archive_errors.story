# Queries of the archive that cannot be answered, and the error each gets.
[Juliet]
    jid: juliet@ours.test/balcony
[Romeo]
    jid: romeo@ours.test/orchard

---------

juliet connects
romeo connects

# Nobody else's archive.
romeo sends:
    <iq type='set' id='other' to='juliet@ours.test'><query xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='get' id='prefs' to='juliet@ours.test'><prefs xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='get' id='meta' to='juliet@ours.test'><metadata xmlns='urn:xmpp:mam:2'/></iq>
romeo gets in any order:
    <iq type='error' id='other' ...><query xmlns='urn:xmpp:mam:2'/><error type='cancel'>
        <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='prefs' ...><prefs xmlns='urn:xmpp:mam:2'/><error type='cancel'>
        <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='meta' ...><metadata xmlns='urn:xmpp:mam:2'/><error type='cancel'>
        <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §4.1.3, §4.3.2: an id that is not in the archive, whatever it looks like.
juliet sends:
    <iq type='set' id='1'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><after>00112233445566778899aabbccddeeff</after></set>
    </query></iq>
    <iq type='set' id='2'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><before>no such</before></set>
    </query></iq>
    <iq type='set' id='3'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
            <field var='after-id'><value>00112233445566778899aabbccddeeff</value></field>
        </x>
    </query></iq>
    <iq type='set' id='4'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
            <field var='ids'><value>00112233445566778899aabbccddeeff</value></field>
        </x>
    </query></iq>
juliet gets in any order:
    <iq type='error' id='1' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='2' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='3' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='4' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# §4.1.5: a field that is not known.
juliet sends:
    <iq type='set' id='5'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
            <field var='{http://example.com/}moon-phase'><value>full</value></field>
        </x>
    </query></iq>
juliet gets:
    <iq type='error' id='5' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>

# Values that are none, and a form of something else.
juliet sends:
    <iq type='set' id='6'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
            <field var='start'><value>yesterday</value></field>
        </x>
    </query></iq>
    <iq type='set' id='7'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
            <field var='with'><value>@@</value></field>
        </x>
    </query></iq>
    <iq type='set' id='8'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE'><value>jabber:iq:search</value></field>
        </x>
    </query></iq>
    <iq type='set' id='9'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>many</max></set>
    </query></iq>
    <iq type='set' id='10'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><index>3</index></set>
    </query></iq>
juliet gets in any order:
    <iq type='error' id='6' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='modify'>
        <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='7' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='modify'>
        <jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='8' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='modify'>
        <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='9' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='modify'>
        <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>...</error></iq>
    <iq type='error' id='10' ...><query xmlns='urn:xmpp:mam:2'>...</query><error type='cancel'>
        <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
