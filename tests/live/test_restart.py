"""What a server keeps across an orderly stop, and across none."""

import asyncio

import pytest

from slixmpp_client import WAIT, Cast, become_friends

BODIES = [f"read this later {number}" for number in range(5)]


async def acknowledged(client):
    """Waits until the server has taken responsibility for all that the client sent.

    With stream management the ack says so (XEP-0198 §4). Without it nothing in XMPP does: the
    round trip shows only that the messages were processed, so a moment is left for the commit.
    """
    await client.round_trip()  # slixmpp sends from a queue; now it is empty
    if "stream_management" not in client.features:
        await asyncio.sleep(0.5)
        return
    management = client["xep_0198"]
    acked = asyncio.Event()
    client.add_event_handler("stanza_acked",
                             lambda _: None if management.unacked_queue else acked.set())
    if management.unacked_queue:
        management.request_ack()
        await asyncio.wait_for(acked.wait(), WAIT)


async def stop_orderly(server, client):
    """SIGTERM: the stream is closed in due form and the process exits with 0."""
    server.terminate()
    status = await asyncio.to_thread(server.wait_for_exit)
    await asyncio.wait_for(client.disconnect_seen.wait(), WAIT)
    assert client.disconnect_reason == "End of stream"
    assert status == 0
    assert [error["condition"] for error in client.stream_errors] == ["system-shutdown"]


async def kill(server, client):
    server.kill()
    await asyncio.wait_for(client.disconnect_seen.wait(), WAIT)


@pytest.mark.parametrize("stop", [stop_orderly, kill])
async def test_roster_and_offline_messages_survive(own_server, stop):
    romeo_account, juliet_account = own_server.new_account("romeo"), own_server.new_account("juliet")
    async with Cast(own_server) as cast:
        romeo = await cast.login(romeo_account, stream_management=True)
        juliet = await cast.login(juliet_account)
        await become_friends(romeo, juliet)
        await romeo.update_roster(juliet_account.jid, name="Juliet", groups=["Capulets"])
        await juliet.logout()
        await romeo.presences.expect(lambda p: p["type"] == "unavailable", "juliet's leaving")
        for body in BODIES:
            romeo.chat(juliet_account.jid, body)
        await acknowledged(romeo)

        await stop(own_server, romeo)
        await asyncio.to_thread(own_server.start)

        romeo = await cast.login(romeo_account)
        item = (await romeo.fetch_roster())[juliet_account.jid]
        assert item["subscription"] == "both"
        assert item["name"] == "Juliet" and item["groups"] == ["Capulets"]
        juliet = await cast.login(juliet_account)
        await juliet.messages.expect(lambda m: m["body"] == BODIES[-1], "the last message")
        rest = juliet.messages.matching(lambda m: m["body"] in BODIES)
        assert [m["body"] for m in rest] == BODIES[:-1]
        assert all(m["delay"]["stamp"] for m in rest)
        await romeo.presences.expect(lambda p: p["from"] == juliet.boundjid, "juliet's return")


async def test_a_stopping_server_takes_no_new_client(own_server):
    romeo_account = own_server.new_account("romeo")
    async with Cast(own_server) as cast:
        romeo = await cast.login(romeo_account)
        await stop_orderly(own_server, romeo)
        with pytest.raises(OSError):
            await asyncio.open_connection(own_server.address, own_server.c2s_port)
