"""Debian's Prosody behind the same fixture, to check the tests against a server long in use."""

import os
import shutil
import socket
import subprocess

from server_fixture import DOMAIN, START_TIMEOUT, Server


class Prosody(Server):
    kind = "prosody"

    def __init__(self, address):
        super().__init__(address)
        self.config = os.path.join(self.directory, "prosody.cfg.lua")
        self.data = os.path.join(self.directory, "data")
        os.makedirs(self.data, exist_ok=True)

    def configure(self):
        with open(self.config, "w") as config:
            config.write(f'''\
run_as_root = true
pidfile = "{self.directory}/prosody.pid"
data_path = "{self.data}"
interfaces = {{ "{self.address}" }}
local_interfaces = {{ "{self.address}" }}
c2s_ports = {{ {self.c2s_port} }}
c2s_direct_tls_ports = {{ {self.c2s_tls_port} }}
modules_enabled = {{ "roster", "saslauth", "tls", "disco", "private", "blocklist", "vcard_legacy",
    "vcard4", "pep", "version", "ping", "register", "time", "uptime", "offline", "posix", "smacks",
    "carbons", "csi_simple" }}
modules_disabled = {{ "s2s" }}
allow_registration = false
c2s_require_encryption = true
authentication = "internal_hashed"
storage = "internal"
log = {{ info = "*console" }}
certificate = "{self.certificate}"
ssl = {{ key = "{self.key}", certificate = "{self.certificate}" }}
c2s_direct_tls_ssl = {{ key = "{self.key}", certificate = "{self.certificate}" }}
smacks_hibernation_time = {self.resume_seconds or 600}
VirtualHost "{DOMAIN}"
''')

    def command(self):
        return [shutil.which("prosody"), "-F", "--config", self.config]

    def add_account(self, name, password):
        subprocess.run(["prosodyctl", "--config", self.config, "register", name, DOMAIN, password],
                       check=True, cwd=self.directory, timeout=START_TIMEOUT,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait_until_ready(self, log_offset):
        def listening():
            for port in (self.c2s_port, self.c2s_tls_port):
                try:
                    socket.create_connection((self.address, port), timeout=5).close()
                except OSError:
                    return False
            return True
        self.poll(listening, "its ports")
