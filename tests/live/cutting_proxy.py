"""A TCP proxy between a client and the server that loses connections the way networks do.

It runs its own event loop in a thread of its own, so that it serves clients under asyncio and under
GLib alike. Every method may be called from the test's thread and returns when it is done.
"""

import asyncio
import collections
import contextlib
import socket
import struct
import threading
import time

from ports import local

ADDRESS = local(8)
TO_SERVER = "to server"
TO_CLIENT = "to client"


class _End(asyncio.Protocol):
    """The proxy's socket towards one of the two; `direction` is where what it receives goes."""

    def __init__(self, connection, direction):
        self._connection = connection
        self.direction = direction
        self.transport = None

    def connection_made(self, transport):
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection.opened(self)

    def data_received(self, data):
        self._connection.received(self, data)

    def eof_received(self):
        self._connection.ended(self)
        return True  # our own direction stays open until the other end closes it

    def connection_lost(self, error):
        self._connection.lost(self)

    def reset(self):
        """RST instead of FIN, and nothing that still waits is sent."""
        if self.transport is None or self.transport.is_closing():
            return
        self.transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()


class _Line:
    """One direction of a connection: whatever happens to what is sent, it arrives in order."""

    def __init__(self, proxy):
        self._proxy = proxy
        self._under_way = collections.deque()  # what to do with each piece when it arrives
        self._due = 0                          # how many of them have travelled long enough

    def send(self, arrive):
        if self._proxy.delay is None and not self._proxy.parted and not self._under_way:
            return arrive()
        self._under_way.append(arrive)
        self._proxy.after(self._proxy.delay() if self._proxy.delay else 0, self._travelled)

    def _travelled(self):
        self._due += 1
        self.go_on()

    def go_on(self):
        while self._due and not self._proxy.parted:
            self._due -= 1
            self._under_way.popleft()()


class Connection:
    """One connection of the client, and the proxy's own one to the server."""

    def __init__(self, proxy, cut):
        self._proxy = proxy
        self._client = _End(self, TO_SERVER)
        self._server = _End(self, TO_CLIENT)
        self._lines = {TO_SERVER: _Line(proxy), TO_CLIENT: _Line(proxy)}
        self._swallowed = set()  # directions in which nothing arrives any more
        self._cut = cut          # (direction, bytes seen after, how many of them pass)
        self._seen = b""
        self._early = b""        # from the client, before the server is reached
        self.was_cut = False     # a cut that was asked for has happened
        self.turns = []          # when the server began to answer something (time.time())
        self._spoke = None       # the direction of what came last

    # Losing it --------------------------------------------------------------------------------

    def reset(self):
        """Both sides get an RST."""
        self._proxy.call(self._reset)

    def swallow(self, *directions):
        """Nothing arrives any more, while both sockets stay open and accept data."""
        self._proxy.call(lambda: self._swallowed.update(directions))

    def go_silent(self):
        self.swallow(TO_SERVER, TO_CLIENT)

    def close_client_side(self):
        """The client sees the connection end; the server goes on believing in it."""
        self.go_silent()
        self._proxy.call(lambda: self._client.transport.close())

    def close_server_side(self):
        """The server sees the connection end; the client goes on believing in it."""
        self.go_silent()
        self._proxy.call(lambda: self._server.transport.close())

    def cut_after(self, direction, count):
        """Passes `count` more bytes in that direction, then resets both sides."""
        def arm():
            self._cut = (direction, b"", count)
        self._proxy.call(arm)

    # In the proxy's thread --------------------------------------------------------------------

    def accept(self):
        return self._client

    def _other(self, end):
        return self._server if end is self._client else self._client

    def opened(self, end):
        if end is self._client:
            self._proxy.connections.append(self)
            self._proxy.start(self._reach_server())
        else:
            end.transport.write(self._early)

    async def _reach_server(self):
        await self._proxy.network.wait()
        try:
            await asyncio.get_running_loop().create_connection(
                lambda: self._server, *self._proxy.target)
        except OSError:
            self._client.reset()

    def received(self, end, data):
        if end.direction != self._spoke:
            self._spoke = end.direction
            if end.direction == TO_CLIENT:
                self.turns.append(time.time())
        if end.direction in self._swallowed:
            return
        cut = self._cut is not None and self._cut[0] == end.direction
        if cut:
            passing = self._passing(data)
            cut = len(passing) < len(data)
            data = passing
        self._lines[end.direction].send(lambda: self._arrived(end, data, cut))

    def _arrived(self, end, data, cut):
        other = self._other(end)
        if end.direction in self._swallowed:
            return
        if other.transport is None:
            self._early += data
        else:
            other.transport.write(data)
        if cut:
            self.was_cut = True
            self._reset()

    def _passing(self, data):
        direction, marker, count = self._cut
        if marker:
            self._seen += data
            at = self._seen.find(marker)
            if at < 0:
                return data
            after = len(self._seen) - at - len(marker)
            self._seen = b""
            if after <= count:
                self._cut = (direction, b"", count - after)
                return data
            return data[:len(data) - (after - count)]
        self._cut = (direction, b"", max(0, count - len(data)))
        return data[:count]

    def ended(self, end):
        self._lines[end.direction].send(lambda: self._end_arrived(end))

    def _end_arrived(self, end):
        if end.direction not in self._swallowed and self._other(end).transport is not None:
            with contextlib.suppress(OSError):
                self._other(end).transport.write_eof()

    def lost(self, end):
        if end.direction not in self._swallowed:
            self._other(end).reset()

    def go_on(self):
        for line in self._lines.values():
            line.go_on()

    def _reset(self):
        self._client.reset()
        self._server.reset()


