"""The test bed: names, an authority, and servers that talk to each other.

  .11 to .14     the servers
  .31            one that is dialled and plays a part, see hostile.py
  .53, .54       the DNS, see name_server.py
  .100 to .254   where those call from that limits per address are for

A server named `prosody` speaks for prosody.example.
"""

import os

from federation.certificates import Authority
from federation.ejabberd_peer import EjabberdPeer
from federation.name_server import SIGNED_ZONE, NameServer
from federation.parlance_peer import ParlancePeer
from federation.prosody_peer import ProsodyPeer
from federation.settings import Settings
from ports import local

# The name of a server: what it is, and the last number of its address. `other` is a second Parlance.
SERVERS = {"parlance": (ParlancePeer, 11), "other": (ParlancePeer, 12), "prosody": (ProsodyPeer, 13),
           "ejabberd": (EjabberdPeer, 14)}

# Which servers are put together; `prosody-ejabberd` tells a wrong test from a wrong server.
PAIRS = os.environ.get("PARLANCE_LIVE_FEDERATION",
                       "parlance-prosody parlance-ejabberd parlance-other").split()


class Bed:
    """One at a time in a network: the addresses are fixed."""

    def __init__(self):
        self.servers = []
        self.authority = Authority()
        self.names = NameServer()
        self.names.start()

    def add(self, name, settings=Settings(), start=True):
        """A server, in the DNS and, if wanted, running. With DANE its domain is in the signed
        zone."""
        make, number = SERVERS[name]
        server = make(local(number), f"{name}.{SIGNED_ZONE if settings.dane else 'example'}")
        self.servers.append(server)
        server.join(self, settings)
        if start:
            server.start()
        return server

    def close_servers(self):
        """Ends them all; their names may be used again."""
        while self.servers:
            server = self.servers.pop()
            self.names.withdraw(server.domain)
            server.close()

    def close(self):
        self.close_servers()
        self.names.close()
        self.authority.close()
