# One address may hold only so many connections that have not logged in; logging in makes room.
config limits.unauthenticated_connections_per_address = 2
[Romeo]
    address: 192.0.2.7
[Juliet]
    address: 192.0.2.7
[Nurse]
    address: 192.0.2.8
[Tybalt]
    address: 192.0.2.7
[Paris]
    address: 192.0.2.7

---------

romeo connects
juliet connects
tybalt authenticates
tybalt ignores what came
paris connects
nurse connects
