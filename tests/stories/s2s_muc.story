# Users of another server in our rooms, and ours in theirs (XEP-0045).
[Romeo]
    jid: romeo@ours.test/orchard
[Capulet]
    server: capulet.example
    to: conference.ours.test
[Theirs]
    server: capulet.example
[Their rooms]
    server: rooms.capulet.example
[From their rooms]
    server: rooms.capulet.example

---------

romeo connects
romeo sends:
    <presence to='ball@conference.ours.test/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
    <iq to='ball@conference.ours.test' type='set' id='c'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
romeo gets:
    <presence from='ball@conference.ours.test/Romeo'>...</presence>
    <message from='ball@conference.ours.test' type='groupchat'><subject/></message>
    <iq from='ball@conference.ours.test' type='result' id='c'/>
capulet connects
capulet sends:
    <presence from='juliet@capulet.example/balcony' to='ball@conference.ours.test/Juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
romeo gets:
    <presence from='ball@conference.ours.test/Juliet'>
      <x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant' jid='juliet@capulet.example/balcony'/></x>...</presence>
# The service has a stream of its own to her server.
theirs accepts
theirs gets:
    <presence from='ball@conference.ours.test/Romeo' to='juliet@capulet.example/balcony'>...</presence>
    <presence from='ball@conference.ours.test/Juliet' to='juliet@capulet.example/balcony'>...</presence>
    <message from='ball@conference.ours.test' to='juliet@capulet.example/balcony' type='groupchat'><subject/></message>
capulet sends:
    <message from='juliet@capulet.example/balcony' to='ball@conference.ours.test' type='groupchat' id='1'><body>Pilgrim</body></message>
romeo gets:
    <message from='ball@conference.ours.test/Juliet' type='groupchat' id='1'><body>Pilgrim</body>...</message>
theirs gets:
    <message from='ball@conference.ours.test/Juliet' to='juliet@capulet.example/balcony' type='groupchat' id='1'><body>Pilgrim</body>...</message>
romeo sends:
    <message to='ball@conference.ours.test' type='groupchat' id='2'><body>Saint</body></message>
romeo gets:
    <message from='ball@conference.ours.test/Romeo' type='groupchat' id='2'><body>Saint</body>...</message>
theirs gets:
    <message from='ball@conference.ours.test/Romeo' to='juliet@capulet.example/balcony' type='groupchat' id='2'><body>Saint</body>...</message>
# Her server says that it cannot deliver: she leaves the room.
capulet sends:
    <message from='juliet@capulet.example/balcony' to='ball@conference.ours.test/Romeo' type='error' id='2'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
romeo gets:
    <presence from='ball@conference.ours.test/Juliet' type='unavailable'>...</presence>
theirs ignores what came

# Romeo in a room of theirs.
romeo sends:
    <presence to='feast@rooms.capulet.example/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
their rooms accepts
their rooms gets:
    <presence from='romeo@ours.test/orchard' to='feast@rooms.capulet.example/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
from their rooms connects
from their rooms sends:
    <presence from='feast@rooms.capulet.example/Romeo' to='romeo@ours.test/orchard'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x></presence>
    <message from='feast@rooms.capulet.example/Nurse' to='romeo@ours.test/orchard' type='groupchat' id='3'><body>Madam</body></message>
romeo gets:
    <presence from='feast@rooms.capulet.example/Romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/><status code='110'/></x></presence>
    <message from='feast@rooms.capulet.example/Nurse' type='groupchat' id='3'><body>Madam</body></message>
romeo sends:
    <message to='feast@rooms.capulet.example' type='groupchat' id='4'><body>Is she a Capulet?</body></message>
their rooms gets:
    <message from='romeo@ours.test/orchard' to='feast@rooms.capulet.example' type='groupchat' id='4'><body>Is she a Capulet?</body></message>
# He disconnects; they are told (RFC 6121 §4.6).
romeo disconnects
their rooms gets:
    <presence from='romeo@ours.test/orchard' to='feast@rooms.capulet.example/Romeo' type='unavailable'/>
