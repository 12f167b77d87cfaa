"""PostgreSQL stops while the server works: nothing is dropped, nobody is cut off, nothing crashes."""

import asyncio

import pytest

import server_fixture
from ports import local
from slixmpp_client import Cast, LoginFailed, become_friends

@pytest.fixture
def own_cluster_server():
    """A server with a PostgreSQL cluster of its own, which the test may stop."""
    cluster = server_fixture.PostgresCluster(local(5))
    cluster.start()
    server = server_fixture.Parlance(local(6), cluster.create_database())
    try:
        server.start()
        yield server, cluster
    finally:
        server.close()
        cluster.stop()


async def test_a_database_that_goes_away_and_comes_back(own_cluster_server):
    server, cluster = own_cluster_server
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    nurse_account = server.new_account("nurse")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account, plugins=["xep_0334"])
        juliet = await cast.login(juliet_account)
        await become_friends(romeo, juliet)

        cluster.halt()

        # What is not to be kept goes on: nothing of that needs the database.
        unkept = romeo.make_message(mto=juliet_account.jid, mbody="the lights are out",
                                    mtype="chat")
        unkept.enable("no-store")
        unkept.send()
        await juliet.messages.expect(lambda m: m["body"] == "the lights are out", "a message")
        # What must be durable waits, or is answered with an error to try again: a message comes
        # when it is in the archives.
        romeo.chat(juliet_account.jid, "are they on again?")
        romeo.chat(nurse_account.jid, "read this when they are back on")
        change = asyncio.ensure_future(
            romeo.update_roster(nurse_account.jid, name="Nurse", timeout=100))
        # Nobody new gets in, and nobody is told that the password is wrong.
        with pytest.raises((LoginFailed, asyncio.TimeoutError)) as refused:
            await asyncio.wait_for(cast.client(nurse_account, resource="early").login(), 10)
        if refused.type is LoginFailed:
            assert refused.value.condition == "temporary-auth-failure"

        cluster.resume()

        await asyncio.wait_for(change, 60)
        await juliet.messages.expect(lambda m: m["body"] == "are they on again?",
                                     "the message that waited")
        nurse = await cast.login(nurse_account)
        await nurse.messages.expect(
            lambda m: m["body"] == "read this when they are back on", "the message that waited")
        again = await cast.login(romeo_account, resource="again")
        assert again.client_roster[nurse_account.jid]["name"] == "Nurse"
        assert not romeo.disconnect_seen.is_set() and not juliet.disconnect_seen.is_set()
