"""Log-ins in TLS early data (XEP-0484): how fast they are, and what a copy of one is worth."""

import base64
import hmac
import re
import socket

import pytest

import flight_client as client
from early_client import EarlyFlights
from test_round_trips import BIND, context_for, hash_of, numbers_in_readme, resume

EARLY = "the same, in TLS early data"
WISH = "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>"


class Known:
    """What a client keeps of its last connection; it can come back with all of it."""

    def __init__(self, server, inline=BIND):
        self.server = server
        self.account = server.new_account("juliet")
        flights = client.Flights(server, context_for(server))
        success, self.version = client.with_password(flights, self.account, WISH)
        self.token = re.search(r"<token [^>]*token='([^']*)'", success)[1]
        flights.drop()
        self.count = 0
        flights = EarlyFlights(server)
        flights.handshake()
        flights.write(self.log_in(inline))
        self.features = flights.wait_for("<stream:features>.*</stream:features>")[0]
        self.success = flights.wait_for("<success .*</success>")[0]
        client.ping(flights)
        self.tls = flights.session()
        self.flights = flights

    def token_proof(self):
        proof = hmac.digest(self.token.encode(), b"Initiator" + hash_of(self.server), "sha256")
        return base64.b64encode(self.account.name.encode() + b"\0" + proof).decode()

    def log_in(self, inline, count=None):
        if count is None:
            self.count += 1
            count = self.count
        fast = f"<fast xmlns='urn:xmpp:fast:0' count='{count}'/>" if count else \
            "<fast xmlns='urn:xmpp:fast:0'/>"
        return client.header(self.account) + client.authenticate(
            "HT-SHA-256-ENDP", self.token_proof(), self.version, fast + inline)

    def managed(self):
        return re.search("<enabled [^>]*id='([^']*)'", self.success)[1]


def answer_to_copy(server, recorded):
    """What the server sends to who sends a recorded flight, until it has no more to say."""
    with socket.create_connection((server.address, server.c2s_tls_port), timeout=20) as tcp:
        tcp.sendall(recorded)
        tcp.shutdown(socket.SHUT_WR)
        data = b""
        while more := tcp.recv(65536):
            data += more
        return data


def lines_about(server, account, what):
    return [line for line in server.log().splitlines() if account.jid in line and what in line]


def test_a_session_is_resumed_before_the_handshake_is_complete(server):
    """More than once, so that some log-ins move to another thread in the middle of the handshake."""
    for _ in range(6):
        known = Known(server)
        assert "tls-0rtt='true'" in known.features
        known.flights.drop()
        flights = EarlyFlights(server, known.tls, known.log_in(resume(known.managed()) + BIND))
        success = flights.wait_for("<success .*</success>")[0]
        assert flights.early_data_accepted()
        assert "<resumed " in success and "<bound " not in success
        assert flights.round_trips == numbers_in_readme()[EARLY]
        for size in (1, 20_000, 100_000):
            flights.write(f"<message to='{known.account.jid}' type='headline' id='m{size}'>"
                          f"<body>{'x' * size}</body></message>")
            client.ping(flights)
        flights.drop()


def test_after_starttls(server):
    known = Known(server)
    known.flights.drop()
    flights = EarlyFlights(
        server, known.tls, known.log_in(BIND),
        starttls=client.header() + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
    flights.wait_for("<success .*<bound .*</success>")
    assert flights.early_data_accepted()
    client.ping(flights)
    flights.drop()


def test_a_recorded_flight_does_not_log_in_again(own_server):
    known = Known(own_server)
    known.flights.drop()
    flights = EarlyFlights(own_server, known.tls, known.log_in(resume(known.managed()) + BIND))
    flights.flush()
    recorded = flights.sent
    flights.wait_for("<resumed ")
    client.ping(flights)
    for _ in range(3):
        answer_to_copy(own_server, recorded)
    assert len(lines_about(own_server, known.account, "login failed")) == 3
    # The session is where it was.
    client.ping(flights)
    assert len(lines_about(own_server, known.account, "session resumed")) == 1
    flights.drop()
    own_server.kill()
    own_server.start()
    bound = len(lines_about(own_server, known.account, "session bound"))
    answer_to_copy(own_server, recorded)
    assert len(lines_about(own_server, known.account, "session bound")) == bound


def test_copies_at_the_same_time_log_in_once(own_server):
    known = Known(own_server)
    known.flights.drop()
    bound = len(lines_about(own_server, known.account, "session bound"))
    flights = EarlyFlights(own_server, known.tls, known.log_in(BIND))
    crowd = [socket.create_connection((own_server.address, own_server.c2s_tls_port), timeout=20)
             for _ in range(8)]
    flights.flush()
    for tcp in crowd:
        tcp.sendall(flights.sent)
    own_server.poll(lambda: len(lines_about(own_server, known.account, "login failed")) == 8,
                    "all but one to be refused")
    assert len(lines_about(own_server, known.account, "session bound")) == bound + 1
    for tcp in crowd:
        tcp.close()
    flights.drop()


def test_who_does_not_complete_the_handshake_is_cut_off(own_server):
    """It need not be the client; that finds its session where it was."""
    own_server.kill()
    with open(own_server.config) as file:
        config = file.read()
    with open(own_server.config, "w") as file:
        file.write(config.replace("[limits]", '[limits]\nnegotiation_timeout = "10s"'))
    own_server.start()
    known = Known(own_server)
    known.flights.drop()
    log_in = known.log_in(resume(known.managed()) + BIND)
    silent = EarlyFlights(own_server, known.tls, log_in)
    silent.flush()
    while silent.tcp.recv(65536):
        pass
    assert len(lines_about(own_server, known.account, "session resumed")) == 1
    flights = EarlyFlights(own_server, known.tls, known.log_in(resume(known.managed()) + BIND))
    flights.wait_for("<resumed ")
    client.ping(flights)
    flights.drop()
    silent.drop()


@pytest.mark.parametrize("what", ["no count", "old count", "password", "rfc 6120", "registration",
                                  "stanza", "starttls"])
def test_nothing_else_counts_in_early_data(server, what):
    known = Known(server)
    known.flights.drop()
    header = client.header(known.account)
    plain = base64.b64encode(f"\0{known.account.name}\0{known.account.password}".encode()).decode()
    early, refusal = {
        "no count": (known.log_in(BIND, 0), "<malformed-request "),
        "old count": (known.log_in(BIND, known.count), "<not-authorized "),
        "password": (header + client.authenticate("PLAIN", plain, known.version, BIND),
                     "<malformed-request "),
        "rfc 6120": (header + "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' "
                     f"mechanism='PLAIN'>{plain}</auth>", "<policy-violation "),
        "registration": (header + "<iq type='set' id='r'><query xmlns='jabber:iq:register'>"
                         "<username>copied</username><password>secret</password></query></iq>",
                         "<policy-violation "),
        "stanza": (header + "<message><body>x</body></message>", "<policy-violation "),
        "starttls": (header + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
                     "<policy-violation "),
    }[what]
    flights = EarlyFlights(server, known.tls, early)
    seen = flights.wait_for(f"<[a-z-]*failure .*{refusal}|<stream:error>.*{refusal}|<success")[0]
    assert refusal in seen
    assert flights.early_data_accepted()
    if refusal != "<policy-violation ":
        # The handshake is complete: the client may try again, as any other.
        flights.write(known.log_in(BIND).removeprefix(header))
        flights.wait_for("<success .*<bound .*</success>")
        client.ping(flights)
    flights.drop()
