"""Connections between two servers break, over and over, at any byte: what people say to each other
meanwhile arrives once, in order. Both servers must be able to resume streams (XEP-0198 §5)."""

import asyncio
import contextlib
import random

import pytest

from cutting_proxy import TO_CLIENT, TO_SERVER, CuttingProxy
from federation.bed import PAIRS
from federation.couple import couple, say, sent
from ports import local

WITH_RESUMPTION = [pair for pair in PAIRS if pair == "parlance-other"]
# How many bytes of a connection pass: within the handshakes or while the stream is resumed, and
# behind that. Each for so many lines.
CUTS = [(3500, 5500), (4000, 7000), (4000, 9000)]
LINES = 160
PAUSE = 0.02
LEAST_CUTS = 10
SEED = 4


@contextlib.contextmanager
def proxies_before(servers):
    """Whoever dials one of them reaches a proxy."""
    proxies = []
    try:
        for number, server in enumerate(servers):
            proxy = CuttingProxy((server.address, server.s2s_port), local(80 + number))
            server.bed.names.publish(server.domain, proxy.address, proxy.port)
            proxies.append(proxy)
        yield proxies
    finally:
        for proxy in proxies:
            proxy.close()


class Scissors:
    """Cuts every connection through these proxies, some way behind its beginning; now and then all
    of them at once."""

    def __init__(self, proxies):
        self.range = CUTS[0]
        self._random = random.Random(SEED)
        self._proxies = proxies
        self._known = {proxy: 0 for proxy in proxies}
        self._task = None

    @property
    def cuts(self):
        return sum(connection.was_cut for proxy in self._proxies for connection in proxy.connections)

    async def __aenter__(self):
        self._task = asyncio.create_task(self._cut())
        return self

    async def __aexit__(self, *error):
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _cut(self):
        while True:
            for proxy in self._proxies:
                for connection in proxy.connections[self._known[proxy]:]:
                    connection.cut_after(self._random.choice((TO_SERVER, TO_CLIENT)),
                                         self._random.randrange(*self.range))
                self._known[proxy] = len(proxy.connections)
            if self._random.random() < 0.02:
                for proxy in self._proxies:
                    for connection in proxy.connections:
                        connection.reset()
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("pair_name", WITH_RESUMPTION)
async def test_everything_arrives_once_and_in_order(own_bed, pair_name):
    home, away = (own_bed.add(name) for name in pair_name.split("-"))
    with proxies_before((home, away)) as proxies:
        async with couple(home, away) as people:
            await say(*people, "before")
            await say(*reversed(people), "before")
            async with Scissors(proxies) as scissors:
                lines = LINES * len(CUTS)
                for line in range(lines):
                    scissors.range = CUTS[line // LINES]
                    for speaker, listener in (people, reversed(people)):
                        speaker.chat(listener.account.jid, f"line {line}")
                    await asyncio.sleep(PAUSE)
                # How often that was depends on how soon the servers dial again.
                while (cuts := scissors.cuts) < LEAST_CUTS:
                    for speaker, listener in (people, reversed(people)):
                        speaker.chat(listener.account.jid, f"line {lines}")
                    lines += 1
                    await asyncio.sleep(PAUSE)
            print(f"{cuts} cuts, {sum(len(p.connections) for p in proxies)} connections")
            everything = [f"line {line}" for line in range(lines)]
            for listener, speaker in (people, reversed(people)):
                await listener.messages.expect(sent(speaker, everything[-1]), "the last line")
                rest = listener.messages.matching(lambda m: m["body"].startswith("line "))
                assert [m["body"] for m in rest] == everything[:-1]
