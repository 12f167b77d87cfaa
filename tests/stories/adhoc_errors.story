# Ad-hoc commands that go wrong (XEP-0050 §4.4): what makes no sense, what is over, what is not for
# whoever asks.
[Laptop]
    jid: juliet@ours.test/laptop
    password: wherefore
[Phone]
    jid: juliet@ours.test/phone
    password: wherefore
[Romeo]
    jid: romeo@ours.test/orchard
[Mercutio]
    jid: mercutio@ours.test/street

---------

laptop connects
phone connects

# No set; no node; a node that is none; actions that are none, or have nothing to act on.
laptop sends:
    <iq type='get' id='1'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
    <iq type='set' id='2'><command xmlns='http://jabber.org/protocol/commands'/></iq>
    <iq type='set' id='3'><command xmlns='http://jabber.org/protocol/commands' node='make-tea'/></iq>
    <iq type='set' id='4' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
    <iq type='set' id='5'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' action='hurry'/></iq>
    <iq type='set' id='6'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' action='prev'/></iq>
    <iq type='set' id='7'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' action='cancel'/></iq>
    <iq type='set' id='8'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid=''/></iq>
    <iq type='set' id='9'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='config:20020923T213616Z-700'/></iq>
    <iq type='get' id='10'><query xmlns='http://jabber.org/protocol/disco#info' node='make-tea'/></iq>
    <iq type='set' id='11'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'/></iq>
laptop gets in any order:
    <iq type='error' id='1' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='2' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='3' from='juliet@ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='4' from='ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='5' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><malformed-action xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='6' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-action xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='7' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-action xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='8' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-sessionid xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='9' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-sessionid xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='10' from='juliet@ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='11' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>

# A session belongs to one resource, one command, one addressee. And the first form leads neither
# back nor, being the only one, on.
laptop sends:
    <iq type='set' id='s'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='s' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{session}' status='executing' ...><actions execute='complete'><complete/></actions>...</command></iq>
phone sends:
    <iq type='set' id='20'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='cancel'/></iq>
phone gets:
    <iq type='error' id='20' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-sessionid xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='21'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#revoke' sessionid='{session}' action='cancel'/></iq>
    <iq type='set' id='22'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='prev'/></iq>
    <iq type='set' id='23'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='next'/></iq>
laptop gets in any order:
    <iq type='error' id='21' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-sessionid xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='22' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-action xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='23' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-action xmlns='http://jabber.org/protocol/commands'/></error></iq>

# Forms that are none, or another, or filled in wrongly. The text says where.
laptop sends:
    <iq type='set' id='30'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='complete'/></iq>
    <iq type='set' id='31'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='result'/></command></iq>
    <iq type='set' id='32'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>jabber:bot</value></field></x></command></iq>
laptop gets in any order:
    <iq type='error' id='30' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>there is a form to be filled in</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='31' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>there is a form to be filled in</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='error' id='32' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>this is another form</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='33'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='submit'><field var='default'/></x></command></iq>
laptop gets:
    <iq type='error' id='33' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>Keep messages: missing</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='34'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='submit'><field var='default'><value>sometimes</value></field></x></command></iq>
laptop gets:
    <iq type='error' id='34' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>Keep messages: not one of the options</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='35'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='submit'><field var='never'><value>romeo@ours.test</value><value>@</value></field></x></command></iq>
laptop gets:
    <iq type='error' id='35' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>Never with: not an address</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='36'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}'><x xmlns='jabber:x:data' type='submit'><field var='keep-days'><value>many</value></field></x></command></iq>
laptop gets:
    <iq type='error' id='36' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' ...>Forget messages after days: not a whole number</text><bad-payload xmlns='http://jabber.org/protocol/commands'/></error></iq>

# None of that has ended the session, but silence does; a little earlier it had not.
time passes 9m
laptop sends:
    <iq type='set' id='40'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='next'/></iq>
laptop gets:
    <iq type='error' id='40' from='juliet@ours.test'>...<error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><bad-action xmlns='http://jabber.org/protocol/commands'/></error></iq>
