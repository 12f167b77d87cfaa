# After too many failures nobody may try that account for a while, not even with the right password;
# what the answer says does not depend on whether the account exists.
config limits.auth_failures_per_account = 3
config limits.auth_failure_window = "2m"
[Romeo]
    password: wherefore
    address: 192.0.2.10
[Thief]
    jid: romeo@ours.test
    password: guess
    address: 192.0.2.66
[Juliet]
    address: 192.0.2.66
[Ghost]
    jid: mercutio@ours.test
    account: none
    address: 192.0.2.66

---------

thief cannot connect: not-authorized
thief cannot connect: not-authorized
thief cannot connect: not-authorized
thief cannot connect: temporary-auth-failure
romeo cannot connect: temporary-auth-failure
ghost cannot connect: not-authorized
ghost cannot connect: not-authorized
ghost cannot connect: not-authorized
ghost cannot connect: temporary-auth-failure
juliet connects
time passes 121s
romeo connects
