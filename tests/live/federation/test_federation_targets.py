"""Several domains of another server: its users' and its rooms' (XEP-0220 §2.6.2)."""

import re

import pytest

from federation.bed import PAIRS
from federation.couple import couple, say
from federation.settings import Settings
from federation.test_federation_rooms import enter, open_room, room_at, said

# Both domains of the other server have the same home.
ONE_SHARD = Settings(shards=1)
NEIGHBOURS = [pair for pair in PAIRS if pair.startswith("parlance-")]
# Prosody 0.12 has no dialback errors.
SHARES = {"parlance-ejabberd", "parlance-other"}


def connections(server, domain):
    """What ours has opened to that domain: lines of its log."""
    return re.findall(f"server connected server={re.escape(domain)} .*direction=outgoing.*", server.log())


async def talk(romeo, juliet, room, body):
    """To a user and to a room at the other server."""
    await say(romeo, juliet, body)
    romeo.send_message(mto=room, mbody=body, mtype="groupchat")
    for listener in (romeo, juliet):
        await listener.messages.expect(said(room, "romeo", body), body)


@pytest.mark.parametrize("pair", NEIGHBOURS)
async def test_users_and_rooms_are_reached_by_one_connection(own_bed, pair):
    home, away = (own_bed.add(name, ONE_SHARD) for name in pair.split("-"))
    async with couple(home, away) as (romeo, juliet):
        room = room_at(away)
        await say(romeo, juliet, "before")
        await open_room(juliet, room, "juliet")
        await enter(romeo, room, "romeo")
        for number in range(5):
            await talk(romeo, juliet, room, f"line {number}")
        (line,) = connections(home, away.rooms)
        assert (f"beside={away.domain}" in line) == (pair in SHARES)
        for domain in (away.domain, away.rooms):
            row = home.shown(domain)
            assert "out" in row["direction"] and row["security"].startswith("TLSv1.3, certificate")
