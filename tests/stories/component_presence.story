# A component that sees presence (XEP-0356 §7): of users, when they come and when they go and at no
# other time; with more rights, of their contacts elsewhere as well, even of users who are away. What
# it has missed it hears when it comes, and nothing twice.
config component = [{name = "users.test", secret = "s", presence = "managed_entity"}, {name = "contacts.test", secret = "s", roster = "get", roster_push = false, presence = "roster"}]
[Juliet]
    jid: juliet@ours.test/balcony
[Nurse]
    jid: nurse@ours.test/home
[Users]
    component: users.test
    password: s
[Contacts]
    component: contacts.test
    password: s
[Montague]
    server: montague.example
[Voice]
    server: montague.example
----
users connects
users gets:
    <message from='ours.test' to='users.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'><perm access='presence' type='managed_entity'/></privilege></message>
juliet connects
nurse connects
# Both have Romeo in their rosters, and he lets them see him.
juliet sends:
    <presence type='subscribe' to='romeo@montague.example'/>
nurse sends:
    <presence type='subscribe' to='romeo@montague.example'/>
montague accepts
montague gets in any order:
    <presence type='subscribe' from='juliet@ours.test' to='romeo@montague.example'/>
    <presence type='subscribe' from='nurse@ours.test' to='romeo@montague.example'/>
voice connects
voice sends:
    <presence type='subscribed' from='romeo@montague.example' to='juliet@ours.test'/>
    <presence type='subscribed' from='romeo@montague.example' to='nurse@ours.test'/>
time passes 1s
users gets nothing

# Comes, changes, goes.
juliet sends:
    <presence id='1'><show>chat</show><status>On the balcony</status></presence>
juliet gets:
    <presence id='1' from='juliet@ours.test/balcony'><show>chat</show><status>On the balcony</status></presence>
users gets:
    <presence id='1' from='juliet@ours.test/balcony' to='users.test'><show>chat</show><status>On the balcony</status></presence>
juliet sends:
    <presence><show>away</show></presence>
juliet gets:
    <presence from='juliet@ours.test/balcony'><show>away</show></presence>
juliet sends:
    <presence type='unavailable'/>
juliet gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
users gets:
    <presence type='unavailable' from='juliet@ours.test/balcony' to='users.test'/>
juliet sends:
    <presence id='2'/>
juliet gets:
    <presence id='2' from='juliet@ours.test/balcony'/>
users gets:
    <presence id='2' from='juliet@ours.test/balcony' to='users.test'/>
# Directed presence is nobody else's.
juliet sends:
    <presence to='nurse@ours.test/home'/>
nurse gets:
    <presence from='juliet@ours.test/balcony'/>
users gets nothing

# The probes of Juliet's client are for Romeo.
montague gets:
    <presence type='probe' from='juliet@ours.test' to='romeo@montague.example'/>
    <presence type='probe' from='juliet@ours.test' to='romeo@montague.example'/>
# A contact comes, told once although two know him.
voice sends:
    <presence from='romeo@montague.example/orchard' to='juliet@ours.test'/>
    <presence from='romeo@montague.example/orchard' to='nurse@ours.test'/>
juliet gets:
    <presence from='romeo@montague.example/orchard' to='juliet@ours.test'/>
users gets nothing
# The other component comes late: it hears of all who are there.
contacts connects
contacts gets:
    <message from='ours.test' to='contacts.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'>
      <perm access='roster' type='get' push='false'/><perm access='presence' type='roster'/></privilege></message>
    <presence id='2' from='juliet@ours.test/balcony' to='contacts.test'/>
    <presence from='romeo@montague.example/orchard' to='contacts.test'/>
# From a stranger: none of its business.
voice sends:
    <presence from='tybalt@montague.example/street' to='juliet@ours.test'/>
juliet gets:
    <presence from='tybalt@montague.example/street' to='juliet@ours.test'/>
voice sends:
    <presence from='romeo@montague.example/orchard' to='juliet@ours.test'><show>dnd</show></presence>
    <presence from='romeo@montague.example/orchard' to='nurse@ours.test'><show>dnd</show></presence>
juliet gets:
    <presence from='romeo@montague.example/orchard' to='juliet@ours.test'><show>dnd</show></presence>
contacts gets:
    <presence from='romeo@montague.example/orchard' to='contacts.test'><show>dnd</show></presence>
# The users are away, the contact is not.
juliet drops
nurse gets:
    <presence type='unavailable' from='juliet@ours.test/balcony'/>
nurse disconnects
time passes 1s
users gets:
    <presence type='unavailable' from='juliet@ours.test/balcony' to='users.test'/>
contacts gets:
    <presence type='unavailable' from='juliet@ours.test/balcony' to='contacts.test'/>
voice sends:
    <presence type='unavailable' from='romeo@montague.example/orchard' to='juliet@ours.test'/>
    <presence type='unavailable' from='romeo@montague.example/orchard' to='nurse@ours.test'/>
contacts gets:
    <presence type='unavailable' from='romeo@montague.example/orchard' to='contacts.test'/>
users gets nothing
contacts gets nothing
# All have gone.
contacts disconnects
contacts connects
contacts gets:
    <message from='ours.test' to='contacts.test' id='*'><privilege xmlns='urn:xmpp:privilege:2'>
      <perm access='roster' type='get' push='false'/><perm access='presence' type='roster'/></privilege></message>
contacts gets nothing
