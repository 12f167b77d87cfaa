"""Free TCP ports on a loopback address of our own."""

import socket


def free_port(address):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]
