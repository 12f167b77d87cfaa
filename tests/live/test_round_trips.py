"""How often a client waits for the server until its session is usable.

README shows these numbers in a table; this test measures them and compares.
"""

import base64
import hmac
import os
import re
import ssl

import flight_client as client
from flight_client import Flights
from server_fixture import REPOSITORY

BIND = "<bind xmlns='urn:xmpp:bind:0'><tag>flights</tag><enable xmlns='urn:xmpp:sm:3' resume='true'/></bind>"
WISH = "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>"

CLASSIC = "SASL and binding of RFC 6120, STARTTLS"
CLASSIC_DIRECT = "SASL and binding of RFC 6120, direct TLS"
PASSWORD = "SASL2 and Bind 2, SCRAM"
PIPELINED = "SASL2 and Bind 2, SCRAM, pipelined"
TOKEN = "SASL2 and Bind 2, token, pipelined"
RESUMED = "SASL2, token, pipelined, session resumed"
RESUMED_TLS = "the same, TLS session resumed"


def numbers_in_readme():
    """{way: round trips} of the table in README.md."""
    with open(os.path.join(REPOSITORY, "README.md")) as readme:
        rows = re.findall(r"^\| (.*?) \| (\d+) \|$", readme.read(), re.MULTILINE)
    return {way: int(count) for way, count in rows}


def context_for(server):
    context = ssl.create_default_context(cafile=server.certificate)
    context.set_alpn_protocols(["xmpp-client"])
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


def resume(session):
    return f"<resume xmlns='urn:xmpp:sm:3' previd='{session}' h='1'/>"


def count_all(server):
    account = server.new_account("juliet")
    context = context_for(server)
    counts = {}

    def finish(way, flights):
        counts[way] = flights.round_trips
        client.ping(flights)

    flights = Flights(server, context, starttls=True)
    assert client.classic(flights, account).startswith(account.jid + "/")
    finish(CLASSIC, flights)
    flights = Flights(server, context)
    client.classic(flights, account)
    finish(CLASSIC_DIRECT, flights)

    flights = Flights(server, context)
    success, version = client.with_password(flights, account, BIND + WISH)
    token = re.search(r"<token [^>]*token='([^']*)'", success)[1]
    finish(PASSWORD, flights)
    flights.drop()
    flights = Flights(server, context)
    success, _ = client.with_password(flights, account, BIND, version)
    assert f"<authorization-identifier>{account.jid}/flights/" in success
    finish(PIPELINED, flights)
    flights.drop()
    flights = Flights(server, context)
    success = client.with_token(flights, account, token, BIND, version)
    assert f"<authorization-identifier>{account.jid}/flights/" in success
    finish(TOKEN, flights)
    for way, tls_session in ((RESUMED, None), (RESUMED_TLS, flights.tls.session)):
        session = re.search("<enabled [^>]*id='([^']*)'", success)[1]
        flights.drop()
        flights = Flights(server, context, session=tls_session)
        assert flights.tls.session_reused == (tls_session is not None)
        answer = client.with_token(flights, account, token, resume(session) + BIND, version)
        assert "<resumed " in answer and "<bound " not in answer
        counts[way] = flights.round_trips
        flights.write("<presence/>")
        client.ping(flights)
        flights.drop()
        # A session of its own for the next way: what the client has handled is not counted here.
        flights = Flights(server, context)
        success = client.with_token(flights, account, token, BIND, version)
        client.ping(flights)
    flights.drop()
    return counts


def test_round_trips_until_a_session_is_usable(server):
    counts = count_all(server)
    print(counts)
    assert counts == {way: numbers_in_readme().get(way) for way in counts}


def test_a_tls_session_and_a_token_survive_a_restart(own_server):
    account = own_server.new_account("juliet")
    context = context_for(own_server)
    flights = Flights(own_server, context)
    success, version = client.with_password(flights, account, BIND + WISH)
    token = re.search(r"<token [^>]*token='([^']*)'", success)[1]
    client.ping(flights)
    full_handshake = flights.received
    tls_session = flights.tls.session
    flights.drop()
    own_server.kill()
    own_server.start()
    flights = Flights(own_server, context, session=tls_session)
    assert flights.tls.session_reused
    success = client.with_token(flights, account, token, resume("1.gone") + BIND, version)
    assert "<item-not-found " in success and "<bound " in success
    client.ping(flights)
    assert flights.received < full_handshake
    path = os.path.join(own_server.directory, "state", "tls-tickets")
    assert os.stat(path).st_mode & 0o777 == 0o600
    flights.drop()


def test_a_replayed_log_in_is_refused(own_server):
    """What is taken down from one connection does not work on another: the count has been used."""
    account = own_server.new_account("juliet")
    context = context_for(own_server)
    flights = Flights(own_server, context)
    success, version = client.with_password(flights, account, WISH)
    token = re.search(r"<token [^>]*token='([^']*)'", success)[1]
    flights.drop()
    proof = hmac.digest(token.encode(), b"Initiator" + hash_of(own_server), "sha256")
    recorded = client.header(account) + client.authenticate(
        "HT-SHA-256-ENDP", base64.b64encode(account.name.encode() + b"\0" + proof).decode(),
        version, "<fast xmlns='urn:xmpp:fast:0' count='1'/>")
    for expected in ("<success ", "<not-authorized "):
        flights = Flights(own_server, context)
        flights.write(recorded)
        flights.wait_for(expected)
        flights.drop()


def hash_of(server):
    return bytes.fromhex(server.certificate_on_disk())
