# The archive of an account (XEP-0313): what both sides see of a conversation, and how it is asked for.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/chamber

---------

# XEP-0313 §7: features of the account, for its owner.
romeo connects
juliet connects
nurse connects
juliet sends:
    <iq type='get' id='d' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
juliet gets:
    <iq type='result' id='d' ...><query xmlns='http://jabber.org/protocol/disco#info'>
        <feature var='urn:xmpp:mam:2'/><feature var='urn:xmpp:mam:2#extended'/>
        <feature var='urn:xmpp:mam:2#groupchat-field'/>
        <feature var='urn:xmpp:sid:0'/>...
    </query></iq>

# An archive in which nothing is.
juliet sends:
    <iq type='get' id='m0'><metadata xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='set' id='q0'><query xmlns='urn:xmpp:mam:2' queryid='f0'/></iq>
juliet gets in any order:
    <iq type='result' id='m0' from='juliet@ours.test'><metadata xmlns='urn:xmpp:mam:2'/></iq>
    <iq type='result' id='q0' from='juliet@ours.test'>
        <fin xmlns='urn:xmpp:mam:2' complete='true'>
            <set xmlns='http://jabber.org/protocol/rsm'><count>0</count></set>
        </fin>
    </iq>

---------

# §3.4: who gets a message learns its id, who has sent it does not.
juliet sends:
    <presence/>
juliet ignores what came
romeo sends:
    <message to='juliet@ours.test' type='chat' id='1'><body>Call me but love</body></message>
juliet gets:
    <message from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'>
        <body>Call me but love</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{one}'/>
    </message>
time passes 1s
juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='2'><body>What man art thou</body></message>
romeo gets:
    <message from='juliet@ours.test/balcony' to='romeo@ours.test/orchard' type='chat' id='2'>
        <body>What man art thou</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='romeo@ours.test' id='{two of romeo}'/>
    </message>
time passes 1s
nurse sends:
    <message to='juliet@ours.test' id='3'><subject>Supper</subject><body>Madam!</body></message>
juliet gets:
    <message from='nurse@ours.test/chamber' to='juliet@ours.test' id='3'>
        <subject>Supper</subject><body>Madam!</body>
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='{three}'/>
    </message>

# §4: everything, in order; §5: from where to where it goes.
juliet sends:
    <iq type='set' id='q1'><query xmlns='urn:xmpp:mam:2' queryid='f1'/></iq>
juliet gets:
    <message from='juliet@ours.test'>
        <result xmlns='urn:xmpp:mam:2' queryid='f1' id='{one}'>
            <forwarded xmlns='urn:xmpp:forward:0'>
                <delay xmlns='urn:xmpp:delay' stamp='{time one}'/>
                <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'>
                    <body>Call me but love</body>
                </message>
            </forwarded>
        </result>
    </message>
    <message from='juliet@ours.test'>
        <result xmlns='urn:xmpp:mam:2' queryid='f1' id='{two}'>
            <forwarded xmlns='urn:xmpp:forward:0'>
                <delay xmlns='urn:xmpp:delay' stamp='{time two}'/>
                <message xmlns='jabber:client' from='juliet@ours.test/balcony' to='romeo@ours.test/orchard' type='chat' id='2'>
                    <body>What man art thou</body>
                </message>
            </forwarded>
        </result>
    </message>
    <message from='juliet@ours.test'>
        <result xmlns='urn:xmpp:mam:2' queryid='f1' id='{three}'>
            <forwarded xmlns='urn:xmpp:forward:0'>
                <delay xmlns='urn:xmpp:delay' stamp='{time three}'/>
                <message xmlns='jabber:client' from='nurse@ours.test/chamber' to='juliet@ours.test' id='3'>
                    <subject>Supper</subject><body>Madam!</body>
                </message>
            </forwarded>
        </result>
    </message>
    <iq type='result' id='q1' from='juliet@ours.test'>
        <fin xmlns='urn:xmpp:mam:2' complete='true'>
            <set xmlns='http://jabber.org/protocol/rsm'>
                <first index='0'>{one}</first><last>{three}</last><count>3</count>
            </set>
        </fin>
    </iq>
juliet sends:
    <iq type='get' id='m1'><metadata xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='m1' from='juliet@ours.test'><metadata xmlns='urn:xmpp:mam:2'>
        <start id='{one}' timestamp='{time one}'/><end id='{three}' timestamp='{time three}'/>
    </metadata></iq>

