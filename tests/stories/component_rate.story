# A component (XEP-0114) may send so many bytes a second; beyond that it is slowed down, not cut off.
config component = [{name = "bridge.ours.test", secret = "s<3"}]
config limits.component_bytes_per_second = 2000
config limits.component_burst_bytes = 20000
[Juliet]
    jid: juliet@ours.test/balcony
[Bridge]
    component: bridge.ours.test
    password: s<3

---------

juliet connects
bridge connects
# The burst is used up by this one, so that the next has to wait about ten seconds.
bridge sends raw: <message from='cat@bridge.ours.test' to='juliet@ours.test/balcony' id='1'><body>
bridge sends raw 40000 times: x
bridge sends raw: </body></message>
bridge sends:
    <message from='cat@bridge.ours.test' to='juliet@ours.test/balcony' id='2'><body>Late</body></message>
juliet gets nothing
time passes 30s
juliet gets:
    <message from='cat@bridge.ours.test' id='1'><body>*</body></message>
    <message from='cat@bridge.ours.test' id='2'><body>Late</body></message>
