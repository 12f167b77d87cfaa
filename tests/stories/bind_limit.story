# No more resources than the limit; a conflict does not count as one more (RFC 6120 §7.6.2.1).
config limits.resources_per_user = 2
[One]
    jid: romeo@ours.test/1
[Two]
    jid: romeo@ours.test/2
[Three]
    jid: romeo@ours.test/3
[Two again]
    jid: romeo@ours.test/2

---------

one connects
two connects
three cannot connect: resource-constraint
two again connects
two gets stream error conflict
stream is closed
one disconnects
three connects