# §4.1.1: one conversation, with whatever resource or with one.
juliet sends:
    <iq type='set' id='q2'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='with'><value>romeo@ours.test</value></field>
        </x>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q2' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <iq type='set' id='q3'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='with'><value>romeo@ours.test/garden</value></field>
        </x>
    </query></iq>
juliet gets:
    <iq type='result' id='q3' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>
        <set xmlns='http://jabber.org/protocol/rsm'><count>0</count></set>
    </fin></iq>

# §4.1.2: bounds of time belong to the range.
juliet sends:
    <iq type='set' id='q4'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='start'><value>{time two}</value></field>
            <field var='end'><value>{time two}</value></field>
        </x>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q4' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>

# §4.1.3: by id.
juliet sends:
    <iq type='set' id='q5'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='after-id'><value>{one}</value></field>
            <field var='before-id'><value>{three}</value></field>
        </x>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q5' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
juliet sends:
    <iq type='set' id='q6'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='ids'><value>{three}</value><value>{one}</value><value>{three}</value></field>
        </x>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <iq type='result' id='q6' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>

# §4.3.1: pages forwards,
juliet sends:
    <iq type='set' id='q7'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q7' ...><fin xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{one}</first><last>{two}</last></set>
    </fin></iq>
juliet sends:
    <iq type='set' id='q8'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><after>{two}</after></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <iq type='result' id='q8' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{three}</first><last>{three}</last></set>
    </fin></iq>

# backwards (§4.3.3), each page in the order of the archive,
juliet sends:
    <iq type='set' id='q9'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <iq type='result' id='q9' ...><fin xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{two}</first><last>{three}</last></set>
    </fin></iq>
juliet sends:
    <iq type='set' id='q10'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before>{two}</before></set>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{one}'>...</result></message>
    <iq type='result' id='q10' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{one}</first><last>{one}</last></set>
    </fin></iq>

# or flipped (§4.3.4): the same page, sent the other way round.
juliet sends:
    <iq type='set' id='q11'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set><flip-page/>
    </query></iq>
juliet gets:
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{three}'>...</result></message>
    <message from='juliet@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two}'>...</result></message>
    <iq type='result' id='q11' ...><fin xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><first>{two}</first><last>{three}</last></set>
    </fin></iq>

# XEP-0059 §2.7: how many.
juliet sends:
    <iq type='set' id='q12'><query xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set>
    </query></iq>
juliet gets:
    <iq type='result' id='q12' ...><fin xmlns='urn:xmpp:mam:2'>
        <set xmlns='http://jabber.org/protocol/rsm'><count>3</count></set>
    </fin></iq>

# §4.1.5: what can be asked.
juliet sends:
    <iq type='get' id='f'><query xmlns='urn:xmpp:mam:2'/></iq>
juliet gets:
    <iq type='result' id='f' from='juliet@ours.test'><query xmlns='urn:xmpp:mam:2'>
        <x xmlns='jabber:x:data' type='form'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='with' type='jid-single'/><field var='start' type='text-single'/>
            <field var='end' type='text-single'/><field var='before-id' type='text-single'/>
            <field var='after-id' type='text-single'/>
            <field var='ids' type='list-multi'>
                <validate xmlns='http://jabber.org/protocol/xdata-validate' datatype='xs:string'><open/></validate>
            </field>
            <field var='include-groupchat' type='boolean'/>
            ...
        </x>
    </query></iq>

---------

# Romeo has his own, with ids of his own; it survives the server.
server crashes
romeo connects
romeo sends:
    <iq type='set' id='r'><query xmlns='urn:xmpp:mam:2'/></iq>
romeo gets:
    <message from='romeo@ours.test'><result xmlns='urn:xmpp:mam:2' id='*'>
        <forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='*'/>
            <message xmlns='jabber:client' from='romeo@ours.test/orchard' to='juliet@ours.test' type='chat' id='1'>
                <body>Call me but love</body>
            </message>
        </forwarded>
    </result></message>
    <message from='romeo@ours.test'><result xmlns='urn:xmpp:mam:2' id='{two of romeo}'>...</result></message>
    <iq type='result' id='r' ...><fin xmlns='urn:xmpp:mam:2' complete='true'>...</fin></iq>
