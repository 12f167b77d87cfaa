"""Debian's Prosody as a neighbour of the server under test."""

import os
import shutil
import subprocess

from federation.peers import Peer
from server_fixture import START_TIMEOUT, Server


def lua(value):
    return "true" if value else "false"


class ProsodyPeer(Peer, Server):
    kind = "prosody"
    accepted_lines = {
        "external": ["Accepting SASL EXTERNAL identity from {domain}\n"],
        "dialback": ["asking {domain} if key "],
    }

    def __init__(self, address, domain):
        super().__init__(address, domain)
        self.config = os.path.join(self.directory, "prosody.cfg.lua")
        self.data = os.path.join(self.directory, "data")
        os.makedirs(self.data, exist_ok=True)

    def configure(self):
        settings = self.settings
        modules = ["s2s", "tls", "saslauth", "roster", "disco", "private", "blocklist",
                   "vcard_legacy", "vcard4", "pep", "version", "ping", "time", "offline", "carbons"]
        modules += ["dialback"] * settings.dialback
        modules += ["s2s_bidi"] * settings.bidi
        modules += ["smacks"] * settings.stream_management
        trust = f'trustfile = "{self.bed.names.anchors}";' if settings.dane else ""
        with open(self.config, "w") as config:
            config.write(f'''\
run_as_root = true
pidfile = "{self.directory}/prosody.pid"
data_path = "{self.data}"
interfaces = {{ "{self.address}" }}
local_interfaces = {{ "{self.address}" }}
use_ipv6 = false
c2s_ports = {{ {self.c2s_port} }}
c2s_direct_tls_ports = {{ {self.c2s_tls_port} }}
s2s_ports = {{ {self.s2s_port} }}
s2s_direct_tls_ports = {{ {self.s2s_tls_port} }}
modules_enabled = {{ {", ".join(f'"{module}"' for module in modules)} }}
modules_disabled = {{ {'' if settings.dialback else '"dialback"'} }}
unbound = {{
    resolvconf = false; hoststxt = false; forward = {{ "{self.bed.names.address}" }}; {trust}
    options = {{ ["do-not-query-localhost:"] = "no" }};
}}
use_dane = {lua(settings.dane)}
s2s_require_encryption = true
s2s_secure_auth = {lua(not settings.dialback)}
s2s_timeout = 20
allow_registration = false
c2s_require_encryption = true
authentication = "internal_hashed"
storage = "internal"
log = {{ debug = "*console" }}
certificate = "{self.certificate}"
ssl = {{ key = "{self.key}"; certificate = "{self.certificate}";
    cafile = "{self.bed.authority.certificate}"; capath = "" }}
VirtualHost "{self.domain}"
Component "{self.rooms}" "muc"
    modules_enabled = {{ "muc_mam" }}
''')

    def command(self):
        return [shutil.which("prosody"), "-F", "--config", self.config]

    def add_account(self, name, password):
        subprocess.run(["prosodyctl", "--config", self.config, "register", name, self.domain,
                        password],
                       check=True, cwd=self.directory, timeout=START_TIMEOUT,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait_until_ready(self, log_offset):
        self.poll(self.listening, "its ports")
