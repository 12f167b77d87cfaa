# Bind 2 (XEP-0386) when the account has all the sessions it may have
config limits.resources_per_user = 1
[First]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <bind xmlns='urn:xmpp:bind:0'><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>
[Second]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <bind xmlns='urn:xmpp:bind:0'/>

---------

first connects
first ignores what came
second cannot connect: resource-constraint
# One whose client is away makes room.
first drops
second connects
second ignores what came
