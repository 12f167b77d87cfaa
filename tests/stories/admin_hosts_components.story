# A component that is connected learns what it may do at a domain that comes (XEP-0356 §4)
config shards = 3
config component = [{name = "reader.test", secret = "s", roster = "get", roster_push = false}, {name = "own.test", secret = "s", hosts = ["ours.test"], roster = "get", roster_push = false}]
[Escalus]
    jid: escalus@ours.test/palace
    account: operator
[Reader]
    component: reader.test
    password: s
[Own]
    component: own.test
    password: s

---------

reader connects
own connects
escalus connects
reader gets:
    <message from='ours.test' to='reader.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='get' push='false'/></privilege></message>
own gets:
    <message from='ours.test' to='own.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='get' push='false'/></privilege></message>
escalus sends:
    <iq type='set' id='1' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host'/></iq>
escalus gets:
    <iq type='result' id='1' from='ours.test'><command sessionid='{s1}' xmlns='http://jabber.org/protocol/commands' ...>...</command></iq>
escalus sends:
    <iq type='set' id='2' to='ours.test'><command xmlns='http://jabber.org/protocol/commands' node='urn:parlance:admin#add-host' sessionid='{s1}'>
      <x xmlns='jabber:x:data' type='submit'><field var='host'><value>new.test</value></field></x></command></iq>
escalus gets:
    <iq type='result' id='2' from='ours.test'>...</iq>
reader gets:
    <message from='new.test' to='reader.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='roster' type='get' push='false'/></privilege></message>
own gets nothing
