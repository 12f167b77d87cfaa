# Two people write to each other.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
juliet connects

romeo sends:
    <message to='juliet@ours.test/balcony' type='chat' id='m1'>
      <body>Wilt thou leave me so unsatisfied?</body>
    </message>

juliet gets:
    <message from='romeo@ours.test/orchard' type='chat' id='m1'>
      <body>Wilt thou leave me so unsatisfied?</body>
    </message>

juliet sends:
    <message to='romeo@ours.test/orchard' type='chat' id='m2'><body>What satisfaction?</body></message>

romeo gets:
    <message from='juliet@ours.test/balcony' type='chat' id='m2'><body>What satisfaction?</body></message>

romeo gets nothing
juliet gets nothing
romeo disconnects
juliet disconnects
