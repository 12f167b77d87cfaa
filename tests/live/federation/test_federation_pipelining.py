"""How often two servers have to answer until they know each other, the second time and the first
(XEP-0509)."""

import asyncio
import datetime
import time

import pytest

from cutting_proxy import CuttingProxy
from federation.bed import PAIRS
from federation.couple import couple, say
from ports import local
from server_fixture import START_TIMEOUT

# Both must know it.
WITH_PIPELINING = [pair for pair in PAIRS if pair == "parlance-other"]
ONE_WAY = 0.25  # seconds


async def becomes_true(condition):
    deadline = time.monotonic() + START_TIMEOUT
    while not condition():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.005)


@pytest.mark.parametrize("pair", WITH_PIPELINING)
async def test_the_second_connection_takes_a_round_trip_less(own_bed, pair):
    home, away = (own_bed.add(name) for name in pair.split("-"))
    proxy = CuttingProxy((away.address, away.s2s_port), local(80))
    try:
        own_bed.names.publish(away.domain, proxy.address, proxy.port)
        proxy.slow_down(lambda: ONE_WAY)
        ready = f"server connected server={away.domain} for={home.domain} direction=outgoing"

        async def answers_to(number):
            """How often the other server has said something until we could send stanzas. None of that
            comes to the proxy within ONE_WAY before or after, however slow the machine is."""
            await becomes_true(lambda: len(proxy.connections) >= number)
            await becomes_true(lambda: home.log().count(ready) >= number)
            line = [line for line in home.log().splitlines() if ready in line][number - 1]
            then = datetime.datetime.fromisoformat(line.split()[0].replace("Z", "+00:00"))
            turns = proxy.connections[number - 1].turns
            return sum(turn <= then.timestamp() for turn in turns)

        async with couple(home, away) as (romeo, juliet):
            saying = asyncio.create_task(say(romeo, juliet, "first"))
            first = await answers_to(1)
            await saying
            proxy.connection.reset()
            saying = asyncio.create_task(say(romeo, juliet, "second"))
            second = await answers_to(2)
            await saying
    finally:
        proxy.close()
    assert first - second == 1, (first, second)
