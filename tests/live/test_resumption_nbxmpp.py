"""nbxmpp loses its connection, comes back by itself and goes on where it was (XEP-0198 §5)."""

import pytest

from cutting_proxy import TO_CLIENT, TO_SERVER, Connection
from nbxmpp_client import NbxmppClient, wait_until

# More than one TLS record (16 KiB), so that half of it reaches the other side and its XML parser.
LONG_BODY = "wherefore art thou " * 5000
HALF_WAY = 40_000  # bytes

LOSSES = [Connection.reset, Connection.go_silent, Connection.close_client_side,
          Connection.close_server_side]


def name(function):
    return function.__name__


@pytest.fixture
def pair(server, proxy):
    """Romeo behind the proxy, with a session that can be resumed, and Juliet."""
    romeo = NbxmppClient(server, server.new_account("romeo"), via=proxy)
    juliet = NbxmppClient(server, server.new_account("juliet"))
    try:
        romeo.login()
        juliet.login()
        wait_until(lambda: romeo.client.resumeable, "<enabled/>")
        romeo.comes_back = True
        yield romeo, juliet
    finally:
        romeo.close()
        juliet.close()


def resumed(client, times=1):
    wait_until(lambda: client.resumptions >= times, "<resumed/>")
    assert client.resumptions == times and client.sessions == 1


def assert_received(client, sender, bodies):
    """These and nothing else, in this order, once. Asks in vain for more: first the sender's own
    stream and then the receiver's have delivered all that was under way."""
    sender.chat(client.full_jid, "that was all")
    client.expect_message("that was all")
    client.round_trip()
    assert [m.body for m in client.messages if m.type.is_chat] == [*bodies, "that was all"]


@pytest.mark.parametrize("lose", LOSSES, ids=name)
def test_messages_sent_meanwhile(pair, proxy, lose):
    romeo, juliet = pair
    bodies = [f"before {n}" for n in range(3)] + [f"meanwhile {n}" for n in range(20)]
    for body in bodies[:3]:
        juliet.chat(romeo.bare_jid, body)
    romeo.expect_message(bodies[2])

    proxy.hold()
    lose(proxy.connection)
    for body in bodies[3:]:
        juliet.chat(romeo.bare_jid, body)
    juliet.round_trip()
    if lose in (Connection.go_silent, Connection.close_server_side):
        romeo.change_network()  # nbxmpp itself would ask the server after three minutes
    proxy.release()
    resumed(romeo)

    assert_received(romeo, juliet, bodies)
    assert not juliet.messages
    romeo.chat(juliet.bare_jid, "I am here")
    juliet.expect_message("I am here")


def test_messages_that_did_not_arrive_are_sent_again(pair, proxy):
    romeo, juliet = pair
    bodies = [f"number {n}" for n in range(12)]
    for body in bodies[:6]:
        romeo.chat(juliet.bare_jid, body)
    romeo.round_trip()
    written = []
    romeo.client.subscribe("stanza-sent", lambda _client, _signal, stanza: written.append(stanza))
    proxy.connection.go_silent()
    for body in bodies[6:]:
        romeo.chat(juliet.bare_jid, body)
    wait_until(lambda: [s for s in written if bodies[-1] in str(s)], "the last message to be sent")
    romeo.change_network()
    resumed(romeo)
    assert_received(juliet, romeo, bodies)


def test_messages_whose_acknowledgement_was_lost_are_not_sent_again(pair, proxy):
    romeo, juliet = pair
    romeo.round_trip()
    lost = proxy.connection
    lost.swallow(TO_CLIENT)
    bodies = [f"number {n}" for n in range(12)]
    for body in bodies:
        romeo.chat(juliet.bare_jid, body)
    juliet.expect_message(bodies[-1])
    lost.reset()
    resumed(romeo)
    assert_received(juliet, romeo, bodies)


@pytest.mark.parametrize("direction", [TO_CLIENT, TO_SERVER])
def test_cut_in_the_middle_of_a_stanza(pair, proxy, direction):
    romeo, juliet = pair
    romeo.round_trip()
    sender, receiver = (juliet, romeo) if direction == TO_CLIENT else (romeo, juliet)
    lost = proxy.connection
    lost.cut_after(direction, HALF_WAY)
    bodies = ["short", LONG_BODY, "the end"]
    for body in bodies[:2]:
        sender.chat(receiver.full_jid, body)
    resumed(romeo)
    assert lost.was_cut
    sender.chat(receiver.full_jid, bodies[2])
    assert_received(receiver, sender, bodies)


def test_cut_in_the_middle_of_the_tls_handshake_on_return(pair, proxy):
    romeo, juliet = pair
    # Behind the rest of <proceed/>, within the server's first flight.
    proxy.cut_next(TO_CLIENT, b"<proceed", 250)
    proxy.connection.reset()
    juliet.chat(romeo.bare_jid, "meanwhile")
    resumed(romeo)
    assert proxy.connections[1].was_cut
    assert_received(romeo, juliet, ["meanwhile"])


def test_many_losses_in_the_middle_of_a_conversation(pair, proxy):
    romeo, juliet = pair
    said, heard = [], []
    for tunnel in range(8):
        for number in range(7):
            said.append(f"romeo {tunnel}.{number}")
            romeo.chat(juliet.bare_jid, said[-1])
            heard.append(f"juliet {tunnel}.{number}")
            juliet.chat(romeo.bare_jid, heard[-1])
        proxy.connection.reset()
        resumed(romeo, tunnel + 1)
    assert_received(juliet, romeo, said)
    assert_received(romeo, juliet, heard)
