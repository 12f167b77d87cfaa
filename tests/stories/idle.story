# Silence: after the idle time the server asks, after the ping time it gives up; whitespace counts as
# life (RFC 6120 §4.6.1), and so does an answer.
config limits.idle_timeout = "100s"
config limits.ping_timeout = "50s"
[Dead]
    jid: dead@ours.test/x
    answers pings: no
[Alive]
    jid: alive@ours.test/x
    answers pings: no
[Whitespace]
    jid: white@ours.test/x
    answers pings: no
[Juliet]

---------

dead connects
alive connects
whitespace connects
juliet connects
time passes 60s
whitespace sends raw: \s
time passes 55s
whitespace gets nothing
alive gets:
    <iq type='get' from='ours.test' id='{ping}'><ping xmlns='urn:xmpp:ping'/></iq>
alive sends:
    <iq type='result' to='ours.test' id='{ping}'/>
dead gets:
    <iq type='get' from='ours.test' id='*'><ping xmlns='urn:xmpp:ping'/></iq>
whitespace sends raw: \n
time passes 60s
dead gets stream error connection-timeout
stream is closed
alive gets nothing
whitespace gets nothing
juliet gets nothing
