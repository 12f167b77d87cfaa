"""Free TCP ports on loopback addresses of our own: 127.0.40.x, or another network that
PARLANCE_LIVE_NETWORK names (its first three numbers) for a run beside another."""

import os
import socket

NETWORK = os.environ.get("PARLANCE_LIVE_NETWORK", "127.0.40")


def local(number):
    return f"{NETWORK}.{number}"


def free_port(address):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]
