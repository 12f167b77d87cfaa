"""A conversation while servers stop, crash and come back. Ours, the first of each pair, keeps what it
has for another server until that has it, on disk."""

import asyncio

import pytest

from federation.couple import PLUGINS, all_delivered, couple, say, sent
from federation.test_federation_rooms import enter, open_room, presence_of, room_at
from slixmpp_client import Cast
from test_administration import admin
from test_restart import acknowledged

STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas"
BODIES = [f"line {number}" for number in range(40)]


@pytest.fixture(autouse=True)
def both_run_again(pair):
    """For the next test, if one has ended in the middle."""
    yield
    for server in pair:
        if server.process.poll() is not None:
            server.start()


def stop(server):
    server.terminate()
    server.wait_for_exit()


def kill(server):
    server.kill()


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
        await all_delivered(home, away)
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
        await all_delivered(home, away)
        async with Cast(away) as cast:
            juliet = await cast.login(juliet.account)
            await juliet.messages.expect(sent(romeo, BODIES[-1]), "the last line")
            rest = juliet.messages.matching(lambda m: m["body"] in BODIES)
            assert [m["body"] for m in rest] == BODIES[:-1]


async def test_people_elsewhere_hear_that_a_room_s_server_stops(pair):
    """XEP-0045 §15.6.2: 332. They would talk to themselves otherwise."""
    home, away = pair
    room = room_at(home)
    async with couple(home, away) as (romeo, juliet):
        await open_room(romeo, room, "romeo")
        await enter(juliet, room, "juliet")
        await romeo.presences.expect(presence_of(room, "juliet"), "juliet in the room")
        await asyncio.to_thread(stop, home)
        gone = await juliet.presences.expect(presence_of(room, "juliet", "unavailable"), "the end")
        assert 332 in gone["muc"]["status_codes"]
    await asyncio.to_thread(home.start)


async def test_what_waits_for_a_domain_that_comes_to_be_blocked_comes_back(pair):
    home, away = pair
    async with couple(home, away) as (romeo, juliet):
        await say(romeo, juliet, "before")
        await asyncio.to_thread(stop, away)
        romeo.chat(juliet.account.jid, "too late")
        await romeo.round_trip()
        admin(home, "block", f"what={away.domain}")
        try:
            await asyncio.to_thread(away.start)
            error = await romeo.messages.expect(lambda m: m["type"] == "error", "the message")
            assert error["from"] == juliet.account.jid
            # One that slixmpp does not know.
            assert error.xml.find(f"{{jabber:client}}error/{{{STANZAS}}}policy-violation") is not None
        finally:
            admin(home, "edit-blacklist", "blacklistjids=")
