# Push notifications (XEP-0357) to a service that answers with errors which may pass: after twenty of
# them in a row, and a day, it is not tried any more. A success in between starts anew.
config component = [{name = "push.ours.test", secret = "s"}]
[Service]
    component: push.ours.test
    password: s
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/phone

---------

service connects
romeo connects
juliet connects
juliet sends:
    <iq type='set' id='e'><enable xmlns='urn:xmpp:push:0' jid='push.ours.test' node='n'/></iq>
juliet gets:
    <iq type='result' id='e' from='juliet@ours.test'/>
juliet disconnects
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>1</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p1}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p1}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>2</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p2}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p2}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>3</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p3}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='result' id='{p3}'/>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>4</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p4}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p4}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>5</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p5}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p5}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>6</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p6}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p6}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>7</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p7}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p7}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>8</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p8}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p8}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>9</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p9}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p9}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>10</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p10}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p10}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>11</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p11}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p11}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>12</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p12}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p12}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>13</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p13}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p13}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>14</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p14}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p14}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>15</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p15}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p15}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>16</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p16}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p16}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>17</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p17}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p17}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>18</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p18}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p18}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>19</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p19}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p19}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>20</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p20}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p20}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>21</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p21}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p21}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>22</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p22}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p22}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>23</body></message>
service gets:
    <iq from='juliet@ours.test' to='push.ours.test' type='set' id='{p23}'>...</iq>
service sends:
    <iq from='push.ours.test' to='juliet@ours.test' type='error' id='{p23}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
time passes 80m
romeo sends:
    <message to='juliet@ours.test' type='chat'><body>last</body></message>
service gets nothing
time passes 3h
service gets nothing
