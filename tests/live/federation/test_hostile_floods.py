"""Too much of everything: connections and stanzas. The limits hold, what was taken comes back, and
the others are served meanwhile."""

import asyncio
import os
import resource
import time

import pytest

from federation import certificates
from federation.hostile import MALLORY, Caller, credentials, header, message
from federation.town import (BYTES_AT_ONCE, BYTES_PER_SECOND, CALLS_AT_ONCE, CALLS_PER_SECOND,
                             STRANGERS)
from slixmpp_client import WAIT, Cast

CONNECTS = 10_000
CALLS = 500           # of one address
WAVE = 1000           # at once, if this process may have so many files,
ADDRESSES = 50        # from so many addresses
SPARE_FILES = 200     # of this process, for everything else
MEMORY = 64 * 1024    # KiB, that the server may keep: its allocator gives back what it likes
DESCRIPTORS = 10      # that it may have opened meanwhile for other purposes
BODY = "x" * 1000
FLOOD = 4000          # messages


def memory(server):
    """KiB."""
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def descriptors(server):
    return len(os.listdir(f"/proc/{server.process.pid}/fd"))


def wave_size():
    """What the limit on open files of this process allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(WAVE + SPARE_FILES, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    return min(WAVE, soft - SPARE_FILES)


async def only_connects(caller):
    pass


async def goes_at_once(caller):
    caller.abort()


async def says_half_a_word(caller):
    caller.send("<stream:str")


async def opens_a_stream(caller):
    caller.send(header(to=caller.server.domain))


async def talks_nonsense(caller):
    caller.send("<" * 10)


MANNERS = (only_connects, goes_at_once, says_half_a_word, opens_a_stream, talks_nonsense)


async def one_caller(town, number, address):
    """None if it was turned away so early that it did not even get a connection."""
    try:
        caller = await Caller.dial(town.server, address)
        await MANNERS[number % len(MANNERS)](caller)
        return caller
    except ConnectionError:
        return None


@pytest.fixture(scope="module")
def good(bed):
    return credentials(bed, certificates.ISSUED)


async def test_ten_thousand_connects(impatient_town):
    """They come in waves. Each is gone at the end: turned away at once, refused, or cut off after its
    time; no more are there at once than the limit on strangers says."""
    town = impatient_town
    await asyncio.to_thread(town.people.served)
    files, taken = descriptors(town.server), memory(town.server)
    addresses = [town.own_address() for _ in range(ADDRESSES)]
    size, answered, numbers = wave_size(), 0, iter(range(CONNECTS))
    while wave := [number for _, number in zip(range(size), numbers)]:
        callers = [caller for caller in await asyncio.gather(
            *(one_caller(town, number, addresses[number // len(MANNERS) % ADDRESSES])
              for number in wave)) if caller is not None]
        await asyncio.to_thread(town.people.served)
        # Those that have been turned away linger for three seconds.
        await asyncio.to_thread(
            town.server.poll,
            lambda: descriptors(town.server) <= files + STRANGERS + DESCRIPTORS,
            "no more than the limit", 7)
        if wave[-1] < CONNECTS - 1:
            for caller in callers:
                caller.abort()
        for caller in callers:
            await caller.ended()
        answered += sum(caller.received > 0 for caller in callers)
    print(f"{answered} of {CONNECTS} were answered")
    assert 0 < answered < CONNECTS
    await asyncio.to_thread(town.server.poll,
                            lambda: descriptors(town.server) <= files + DESCRIPTORS,
                            "its descriptors to be closed", WAIT)
    assert memory(town.server) <= taken + MEMORY
    print(f"{taken} KiB before, {memory(town.server)} KiB after")
    newcomer = await Caller.dial(town.server, town.own_address())
    await newcomer.open()
    newcomer.abort()


async def test_calls_of_one_address(town):
    """One after the other, each over before the next: so many as may come at once are heard, and
    then as many as the rate allows."""
    address = town.own_address()
    began, heard = time.monotonic(), 0
    for _ in range(CALLS):
        caller = await one_caller(town, MANNERS.index(talks_nonsense), address)
        if caller is not None:
            await caller.ended()
            heard += caller.received > 0
    seconds = time.monotonic() - began
    print(f"{heard} of {CALLS} were heard in {seconds:.1f} s")
    assert CALLS_AT_ONCE <= heard <= CALLS_AT_ONCE + CALLS_PER_SECOND * (seconds + 1)


async def test_a_flood_of_stanzas(town, good):
    """It is read more slowly than it comes, not refused, and keeps nobody else waiting."""
    async with Cast(town.server) as cast:
        paris = await cast.login(town.server.new_account("paris"))
        caller = await Caller.authenticated(town.server, good)
        began = time.monotonic()
        for _ in range(FLOOD):
            caller.send(message(f"a@{MALLORY}", paris.account.jid, BODY))
        await paris.messages.expect(lambda m: True, "the first")
        for _ in range(10):
            await asyncio.to_thread(town.people.served)
        arrived = len(paris.messages.matching(lambda m: m["body"] == BODY))
        seconds = time.monotonic() - began
        print(f"{arrived} of {FLOOD} messages in {seconds:.1f} s")
        # One read may go beyond what is allowed.
        assert arrived * len(BODY) <= BYTES_AT_ONCE + BYTES_PER_SECOND * (seconds + 1)
        assert not caller.is_over
        caller.abort()
