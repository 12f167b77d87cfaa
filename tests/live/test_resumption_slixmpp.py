"""slixmpp loses its connection, comes back by itself and goes on where it was (XEP-0198 §5)."""

import asyncio

import pytest

import server_fixture
from cutting_proxy import TO_CLIENT, TO_SERVER, Connection, CuttingProxy
from ports import local
from slixmpp_client import WAIT, Cast, become_friends

# More than one TLS record (16 KiB), so that half of it reaches the other side and its XML parser.
LONG_BODY = "wherefore art thou " * 5000
HALF_WAY = 40_000  # bytes

LOSSES = [Connection.reset, Connection.go_silent, Connection.close_client_side,
          Connection.close_server_side]


def chat(body):
    return lambda m: m["body"] == body


def name(function):
    return function.__name__


@pytest.fixture
def forgetful_server(_shared_services):
    """Waits two seconds for a client that has lost its connection."""
    instance = server_fixture.make_server(local(7))
    instance.resume_seconds = 2
    try:
        instance.start()
        yield instance
    finally:
        instance.close()


@pytest.fixture
def forgetful_proxy(forgetful_server):
    instance = CuttingProxy((forgetful_server.address, forgetful_server.c2s_port))
    yield instance
    instance.close()


async def login_managed(cast, account, proxy, comes_back=True, **options):
    """With a session that can be resumed."""
    client = cast.client(account, via=proxy, stream_management=True, mechanism="PLAIN", **options)
    enabled = asyncio.Event()
    client.add_event_handler("sm_enabled", lambda _: enabled.set())
    await client.login()
    await asyncio.wait_for(enabled.wait(), WAIT)
    assert client["xep_0198"].sm_id
    client.comes_back = comes_back
    return client


def received(client, sender):
    """The bodies of all chat messages from there that are in the inbox, in order of arrival."""
    return [m["body"] for m in client.messages.matching(
        lambda m: m["type"] == "chat" and m["from"].bare == sender.boundjid.bare)]


async def assert_received(client, sender, bodies):
    """These and nothing else, in this order, once. Asks in vain for more: first the sender's own
    stream and then the receiver's have delivered all that was under way."""
    sender.chat(client.boundjid.full, "that was all")
    await client.messages.expect(chat("that was all"), "the message after all others")
    await client.round_trip()
    assert received(client, sender) == bodies


@pytest.mark.parametrize("lose", LOSSES, ids=name)
async def test_messages_sent_meanwhile(server, proxy, lose):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        bodies = [f"before {n}" for n in range(3)] + [f"meanwhile {n}" for n in range(20)]
        for body in bodies[:3]:
            juliet.chat(romeo.boundjid.bare, body)
        await romeo.messages.expect(chat("before 2"), "a message before the loss")

        proxy.hold()
        lose(proxy.connection)
        for body in bodies[3:]:
            juliet.chat(romeo.boundjid.bare, body)
        await juliet.round_trip()
        romeo.doubt_connection()
        proxy.release()
        await romeo.resumed()

        await assert_received(romeo, juliet, bodies[:2] + bodies[3:])
        assert romeo.sessions == 1 and not received(juliet, romeo)
        assert not juliet.messages.matching(lambda m: m["type"] == "error")
        # The session is whole: it sends, too.
        romeo.chat(juliet.boundjid.bare, "I am here")
        await juliet.messages.expect(chat("I am here"), "a message from the resumed session")


async def test_messages_that_did_not_arrive_are_sent_again(server, proxy):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        bodies = [f"number {n}" for n in range(12)]
        for body in bodies[:6]:
            romeo.chat(juliet.boundjid.bare, body)
        await romeo.round_trip()
        proxy.connection.go_silent()
        for body in bodies[6:]:
            romeo.chat(juliet.boundjid.bare, body)
        await romeo.all_sent()
        romeo.doubt_connection()
        await romeo.resumed()
        await assert_received(juliet, romeo, bodies)
        assert romeo.sessions == 1


async def test_messages_whose_acknowledgement_was_lost_are_not_sent_again(server, proxy):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await romeo.round_trip()
        lost = proxy.connection
        lost.swallow(TO_CLIENT)
        bodies = [f"number {n}" for n in range(12)]
        for body in bodies:
            romeo.chat(juliet.boundjid.bare, body)
        await juliet.messages.expect(chat(bodies[-1]), "the last message")
        assert len(romeo["xep_0198"].unacked_queue) >= len(bodies)
        lost.reset()
        await romeo.resumed()
        await assert_received(juliet, romeo, bodies[:-1])
        assert romeo.sessions == 1


@pytest.mark.parametrize("direction", [TO_CLIENT, TO_SERVER])
async def test_cut_in_the_middle_of_a_stanza(server, proxy, direction):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await romeo.round_trip()
        sender, receiver = (juliet, romeo) if direction == TO_CLIENT else (romeo, juliet)
        lost = proxy.connection
        lost.cut_after(direction, HALF_WAY)
        bodies = ["short", LONG_BODY, "the end"]
        for body in bodies[:2]:
            sender.chat(receiver.boundjid.full, body)
        await romeo.resumed()
        assert lost.was_cut
        sender.chat(receiver.boundjid.full, bodies[2])
        await assert_received(receiver, sender, bodies)
        assert romeo.sessions == 1


