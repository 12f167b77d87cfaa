"""A conversation while servers stop, crash and come back. Ours, the first of each pair, keeps what it
has for another server until that has it, on disk."""

import asyncio

import pytest

from federation.conftest import PAIRS
from federation.couple import PLUGINS, couple, say, sent
from federation.settings import Settings
from slixmpp_client import Cast, become_friends
from test_restart import acknowledged

# Stream management between servers tells the sender what has arrived (XEP-0198); without it what is
# on its way when a server stops may be lost, and nobody can know.
WITH_STREAM_MANAGEMENT = [pair for pair in PAIRS if not pair.endswith("ejabberd")]
BODIES = [f"line {number}" for number in range(40)]


def stop(server):
    server.terminate()
    server.wait_for_exit()


def kill(server):
    server.kill()


async def arrived(client, bodies):
    """All of them, in whatever order; the rest of the messages stays."""
    for body in bodies:
        await client.messages.expect(lambda m, body=body: m["body"] == body, f"'{body}'")


@pytest.mark.parametrize("side, end", [(0, stop), (0, kill), (1, stop)],
                         ids=["ours", "ours-killed", "theirs"])
async def test_it_goes_on_after_a_restart(pair, side, end):
    """Presence and messages work both ways again as soon as both servers are there."""
    home, away = pair
    async with couple(home, away, friends=True) as people:
        await say(*people, "before")
        await asyncio.to_thread(end, pair[side])
        await asyncio.to_thread(pair[side].start)
        people = list(people)
        async with Cast(pair[side]) as cast:
            stayed = people[1 - side]
            people[side] = back = await cast.login(people[side].account, plugins=PLUGINS)
            await back.presences.expect(lambda p: p["from"] == stayed.boundjid, "the one who stayed")
            await say(back, stayed, "I am back")
            await say(stayed, back, "I see")


async def test_messages_wait_for_a_server_that_is_down(pair):
    home, away = pair
    async with couple(home, away) as (romeo, juliet):
        await say(romeo, juliet, "before")
        await asyncio.to_thread(stop, away)
        for body in BODIES:
            romeo.chat(juliet.account.jid, body)
        await romeo.round_trip()
        await asyncio.to_thread(away.start)
        async with Cast(away) as cast:
            juliet = await cast.login(juliet.account)
            await juliet.messages.expect(sent(romeo, BODIES[-1]), "the last line")
            rest = juliet.messages.matching(lambda m: m["body"] in BODIES)
            assert [m["body"] for m in rest] == BODIES[:-1]


async def test_they_wait_though_our_server_is_killed(pair):
    home, away = pair
    async with couple(home, away, stream_management=True) as (romeo, juliet):
        await say(romeo, juliet, "before")
        await asyncio.to_thread(stop, away)
        for body in BODIES:
            romeo.chat(juliet.account.jid, body)
        await acknowledged(romeo)
        home.kill()
        await asyncio.to_thread(home.start)
        await asyncio.to_thread(away.start)
        async with Cast(away) as cast:
            juliet = await cast.login(juliet.account)
            await juliet.messages.expect(sent(romeo, BODIES[-1]), "the last line")
            rest = juliet.messages.matching(lambda m: m["body"] in BODIES)
            assert [m["body"] for m in rest] == BODIES[:-1]


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
    home = own_bed.add("parlance", Settings(queue_time="2s"))
    async with Cast(home) as cast:
        romeo = await cast.login(home.new_account("romeo"))
        romeo.chat("juliet@nowhere.example", "Where are you?")
        error = await romeo.messages.expect(lambda m: m["type"] == "error", "an error")
        assert error["error"]["condition"] == "remote-server-not-found"
