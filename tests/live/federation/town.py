"""A server that is attacked, with the limits that protect it, while ordinary people use it."""

import re

from federation.bystanders import Bystanders
from federation.settings import Settings
from ports import local

STANZA = 32 * 1024                 # bytes, of a server that has shown who it is
STRANGERS_STANZA = 10_000          # bytes, of one that has not
STRANGERS = 200                    # connections that have shown nothing yet,
STRANGERS_OF_ONE_ADDRESS = 20      # and those of one address
CALLS_PER_SECOND = 10              # of one address,
CALLS_AT_ONCE = 50
BYTES_PER_SECOND = 64 * 1024       # of one stream,
BYTES_AT_ONCE = 256 * 1024
CONNECTIONS_PER_DOMAIN = 3
STRICT = "strict.example"          # has to have a certificate

LIMITS = {
    "stanza_bytes": STANZA,
    "stanza_bytes_unauthenticated": STRANGERS_STANZA,
    "unauthenticated_connections": STRANGERS,
    "unauthenticated_connections_per_address": STRANGERS_OF_ONE_ADDRESS,
    "connections_per_address_per_second": CALLS_PER_SECOND,
    "connections_per_address_burst": CALLS_AT_ONCE,
    "s2s_bytes_per_second": BYTES_PER_SECOND,
    "s2s_burst_bytes": BYTES_AT_ONCE,
    "s2s_connections_per_domain": CONNECTIONS_PER_DOMAIN,
    "negotiation_timeout": "60s",
}
IMPATIENT = "10s"                  # where a test is about that


class Town:
    def __init__(self, bed, limits=LIMITS):
        self.bed = bed
        self._addresses = 0
        self.server = bed.add("parlance", Settings(strict=(STRICT,)), start=False)
        self.server.limits = limits
        self.server.start()
        self.neighbour = bed.add("other")
        self.people = Bystanders(self.server, self.neighbour)

    def close(self):
        self.people.close()

    def be_patient(self, time):
        """How long a stranger may take to show who it is."""
        with open(self.server.config) as file:
            text = file.read()
        with open(self.server.config, "w") as file:
            file.write(re.sub(r"(?m)^negotiation_timeout = .*$", f'negotiation_timeout = "{time}"',
                              text))
        self.server.reload()

    def own_address(self):
        """Where nobody has called from yet."""
        self._addresses += 1
        return local(200 + self._addresses)
