"""Free TCP ports on loopback addresses of our own: 127.0.40.x, or another network that
PARLANCE_LIVE_NETWORK names (its first three numbers) for a run beside another."""

import os
import random
import socket

NETWORK = os.environ.get("PARLANCE_LIVE_NETWORK", "127.0.40")


def local(number):
    return f"{NETWORK}.{number}"


# Below those that the kernel gives to whoever connects, one after the other: a port that it has just
# found free may be somebody's by the time a server listens on it.
_FIRST, _LAST = 10_000, 32_000
_next = random.randrange(_FIRST, _LAST)


def free_port(address):
    global _next
    while True:
        _next = _next + 1 if _next < _LAST else _FIRST
        with socket.socket() as probe:
            try:
                probe.bind((address, _next))
            except OSError:
                continue
            return _next
