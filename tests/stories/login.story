# Every mechanism lets the right password in and no other (RFC 6120 §6, RFC 5802, RFC 4616).
[Plain]
    jid: romeo@ours.test/plain
    password: wherefore
    mechanism: PLAIN
[Sha1]
    jid: romeo@ours.test/sha1
    password: wherefore
    mechanism: SCRAM-SHA-1
[Sha1 plus]
    jid: romeo@ours.test/sha1-plus
    password: wherefore
    mechanism: SCRAM-SHA-1-PLUS
[Sha256]
    jid: romeo@ours.test/sha256
    password: wherefore
    mechanism: SCRAM-SHA-256
[Sha256 plus]
    jid: romeo@ours.test/sha256-plus
    password: wherefore
    mechanism: SCRAM-SHA-256-PLUS
[Sha512]
    jid: romeo@ours.test/sha512
    password: wherefore
    mechanism: SCRAM-SHA-512
[Sha512 plus]
    jid: romeo@ours.test/sha512-plus
    password: wherefore
    mechanism: SCRAM-SHA-512-PLUS
[Direct]
    jid: romeo@ours.test/direct
    password: wherefore
    tls: direct
[Wrong plain]
    jid: romeo@ours.test
    password: whatever
    mechanism: PLAIN
[Wrong scram]
    jid: romeo@ours.test
    password: whatever
    mechanism: SCRAM-SHA-256-PLUS
[Unknown plain]
    jid: mercutio@ours.test
    account: none
    mechanism: PLAIN
[Unknown scram]
    jid: mercutio@ours.test
    account: none
    mechanism: SCRAM-SHA-512

---------

plain connects
sha1 connects
sha1 plus connects
sha256 connects
sha256 plus connects
sha512 connects
sha512 plus connects
direct connects

# A wrong password and an account that does not exist look the same.
wrong plain cannot connect: not-authorized
wrong scram cannot connect: not-authorized
unknown plain cannot connect: not-authorized
unknown scram cannot connect: not-authorized

# All eight are sessions of one account and nobody was disturbed.
plain sends:
    <message to='romeo@ours.test/sha512-plus' id='1'><body>It is I</body></message>
sha512 plus gets:
    <message from='romeo@ours.test/plain' id='1'><body>It is I</body></message>
plain disconnects
direct disconnects
