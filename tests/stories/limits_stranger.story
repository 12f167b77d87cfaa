# Strangers may send little, and must come to the point.
config limits.stanza_bytes_unauthenticated = 5000
config limits.negotiation_timeout = "20s"
[Romeo]
[Slow]

---------

romeo connects

raw mallory connects
mallory sends raw: <stream:stream to='ours.test' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>
mallory gets raw containing <max-bytes>5000</max-bytes>
mallory ignores what came
mallory sends raw: <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>
mallory sends raw 5000 times: A
mallory gets stream error policy-violation
stream is closed

# A header without end.
raw endless connects
endless sends raw: <stream:stream 
endless sends raw 5000 times: a
endless gets stream error policy-violation
stream is closed

# Says nothing at all.
raw silent connects
time passes 31s
silent gets stream error connection-timeout
stream is closed

# Authenticates, but never binds.
slow authenticates
slow ignores what came
time passes 31s
slow gets stream error connection-timeout
stream is closed
romeo gets nothing
