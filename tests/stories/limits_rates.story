# Rates: so many connections a second from one address, so many bytes a second on one stream. Whoever
# sends more is slowed down, not cut off.
config limits.connections_per_address_per_second = 1
config limits.connections_per_address_burst = 2
config limits.stream_bytes_per_second = 2000
config limits.stream_burst_bytes = 20000
[Romeo]
    jid: romeo@ours.test/orchard
    address: 192.0.2.5
[Juliet]
    jid: juliet@ours.test/balcony
    address: 192.0.2.5
[Nurse]
    address: 192.0.2.5
[Elsewhere]
    jid: elsewhere@ours.test/x
    address: 192.0.2.6

---------

romeo connects
juliet connects
nurse cannot connect: connection refused
elsewhere connects
time passes 2s
nurse connects

# The burst is used up by this one, so that the next has to wait about ten seconds.
romeo sends raw: <message to='juliet@ours.test/balcony' id='1'><body>
romeo sends raw 40000 times: x
romeo sends raw: </body></message>
romeo sends:
    <message to='juliet@ours.test/balcony' id='2'><body>Late</body></message>
elsewhere sends:
    <message to='juliet@ours.test/balcony' id='3'><body>Quick</body></message>
juliet gets:
    <message from='elsewhere@ours.test/x' id='3'><body>Quick</body></message>
juliet gets nothing
time passes 30s
juliet gets:
    <message from='romeo@ours.test/orchard' id='1'><body>*</body></message>
    <message from='romeo@ours.test/orchard' id='2'><body>Late</body></message>
