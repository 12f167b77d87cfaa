"""How long two servers take to know each other, the second time and the first (XEP-0509)."""

import asyncio
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

        async def time_of_connection(number):
            await becomes_true(lambda: len(proxy.connections) >= number)
            begun = time.monotonic()
            await becomes_true(lambda: home.log().count(ready) >= number)
            return time.monotonic() - begun

        async with couple(home, away) as (romeo, juliet):
            saying = asyncio.create_task(say(romeo, juliet, "first"))
            first = await time_of_connection(1)
            await saying
            proxy.connection.reset()
            saying = asyncio.create_task(say(romeo, juliet, "second"))
            second = await time_of_connection(2)
            await saying
    finally:
        proxy.close()
    # One without the other: 2 * ONE_WAY.
    assert ONE_WAY < first - second < 3 * ONE_WAY, (first, second)
