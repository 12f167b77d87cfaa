"""A client that writes its XML itself and counts how often it waits for the server.

A round trip is a wait for bytes after something was sent; connecting is one, too. The time of a
log-in over a slow line is this number times the delay of the line, plus what the server computes.
"""

import base64
import hashlib
import hmac
import re
import secrets
import socket
import ssl

from server_fixture import DOMAIN

AGENT = "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'><software>Flights</software></user-agent>"
WAIT = 60


class Flights:
    """One connection, over direct TLS or STARTTLS."""

    def __init__(self, server, context, session=None, starttls=False):
        self.context = context
        self.round_trips = 0
        self.received = 0  # bytes, as they come from the socket
        self.unanswered = False
        self.tls = None
        self.text = ""
        port = server.c2s_port if starttls else server.c2s_tls_port
        self.tcp = socket.create_connection((server.address, port), timeout=WAIT)
        self.round_trips += 1
        if starttls:
            self.write(header())
            self.wait_for("</stream:features>")
            self.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
            self.wait_for("<proceed[^>]*>")
        self.start_tls(session)

    def start_tls(self, session):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = self.context.wrap_bio(self.incoming, self.outgoing, server_hostname=DOMAIN,
                                         session=session)
        self.text = ""
        while True:
            try:
                self.tls.do_handshake()
                return  # what is left to be sent goes with the first bytes of XML
            except ssl.SSLWantReadError:
                self.read_socket()

    def flush(self):
        if self.tls is not None and self.outgoing.pending:
            self.tcp.sendall(self.outgoing.read())
            self.unanswered = True

    def read_socket(self):
        self.flush()
        if self.unanswered:
            self.round_trips += 1
            self.unanswered = False
        data = self.tcp.recv(65536)
        if not data:
            raise EOFError(self.text)
        self.received += len(data)
        if self.tls is None:
            self.text += data.decode()
        else:
            self.incoming.write(data)

    def write(self, text):
        if self.tls is None:
            self.tcp.sendall(text.encode())
            self.unanswered = True
        else:
            self.tls.write(text.encode())

    def wait_for(self, pattern):
        """The match; what came up to its end is taken."""
        while True:
            found = re.search(pattern, self.text, re.DOTALL)
            if found:
                self.text = self.text[found.end():]
                return found
            try:
                if self.tls is None:
                    raise ssl.SSLWantReadError
                data = self.tls.read(65536)
                if not data:
                    raise EOFError(self.text)
                self.text += data.decode()
            except ssl.SSLWantReadError:
                self.read_socket()

    def end_point(self):
        return hashlib.sha256(self.tls.getpeercert(binary_form=True)).digest()

    def drop(self):
        self.tcp.close()


def header(account=None):
    sender = f" from='{account.jid}'" if account else ""
    return (f"<stream:stream to='{DOMAIN}'{sender} version='1.0' xmlns='jabber:client' "
            "xmlns:stream='http://etherx.jabber.org/streams'>")


def encoded(data):
    return base64.b64encode(data).decode()


class Scram:
    """SCRAM-SHA-256 without channel binding (RFC 5802)."""

    def __init__(self, account):
        self.password = account.password.encode()
        self.bare = f"n={account.name},r={secrets.token_urlsafe(18)}"

    def first(self):
        return encoded(b"n,," + self.bare.encode())

    def final(self, challenge):
        server_first = base64.b64decode(challenge).decode()
        fields = dict(field.split("=", 1) for field in server_first.split(","))
        salted = hashlib.pbkdf2_hmac("sha256", self.password, base64.b64decode(fields["s"]),
                                     int(fields["i"]))
        without_proof = f"c=biws,r={fields['r']}"
        message = f"{self.bare},{server_first},{without_proof}".encode()
        client_key = hmac.digest(salted, b"Client Key", "sha256")
        signature = hmac.digest(hashlib.sha256(client_key).digest(), message, "sha256")
        self.server_signature = hmac.digest(hmac.digest(salted, b"Server Key", "sha256"), message,
                                            "sha256")
        proof = bytes(a ^ b for a, b in zip(client_key, signature))
        return encoded(f"{without_proof},p={encoded(proof)}".encode())

    def check(self, final):
        assert base64.b64decode(final) == b"v=" + encoded(self.server_signature).encode()


def classic(flights, account):
    """SASL and resource binding of RFC 6120; the full JID."""
    flights.write(header(account))
    flights.wait_for("</stream:features>")
    scram = Scram(account)
    flights.write("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>"
                  f"{scram.first()}</auth>")
    challenge = flights.wait_for("<challenge[^>]*>([^<]*)</challenge>")[1]
    flights.write("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                  f"{scram.final(challenge)}</response>")
    scram.check(flights.wait_for("<success[^>]*>([^<]*)</success>")[1])
    flights.write(header(account))
    flights.wait_for("</stream:features>")
    flights.write("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")
    return flights.wait_for("<jid>([^<]*)</jid>.*</iq>")[1]


def with_password(flights, account, inline, version=None):
    """SASL2 with SCRAM; <success/>, and the version of the features. A `version` known from before
    lets the client send its log-in with the header (XEP-0509)."""
    scram = Scram(account)
    flights.write(header(account))
    if version is None:
        version = flights.wait_for("<config-version [^>]*value='([^']*)'")[1]
    flights.write(authenticate("SCRAM-SHA-256", scram.first(), version, inline))
    challenge = flights.wait_for("<challenge[^>]*>([^<]*)</challenge>")[1]
    flights.write(f"<response xmlns='urn:xmpp:sasl:2'>{scram.final(challenge)}</response>")
    success = flights.wait_for("<success xmlns='urn:xmpp:sasl:2'>.*</success>")[0]
    scram.check(re.search("<additional-data>([^<]*)<", success)[1])
    return success, version


class Refused(Exception):
    """By the server, with what it said."""


def with_token(flights, account, token, inline, version):
    """FAST (XEP-0484) together with the header; <success/>."""
    binding = flights.end_point()
    proof = hmac.digest(token.encode(), b"Initiator" + binding, "sha256")
    flights.write(header(account) +
                  authenticate("HT-SHA-256-ENDP", encoded(account.name.encode() + b"\0" + proof),
                               version, "<fast xmlns='urn:xmpp:fast:0'/>" + inline))
    success = flights.wait_for("<success xmlns='urn:xmpp:sasl:2'>.*</success>|<failure .*</failure>")[0]
    if success.startswith("<failure"):
        raise Refused(success)
    answer = hmac.digest(token.encode(), b"Responder" + binding, "sha256")
    assert re.search("<additional-data>([^<]*)<", success)[1] == encoded(answer)
    return success


def authenticate(mechanism, initial_response, version, inline):
    return (f"<authenticate xmlns='urn:xmpp:sasl:2' mechanism='{mechanism}'>"
            f"<initial-response>{initial_response}</initial-response>{AGENT}"
            f"<config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='{version}'/>"
            f"{inline}</authenticate>")


def ping(flights):
    """The session is usable."""
    flights.write(f"<iq type='get' id='usable' to='{DOMAIN}'><ping xmlns='urn:xmpp:ping'/></iq>")
    flights.wait_for("<iq [^>]*id='usable'[^>]*>")
