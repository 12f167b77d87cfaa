"""Ordinary people who go on talking while a server is attacked: two users of it, and one of a
well-behaved neighbour. They have a thread of their own, so that one test after the other may ask."""

import asyncio
import contextlib
import threading

from slixmpp_client import WAIT, Cast

PAUSE = 0.03  # seconds between two lines


class _Lane:
    """What one says to another."""

    def __init__(self, speaker, listener):
        self.speaker = speaker
        self.listener = listener
        self.sent = 0
        self._heard = []
        self._seen = 0  # in the inbox, from which nobody takes anything

    def say(self):
        self.speaker.chat(self.listener.account.jid, f"line {self.sent}")
        self.sent += 1

    def heard(self):
        stanzas = self.listener.messages.matching(lambda _: True)
        self._heard += [m["body"] for m in stanzas[self._seen:]
                        if m["from"].bare == self.speaker.account.jid]
        self._seen = len(stanzas)
        return self._heard

    def should_have_heard(self):
        return [f"line {number}" for number in range(self.sent)]


class Bystanders:
    def __init__(self, home, away):
        self._servers = (home, away)
        self._lanes = []
        self._casts = contextlib.AsyncExitStack()
        self._talk = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._call(self._arrive())

    def served(self, lines=1):
        """Everybody says so many more lines; they and all the earlier ones have been heard, once and
        in order. To be called from another thread than that of an event loop."""
        self._call(self._hear(lines))

    def close(self):
        self._call(self._leave())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    async def _arrive(self):
        home, away = self._servers
        here, there = [await self._casts.enter_async_context(Cast(server))
                       for server in (home, away)]
        romeo = await here.login(home.new_account("romeo"))
        juliet = await here.login(home.new_account("juliet"))
        tybalt = await there.login(away.new_account("tybalt"))
        self._lanes = [_Lane(*pair) for pair in ((romeo, juliet), (juliet, romeo),
                                                 (romeo, tybalt), (tybalt, romeo))]
        self._talk = asyncio.create_task(self._go_on())

    async def _go_on(self):
        while True:
            for lane in self._lanes:
                lane.say()
            await asyncio.sleep(PAUSE)

    async def _hear(self, lines):
        wanted = [lane.sent + lines for lane in self._lanes]

        async def heard():
            while any(len(lane.heard()) < most for lane, most in zip(self._lanes, wanted)):
                await asyncio.sleep(PAUSE)

        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(heard(), WAIT)
        for lane, most in zip(self._lanes, wanted):
            assert lane.heard()[:most] == lane.should_have_heard()[:most]

    async def _leave(self):
        if self._talk is not None:
            self._talk.cancel()
        await self._casts.aclose()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
