"""Romeo at one server and Juliet at another."""

import asyncio
import contextlib

from slixmpp_client import Cast, become_friends

PLUGINS = ("xep_0004", "xep_0045", "xep_0054", "xep_0059", "xep_0060", "xep_0092", "xep_0115",
           "xep_0163", "xep_0297", "xep_0313")


@contextlib.asynccontextmanager
async def couple(home, away, friends=False, **options):
    """Two new accounts, logged in: romeo at `home` and juliet at `away`."""
    async with Cast(home) as here, Cast(away) as there:
        romeo = await here.login(home.new_account("romeo"), plugins=PLUGINS, **options)
        juliet = await there.login(away.new_account("juliet"), plugins=PLUGINS, **options)
        if friends:
            await become_friends(romeo, juliet)
        yield romeo, juliet


def sent(sender, body):
    """What the receiver waits for."""
    return lambda m: m["body"] == body and m["from"].bare == sender.boundjid.bare


async def say(sender, receiver, body):
    """One message, delivered."""
    sender.chat(receiver.boundjid.bare, body)
    return await receiver.messages.expect(sent(sender, body), f"'{body}'")


async def hear_nothing(one, other):
    """Neither of two users gets a word to the other; both senders are told."""
    async with couple(one, other) as (romeo, juliet):
        for sender, receiver in ((romeo, juliet), (juliet, romeo)):
            sender.chat(receiver.boundjid.bare, "is it you?")
        for sender in (romeo, juliet):
            await sender.messages.expect(lambda m: m["type"] == "error", "an error")
        for receiver in (romeo, juliet):
            assert receiver.messages.matching(lambda m: m["type"] != "error") == []


async def all_delivered(home, away):
    """Returns once `away` has dealt with what has waited for it at `home`. ejabberd keeps for later
    what comes while the receiver logs in, so tests of what arrives and in which order log in
    afterwards."""
    def empty():
        row = home.shown(away.domain)
        return row is None or not row["queue"]

    await asyncio.to_thread(home.poll, empty, "an empty queue", 150)
    async with Cast(home) as cast:
        peter = await cast.login(home.new_account("peter"))
        await peter.round_trip(away.domain)
