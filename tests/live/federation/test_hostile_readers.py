"""Servers that ask and do not read the answers: those are not kept without end."""

import asyncio

import pytest

from federation import certificates
from federation.hostile import MALLORY, Caller, credentials
from federation.town import LIMITS, Town
from slixmpp_client import WAIT

OUTPUT = 64 * 1024       # bytes that are kept for a peer; the kernel keeps some more
MOST = 64 * 1024 * 1024  # bytes of questions, after which it must have been closed
TOWN_LIMITS = LIMITS | {"out_buffer_bytes": OUTPUT, "s2s_bytes_per_second": 0}
QUESTIONS = f"<db:verify from='{MALLORY}' to='parlance.example' id='1'>key</db:verify>" * 500


@pytest.fixture(scope="module")
def busy_town(bed):
    instance = None
    try:
        instance = Town(bed, TOWN_LIMITS)
        yield instance
    finally:
        if instance is not None:
            instance.close()
        bed.close_servers()


async def stranger(town):
    return await Caller.dial_with_tls(town.server)


async def authenticated(town):
    return await Caller.authenticated(town.server, credentials(town.bed, certificates.ISSUED))


@pytest.mark.parametrize("arrive", [stranger, authenticated])
async def test_one_that_asks_and_does_not_read(town, arrive):
    async def asks():
        sent = 0
        while not caller.is_over:
            if caller.unsent < len(QUESTIONS):
                caller.send(QUESTIONS)
                sent += len(QUESTIONS)
            assert sent < MOST
            await asyncio.sleep(0.001)

    def closed():
        return town.server.log().count('reason="output limit"')

    before = closed()
    caller = await arrive(town)
    caller.stop_reading()
    asking = asyncio.create_task(asks())
    await asyncio.to_thread(town.people.served, 10)
    await asyncio.wait_for(asking, WAIT)
    await asyncio.to_thread(town.server.poll, lambda: closed() == before + 1, "the reason", WAIT)