class CuttingProxy:
    """Listens on a free port of its own and passes connections on to `target` (host, port)."""

    def __init__(self, target, address=ADDRESS):
        self.target = target
        self.address = address
        self.connections = []  # in the order in which the client opened them
        self.network = None    # an asyncio.Event, clear while new connections get nowhere
        self.delay = None      # see slow_down()
        self.parted = False    # see part()
        self._next_cut = None
        self._tasks = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._listener = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()
        self.port = self._listener.sockets[0].getsockname()[1]

    async def _listen(self):
        self.network = asyncio.Event()
        self.network.set()
        return await self._loop.create_server(self._accept, self.address, 0)

    def _accept(self):
        cut, self._next_cut = self._next_cut, None
        return Connection(self, cut).accept()

    def start(self, coroutine):
        task = self._loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def after(self, seconds, function):
        self._loop.call_later(seconds, function)

    def call(self, function):
        """Runs it in the proxy's thread and returns its value."""
        async def run():
            return function()
        return asyncio.run_coroutine_threadsafe(run(), self._loop).result()

    @property
    def connection(self):
        """The latest."""
        return self.connections[-1]

    def hold(self):
        """New connections are accepted and get no further, until release()."""
        self.call(self.network.clear)

    def release(self):
        self.call(self.network.set)

    def slow_down(self, delay):
        """`delay` is called for every piece of data: so many seconds later it arrives."""
        def arm():
            self.delay = delay
        self.call(arm)

    def part(self):
        """A partition: connections stay open and accept data, and none of it arrives until heal().
        What is on its way then goes on, as TCP sends it again."""
        def arm():
            self.parted = True
            self.network.clear()
        self.call(arm)

    def heal(self):
        def arm():
            self.parted = False
            self.network.set()
            for connection in self.connections:
                connection.go_on()
        self.call(arm)

    def cut_next(self, direction, after, count):
        """Cuts the next connection `count` bytes behind the first occurrence of the bytes `after`
        (at once, if these are empty) in that direction."""
        def arm():
            self._next_cut = (direction, after, count)
        self.call(arm)

    def close(self):
        def end():
            self._listener.close()
            for connection in self.connections:
                connection._reset()
            for task in self._tasks:
                task.cancel()
        self.call(end)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
