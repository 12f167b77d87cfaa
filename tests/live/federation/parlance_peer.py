"""The server under test in the test bed."""

import json
import subprocess

from federation.peers import Peer
from server_fixture import Parlance, new_storage_url


class ParlancePeer(Peer, Parlance):
    accepted_lines = {
        "external": ["server connected server={domain} for={own} direction=incoming by=certificate",
                     "server connected server={domain} for={own} direction=incoming by=DANE",
                     "server connected server={domain} for={own} direction=incoming by=POSH"],
        "dialback": ["server connected server={domain} for={own} direction=incoming by=dialback"],
    }

    def __init__(self, address, domain):
        super().__init__(address, new_storage_url(), domain)

    def configure(self):
        names = self.bed.names
        self.shards = self.settings.shards
        self.federation = {
            "trust": [self.bed.authority.certificate],
            "resolvers": [f"{names.address}:53"],
            "authentication": "dialback" if self.settings.dialback else "certificate",
            "queue_time": self.settings.queue_time,
            "connect_time": "5s",
            "deny": list(self.settings.deny),
            "strict": list(self.settings.strict),
        }
        if self.settings.dane:
            self.federation["dnssec_anchors"] = names.anchors
        super().configure()

    def shown(self, domain):
        """What an operator sees of that domain; None if that is nothing."""
        table = subprocess.run([self.binary, "--config", self.config, "s2s", "--json"],
                               cwd=self.directory, check=True, capture_output=True, text=True)
        rows = [row for row in json.loads(table.stdout)["rows"] if row["domain"] == domain]
        return rows[0] if rows else None