async def test_cut_in_the_middle_of_the_tls_handshake_on_return(server, tls_proxy):
    # Direct TLS: slixmpp 1.8 never notices that a handshake after STARTTLS has failed.
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), tls_proxy, direct_tls=True)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        # Within the server's first flight.
        tls_proxy.cut_next(TO_CLIENT, b"", 200)
        tls_proxy.connection.reset()
        juliet.chat(romeo.boundjid.bare, "meanwhile")
        await romeo.resumed()
        assert tls_proxy.connections[1].was_cut
        await assert_received(romeo, juliet, ["meanwhile"])
        assert romeo.sessions == 1


async def test_many_losses_in_the_middle_of_a_conversation(server, proxy):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        said, heard = [], []
        for tunnel in range(8):
            for number in range(7):
                said.append(f"romeo {tunnel}.{number}")
                romeo.chat(juliet.boundjid.bare, said[-1])
                heard.append(f"juliet {tunnel}.{number}")
                juliet.chat(romeo.boundjid.bare, heard[-1])
            await romeo.all_sent()
            await juliet.all_sent()
            proxy.connection.reset()
            await romeo.resumed()
        await assert_received(juliet, romeo, said)
        await assert_received(romeo, juliet, heard)
        assert romeo.sessions == 1 and not romeo.resumptions.matching(lambda _: True)


async def test_contacts_see_nothing_of_a_short_loss(server, proxy):
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await become_friends(romeo, juliet)
        seen = len(juliet.presences.matching(lambda p: p["from"].bare == romeo.boundjid.bare))
        proxy.hold()
        proxy.connection.reset()
        juliet.send_presence(pshow="away")
        juliet.send_presence(pshow="dnd")
        await juliet.round_trip()
        proxy.release()
        await romeo.resumed()
        await romeo.presences.expect(
            lambda p: p["from"] == juliet.boundjid and p["show"] == "dnd", "juliet's presence")
        romeo.send_presence(pstatus="still here")
        await juliet.presences.expect(lambda p: p["status"] == "still here", "romeo's presence")
        assert seen == len(juliet.presences.matching(
            lambda p: p["from"].bare == romeo.boundjid.bare))


# The client does not come back in time ------------------------------------------------------------

async def lose_for_good(romeo, juliet, proxy, to, bodies):
    """Romeo's connection is reset, messages are sent to him and he does not come back in time."""
    proxy.connection.reset()
    await asyncio.wait_for(romeo.disconnect_seen.wait(), WAIT)
    for body in bodies:
        juliet.chat(to, body)
    await juliet.round_trip()
    await juliet.presences.expect(
        lambda p: p["from"] == romeo.boundjid and p["type"] == "unavailable", "romeo's end")


async def test_undelivered_messages_wait_for_the_next_login(forgetful_server, forgetful_proxy):
    server, proxy = forgetful_server, forgetful_proxy
    account = server.new_account("romeo")
    bodies = [f"meanwhile {n}" for n in range(10)]
    async with Cast(server) as cast:
        romeo = await login_managed(cast, account, proxy, comes_back=False)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await become_friends(romeo, juliet)
        await lose_for_good(romeo, juliet, proxy, romeo.boundjid.bare, bodies)

        balcony = await cast.login(account, resource="balcony", mechanism="PLAIN")
        await assert_received(balcony, juliet, bodies)
        assert all(m["delay"]["stamp"] for m in balcony.messages.matching(
            lambda m: m["body"] in bodies))
        await balcony.logout()
        garden = await cast.login(account, resource="garden", mechanism="PLAIN")
        await assert_received(garden, juliet, [])
        assert not juliet.messages.matching(lambda m: m["type"] == "error")


async def test_who_comes_back_too_late_has_a_new_session_and_all_messages(forgetful_server,
                                                                          forgetful_proxy):
    server, proxy = forgetful_server, forgetful_proxy
    bodies = [f"meanwhile {n}" for n in range(10)]
    async with Cast(server) as cast:
        romeo = await login_managed(cast, server.new_account("romeo"), proxy, comes_back=False)
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await become_friends(romeo, juliet)
        await lose_for_good(romeo, juliet, proxy, romeo.boundjid.bare, bodies)

        romeo.add_event_handler("session_start", lambda _: romeo.send_presence())
        romeo.connect()
        await romeo.failed_resumptions.expect(lambda _: True, "<failed/>")
        await romeo.messages.expect(chat(bodies[-1]), "the last message")
        await assert_received(romeo, juliet, bodies[:-1])
        assert romeo.sessions == 2 and not romeo.resumptions.matching(lambda _: True)


@pytest.mark.parametrize("to", ["the resource that is lost", "the account"])
async def test_undelivered_messages_reach_the_other_resource(forgetful_server, forgetful_proxy,
                                                             to):
    """Once: it gets what was sent to the account at once, the rest when the other gives up."""
    server, proxy = forgetful_server, forgetful_proxy
    account = server.new_account("romeo")
    bodies = [f"meanwhile {n}" for n in range(10)]
    async with Cast(server) as cast:
        romeo = await login_managed(cast, account, proxy, comes_back=False)
        phone = await cast.login(account, resource="phone", mechanism="PLAIN")
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await become_friends(romeo, juliet)
        await lose_for_good(romeo, juliet, proxy,
                            romeo.boundjid if to != "the account" else romeo.boundjid.bare, bodies)
        await phone.messages.expect(chat(bodies[-1]), "the last message")
        await assert_received(phone, juliet, bodies[:-1])
        await phone.logout()
        garden = await cast.login(account, resource="garden", mechanism="PLAIN")
        await assert_received(garden, juliet, [])
