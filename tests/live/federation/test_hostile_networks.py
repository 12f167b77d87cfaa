"""Two servers with a bad network between them: far away, with losses, and parted for a while. What
people say to each other arrives once and in order."""

import asyncio
import random

import pytest

from federation.bed import PAIRS
from federation.couple import couple, say, sent
from test_federation_cuts import proxies_before

PAIR = [pair for pair in PAIRS if pair == "parlance-other"]
LINES = 60
PAUSE = 0.01  # seconds between two lines
SEED = 7


class Losses:
    """How long a piece of data takes: one in twenty is lost, and what follows waits for TCP to send
    it again."""

    def __init__(self):
        self._random = random.Random(SEED)
        self.lost = 0

    def __call__(self):
        if self._random.random() < 0.05:
            self.lost += 1
            return 0.3
        return self._random.uniform(0.02, 0.06)


class Conversation:
    """Both say the same lines to each other."""

    def __init__(self, people):
        self._lanes = [(one, other) for one, other in (people, tuple(reversed(people)))]
        self._said = 0

    async def go_on(self, lines=LINES):
        for _ in range(lines):
            for speaker, listener in self._lanes:
                speaker.chat(listener.account.jid, f"line {self._said}")
            self._said += 1
            await asyncio.sleep(PAUSE)
        for speaker, _ in self._lanes:
            await speaker.round_trip()  # her own server has it

    def heard(self):
        return [[m["body"] for m in listener.messages.matching(
            lambda m: m["body"].startswith("line "))] for _, listener in self._lanes]

    async def everything_arrives(self):
        last = f"line {self._said - 1}"
        for speaker, listener in self._lanes:
            listener.messages.put(
                await listener.messages.expect(sent(speaker, last), f"'{last}'"))
        assert self.heard() == [[f"line {line}" for line in range(self._said)]] * 2


def part(proxies):
    for proxy in proxies:
        proxy.part()


def heal(proxies):
    for proxy in proxies:
        proxy.heal()


@pytest.mark.parametrize("pair_name", PAIR)
async def test_a_slow_network_that_is_parted_for_a_moment(own_bed, pair_name):
    """So short that TCP bridges it."""
    home, away = (own_bed.add(name) for name in pair_name.split("-"))
    losses = Losses()
    with proxies_before((home, away)) as proxies:
        for proxy in proxies:
            proxy.slow_down(losses)
        async with couple(home, away) as people:
            await say(*people, "before")
            await say(*reversed(people), "before")
            conversation = Conversation(people)
            for _ in range(2):
                await conversation.go_on()
                await conversation.everything_arrives()
                part(proxies)
                heard = conversation.heard()
                await conversation.go_on(20)
                assert conversation.heard() == heard
                heal(proxies)
                await conversation.go_on()
                await conversation.everything_arrives()
        assert losses.lost > 0


@pytest.mark.parametrize("pair_name", PAIR)
async def test_a_partition_that_no_connection_survives(own_bed, pair_name):
    """The servers notice that nobody acknowledges, and resume by other connections (XEP-0198 §5)."""
    home, away = (own_bed.add(name, start=False) for name in pair_name.split("-"))
    for server in (home, away):
        server.limits = {"enabled": False, "ping_timeout": "2s", "negotiation_timeout": "15s"}
        server.start()
    with proxies_before((home, away)) as proxies:
        for proxy in proxies:
            proxy.slow_down(Losses())
        async with couple(home, away) as people:
            await say(*people, "before")
            await say(*reversed(people), "before")
            conversation = Conversation(people)
            await conversation.go_on()
            part(proxies)
            for connection in [each for proxy in proxies for each in proxy.connections]:
                connection.go_silent()
            await conversation.go_on()
            await asyncio.to_thread(home.poll, lambda: any(
                "does not acknowledge" in server.log() for server in (home, away)), "its notice")
            await conversation.go_on(20)
            heal(proxies)
            await conversation.go_on()
            await conversation.everything_arrives()
