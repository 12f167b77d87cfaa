"""What our server, the first of each pair, does with messages for a server that goes away while they
are sent, or that does not come."""

import asyncio

import pytest

from federation.bed import PAIRS
from federation.couple import couple, say
from federation.settings import Settings
from slixmpp_client import Cast
from test_federation_outages import BODIES, kill, stop

# Stream management between servers tells the sender what has arrived (XEP-0198); without it what is
# on its way when a server stops may be lost, and nobody can know.
WITH_STREAM_MANAGEMENT = [pair for pair in PAIRS if not pair.endswith("ejabberd")]


async def arrived(client, bodies):
    """All of them, in whatever order; the rest of the messages stays."""
    for body in bodies:
        await client.messages.expect(lambda m, body=body: m["body"] == body, f"'{body}'")


@pytest.mark.parametrize("end", [stop, kill])
@pytest.mark.parametrize("pair_name", WITH_STREAM_MANAGEMENT)
async def test_nothing_is_lost_when_the_other_stops_meanwhile(own_bed, pair_name, end):
    """Told in the middle of a stream of messages. She is away, so that her server stores them."""
    home, away = (own_bed.add(name) for name in pair_name.split("-"))
    async with couple(home, away) as (romeo, juliet):
        await say(romeo, juliet, "before")
        await juliet.logout()
        for body in BODIES[:20]:
            romeo.chat(juliet.account.jid, body)
        await romeo.all_sent()
        ending = asyncio.create_task(asyncio.to_thread(end, away))
        for body in BODIES[20:]:
            romeo.chat(juliet.account.jid, body)
            await asyncio.sleep(0.02)
        await ending
        await asyncio.to_thread(away.start)
        async with Cast(away) as cast:
            juliet = await cast.login(juliet.account)
            await arrived(juliet, BODIES)


@pytest.mark.parametrize("name", [pair.split("-")[1] for pair in PAIRS])
async def test_what_has_waited_too_long_comes_back(own_bed, name):
    home = own_bed.add("parlance", Settings(queue_time="2s"))
    away = own_bed.add(name, start=False)
    async with Cast(home) as cast:
        romeo = await cast.login(home.new_account("romeo"))
        romeo.chat(f"juliet@{away.domain}", "Where are you?")
        error = await romeo.messages.expect(lambda m: m["type"] == "error", "an error")
        assert error["error"]["condition"] == "remote-server-timeout"
        assert error["from"] == f"juliet@{away.domain}"


async def test_a_domain_that_does_not_exist(own_bed):
    home = own_bed.add("parlance")
    async with Cast(home) as cast:
        romeo = await cast.login(home.new_account("romeo"))
        romeo.chat("juliet@nowhere.example", "Where are you?")
        error = await romeo.messages.expect(lambda m: m["type"] == "error", "an error")
        assert error["error"]["condition"] == "remote-server-not-found"
