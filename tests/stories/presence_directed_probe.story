# Who got directed presence of a client may ask whether that one is still there (RFC 6121 §4.6.6),
# as rooms do that look for ghosts. It learns that, and no more.
[Romeo]
    jid: romeo@ours.test/orchard
[Chamber]
    jid: romeo@ours.test/chamber
    password: secret of romeo
[Rooms]
    server: rooms.example
[From the rooms]
    server: rooms.example

---------

romeo connects
chamber connects
romeo sends:
    <presence><status>only for subscribers</status></presence>
chamber sends:
    <presence/>
time passes 1s
romeo ignores what came
chamber ignores what came
romeo sends:
    <presence to='coven@rooms.example/witch'/>
rooms accepts
rooms gets:
    <presence from='romeo@ours.test/orchard' to='coven@rooms.example/witch'/>
from the rooms connects

# Of that client, by its own address and by that of the account.
from the rooms sends:
    <presence from='coven@rooms.example/witch' to='romeo@ours.test/orchard' type='probe'/>
rooms gets:
    <presence from='romeo@ours.test/orchard' to='coven@rooms.example/witch'/>
from the rooms sends:
    <presence from='coven@rooms.example' to='romeo@ours.test' type='probe'/>
rooms gets:
    <presence from='romeo@ours.test/orchard' to='coven@rooms.example'/>

# Not of another client, nor for another room.
from the rooms sends:
    <presence from='coven@rooms.example/witch' to='romeo@ours.test/chamber' type='probe'/>
rooms gets:
    <presence from='romeo@ours.test' to='coven@rooms.example' type='unsubscribed'/>
from the rooms sends:
    <presence from='heath@rooms.example/witch' to='romeo@ours.test/orchard' type='probe'/>
rooms gets:
    <presence from='romeo@ours.test' to='heath@rooms.example' type='unsubscribed'/>

# Nor when it has been taken back.
romeo sends:
    <presence to='coven@rooms.example/witch' type='unavailable'/>
rooms gets:
    <presence from='romeo@ours.test/orchard' to='coven@rooms.example/witch' type='unavailable'/>
from the rooms sends:
    <presence from='coven@rooms.example/witch' to='romeo@ours.test/orchard' type='probe'/>
rooms gets:
    <presence from='romeo@ours.test' to='coven@rooms.example' type='unsubscribed'/>
romeo gets nothing
chamber gets nothing
