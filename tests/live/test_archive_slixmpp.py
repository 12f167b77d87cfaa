"""The message archive (XEP-0313) as slixmpp reads it."""

from slixmpp_client import Cast
from test_restart import acknowledged, kill

PLUGINS = ["xep_0059", "xep_0297", "xep_0313"]


def bodies(messages):
    return [message["mam_result"]["forwarded"]["stanza"]["body"] for message in messages]


async def whole_archive(client, **filters):
    """All of it, by pages of two."""
    found = []
    async for page in client["xep_0313"].iterate(rsm={"max": 2}, **filters):
        found.append(page)
    return found


async def converse(cast, server):
    romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS, stream_management=True)
    juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
    nurse = await cast.login(server.new_account("nurse"), plugins=PLUGINS)
    for number in range(5):
        romeo.chat(juliet.account.jid, f"hail {number}")
        await juliet.messages.expect(lambda m, n=number: m["body"] == f"hail {n}", "the message")
    nurse.chat(juliet.account.jid, "Madam!")
    await juliet.messages.expect(lambda m: m["body"] == "Madam!", "the nurse")
    await acknowledged(romeo)
    return romeo, juliet, nurse


async def test_an_archive_is_read_by_pages_in_order(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await converse(cast, server)
        hails = [f"hail {number}" for number in range(5)]
        found = await whole_archive(juliet)
        assert bodies(found) == [*hails, "Madam!"]
        assert len({message["mam_result"]["id"] for message in found}) == 6
        assert bodies(await whole_archive(juliet, with_jid=romeo.account.jid)) == hails
        assert bodies(await whole_archive(juliet, with_jid=nurse.account.jid)) == ["Madam!"]
        # The sender has them as well, under ids of its own.
        assert bodies(await whole_archive(romeo)) == hails
        backwards = bodies(await whole_archive(juliet, reverse=True))
        assert sorted(backwards[:2]) == ["Madam!", "hail 4"]  # the last page comes first
        assert sorted(backwards) == sorted([*hails, "Madam!"])


async def test_the_id_of_a_message_is_that_in_the_archive(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=[*PLUGINS, "xep_0359"])
        romeo.chat(juliet.account.jid, "hail")
        message = await juliet.messages.expect(lambda m: m["body"] == "hail", "the message")
        assert message["stanza_id"]["by"] == juliet.account.jid
        (found,) = await whole_archive(juliet)
        assert found["mam_result"]["id"] == message["stanza_id"]["id"]


async def test_what_was_acknowledged_is_in_the_archive_after_a_kill(own_server):
    async with Cast(own_server) as cast:
        romeo, juliet, _ = await converse(cast, own_server)
        await kill(own_server, romeo)
        own_server.start()
        again = await cast.login(juliet.account, plugins=PLUGINS)
        assert bodies(await whole_archive(again)) == [*(f"hail {n}" for n in range(5)), "Madam!"]
