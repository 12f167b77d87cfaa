# FAST (XEP-0484): counts against replay, and the end of tokens
config sasl.token_lifetime = "20h"
config sasl.token_rotation = "20h"
[First]
    jid: juliet@ours.test
    password: wherefore
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-NONE'/>
[Count one]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0' count='1'/>
[Count seven]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0' count='7'/>
[Count nought]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0' count='0'/>
[Count words]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0' count='99999999999999999999'/>
[No count]
    jid: juliet@ours.test
    mechanism: HT-SHA-256-NONE
    token: {token}
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><fast xmlns='urn:xmpp:fast:0'/>
[New password]
    jid: juliet@ours.test
    password: denied
    sasl2: <user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-NONE'/>

---------

first authenticates
first gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test</authorization-identifier>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{token}'/>
    </success>
    <stream:features>...</stream:features>
first drops
count seven authenticates
count seven ignores what came
count seven drops
# Not a second time, not with less, not without.
count seven cannot connect: not-authorized
count one cannot connect: not-authorized
no count cannot connect: not-authorized
count nought cannot connect: malformed-request
count words cannot connect: malformed-request

----
# A token that has had its time.
time passes 21h
count seven cannot connect: credentials-expired

----
# A new password ends them.
first authenticates
first gets:
    <success xmlns='urn:xmpp:sasl:2'>
      <additional-data>*</additional-data>
      <authorization-identifier>juliet@ours.test</authorization-identifier>
      <token xmlns='urn:xmpp:fast:0' expiry='*' token='{token2}'/>
    </success>
    <stream:features>...</stream:features>
operator sets password of first: denied
first gets stream error reset
first is disconnected
count seven cannot connect: not-authorized
new password authenticates
new password ignores what came