time passes 10m
laptop sends:
    <iq type='set' id='41'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{session}' action='cancel'/></iq>
laptop gets:
    <iq type='error' id='41' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>

# It does not outlive its client either; nor the server.
laptop sends:
    <iq type='set' id='t'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='t' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{left}' status='executing' ...>...</command></iq>
laptop disconnects
laptop connects
laptop sends:
    <iq type='set' id='42'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{left}' action='cancel'/></iq>
laptop gets:
    <iq type='error' id='42' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>
laptop sends:
    <iq type='set' id='u'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='u' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{killed}' status='executing' ...>...</command></iq>
server crashes
laptop connects
laptop sends:
    <iq type='set' id='43'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{killed}' action='cancel'/></iq>
laptop gets:
    <iq type='error' id='43' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>

----
# Who has five open and begins another loses the one longest unused.
laptop sends:
    <iq type='set' id='50'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='50' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{first}' status='executing' ...>...</command></iq>
time passes 1s
laptop sends:
    <iq type='set' id='51'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
    <iq type='set' id='52'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
    <iq type='set' id='53'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets in any order:
    <iq type='result' id='51' ...>...</iq>
    <iq type='result' id='52' ...>...</iq>
    <iq type='result' id='53' ...>...</iq>
time passes 1s
laptop sends:
    <iq type='set' id='54'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='54' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' sessionid='{fifth}' status='executing' ...>...</command></iq>
time passes 1s
laptop sends:
    <iq type='set' id='55'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'/></iq>
laptop gets:
    <iq type='result' id='55' from='juliet@ours.test'>...</iq>
laptop sends:
    <iq type='set' id='56'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{first}' action='cancel'/></iq>
    <iq type='set' id='57'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{fifth}' action='cancel'/></iq>
laptop gets in any order:
    <iq type='error' id='56' from='juliet@ours.test'>...<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><session-expired xmlns='http://jabber.org/protocol/commands'/></error></iq>
    <iq type='result' id='57' from='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' status='canceled' ...>...</command></iq>

----
# Somebody else's account. Romeo, who sees her presence, is told that it is none of his business; a
# stranger what he is told of an address that nobody has.
romeo connects
romeo sends:
    <presence/>
romeo gets:
    <presence from='romeo@ours.test/orchard'/>
laptop sends:
    <presence/>
laptop gets:
    <presence from='juliet@ours.test/laptop'/>
romeo sends:
    <presence to='juliet@ours.test' type='subscribe'/>
laptop gets:
    <presence from='romeo@ours.test' type='subscribe' ...>...</presence>
laptop sends:
    <presence to='romeo@ours.test' type='subscribed'/>
romeo gets:
    <presence from='juliet@ours.test/laptop' ...>...</presence>
romeo sends:
    <iq type='set' id='60' to='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='set' id='61' to='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='make-tea'/></iq>
    <iq type='get' id='62' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='63' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='get' id='64' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='set' id='65' to='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure' sessionid='{killed}' action='cancel'/></iq>
romeo gets in any order:
    <iq type='error' id='60' from='juliet@ours.test'>...<error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='61' from='juliet@ours.test'>...<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='62' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='error' id='63' from='juliet@ours.test'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='64' from='juliet@ours.test'>...<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='65' from='juliet@ours.test'>...<error type='cancel'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
mercutio connects
mercutio sends:
    <iq type='set' id='70' to='juliet@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='set' id='71' to='nobody@ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='get' id='72' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='get' id='73' to='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='get' id='74' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='75' to='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='76' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='get' id='77' to='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='set' id='78' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='set' id='79' to='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='get' id='80' to='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/commands'/></iq>
mercutio gets in any order:
    <iq type='error' id='70' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='71' from='nobody@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='72' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='73' from='nobody@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='result' id='74' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='result' id='75' from='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
    <iq type='result' id='76' from='juliet@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='result' id='77' from='nobody@ours.test'><query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:cam:0#list'/></iq>
    <iq type='error' id='78' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='79' from='nobody@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
    <iq type='error' id='80' from='juliet@ours.test'>...<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
