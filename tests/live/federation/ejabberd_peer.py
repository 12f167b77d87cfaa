"""Debian's ejabberd as a neighbour of the server under test: one Erlang node without a name, so that
it needs no port mapper and two can run beside each other. It has no XEP-0288 (it came in 24.10) and no
stream management between servers."""

import json
import os
import pathlib
import urllib.request

from federation.peers import Peer
from ports import free_port
from server_fixture import START_TIMEOUT, Server


class EjabberdPeer(Peer, Server):
    kind = "ejabberd"
    accepted_lines = {
        "external": ["Accepted inbound s2s EXTERNAL authentication {domain} -> "],
        "dialback": ["Accepted inbound s2s dialback authentication {domain} -> "],
    }

    def __init__(self, address, domain):
        super().__init__(address, domain)
        self.config = os.path.join(self.directory, "ejabberd.yml")
        self.spool = os.path.join(self.directory, "spool")
        self.api_port = free_port(address)
        os.makedirs(self.spool, exist_ok=True)

    def configure(self):
        pem = os.path.join(self.directory, "ejabberd.pem")
        with open(pem, "w") as both:
            for part in (self.certificate, self.key):
                with open(part) as file:
                    both.write(file.read())
        names = self.bed.names.numeric_address.replace(".", ",")
        with open(os.path.join(self.directory, "inetrc"), "w") as inetrc:
            inetrc.write("{resolv_conf, \"\"}.\n{hosts_file, \"\"}.\n{lookup, [dns]}.\n{cache_size, 0}.\n"
                         f"{{nameserver, {{{names}}}}}.\n")
        dialback = "  mod_s2s_dialback: {}" if self.settings.dialback else ""
        with open(self.config, "w") as config:
            config.write(f'''\
loglevel: info
hosts: ["{self.domain}"]
certfiles: ["{pem}"]
ca_file: "{self.bed.authority.certificate}"
s2s_cafile: "{self.bed.authority.certificate}"
s2s_use_starttls: required
s2s_max_retry_delay: 1
auth_method: internal
auth_password_format: scram
listen:
  - {{port: {self.c2s_port}, ip: "{self.address}", module: ejabberd_c2s, starttls_required: true}}
  - {{port: {self.c2s_tls_port}, ip: "{self.address}", module: ejabberd_c2s, tls: true}}
  - {{port: {self.s2s_port}, ip: "{self.address}", module: ejabberd_s2s_in}}
  - {{port: {self.s2s_tls_port}, ip: "{self.address}", module: ejabberd_s2s_in, tls: true}}
  - port: {self.api_port}
    ip: "{self.address}"
    module: ejabberd_http
    request_handlers: {{/api: mod_http_api}}
api_permissions:
  "all from this machine":
    who: {{ip: 127.0.0.0/8}}
    what: "*"
shaper_rules:
  offline_quota: 1000000
modules:
  mod_blocking: {{}}
  mod_caps: {{}}
  mod_carboncopy: {{}}
  mod_disco: {{}}
  mod_http_api: {{}}
  mod_mam:
    default: never
  mod_muc:
    host: "{self.rooms}"
    default_room_options:
      mam: true
    min_message_interval: 0
    min_presence_interval: 0
  mod_offline:
    access_max_user_messages: offline_quota
  mod_ping: {{}}
  mod_privacy: {{}}
  mod_private: {{}}
  mod_pubsub:
    host: "pubsub.{self.domain}"
    plugins: [flat, pep]
  mod_roster: {{}}
  mod_stream_mgmt: {{}}
  mod_time: {{}}
  mod_vcard:
    search: false
  mod_version: {{}}
{dialback}
''')

    def command(self):
        libraries = next(pathlib.Path("/usr/lib").glob("*/ejabberd-*")).parent
        environment = {
            "EJABBERD_CONFIG_PATH": self.config,
            "EJABBERD_LOG_PATH": os.path.join(self.directory, "ejabberd.log"),
            "ERL_CRASH_DUMP_BYTES": "0",
            "ERL_INETRC": os.path.join(self.directory, "inetrc"),
            "ERL_LIBS": str(libraries),
            "ERL_MAX_PORTS": "4096",
            "HOME": self.directory,
        }
        # A few threads are enough, and start sooner.
        return ["env", *(f"{name}={value}" for name, value in environment.items()),
                "erl", "+S", "2:2", "-noinput", "-mnesia", "dir", f'"{self.spool}"',
                "-s", "ejabberd"]

    def api(self, command, **arguments):
        """What ejabberdctl would do, over HTTP."""
        request = urllib.request.Request(
            f"http://{self.address}:{self.api_port}/api/{command}",
            data=json.dumps(arguments).encode(), headers={"Content-Type": "application/json"})
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(request, timeout=START_TIMEOUT) as answer:
            return json.load(answer)

    def add_account(self, name, password):
        self.api("register", user=name, host=self.domain, password=password)

    def wait_until_ready(self, log_offset):
        self.poll(self.listening, "its ports")
        self.poll(lambda: self.ports_answer(self.api_port), "its API")

    def log(self):
        """Mostly in a file of its own choice."""
        path = os.path.join(self.directory, "ejabberd.log")
        if not os.path.exists(path):
            return super().log()
        with open(path, errors="replace") as log:
            return super().log() + log.read()
