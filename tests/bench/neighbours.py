"""Servers that talk to each other: the names and the authority that they need, and pairs of servers.

The DNS and the authority are those of tests/live/federation. Each server has an address of its own and
listens for others on 5269, where everybody looks; it knows the others by their certificates alone.
"""
import dataclasses
import os
import pathlib
import sys

PORT = 5269
NEAR, FAR = "near.example", "far.example"
ZONE = "many.example"  # of the far server in a row that counts connections
WARM_UP = 20           # of its domains, beside those that are counted
FAR_NUMBER = 10        # added to the last part of an address


@dataclasses.dataclass(frozen=True)
class Identity:
    """What a server that talks to others is told."""
    domains: tuple
    certificate: pathlib.Path
    key: pathlib.Path
    authority: str       # the file with its certificate
    resolver: str        # an address
    numeric_resolver: str  # the same, whose SRV records name addresses (for ejabberd)
    federation: str      # of the row


def parlance_lines(identity):
    """Sections [s2s] and, for many domains, those that would make services at each of them."""
    if identity is None:
        return "[s2s]\nenabled = false\n"
    services = '[pubsub]\nservice = ""\n' if len(identity.domains) > 1 else ""
    share = "share_connections = false\n" if identity.federation == "links" else ""
    return f"""{services}[s2s]
trust = ["{identity.authority}"]
resolvers = ["{identity.resolver}:53"]
authentication = "certificate"
{share}queue_time = "{"0s" if identity.federation == "memory" else "1d"}"
"""


def prosody_lines(identity):
    """(modules, top-level lines)."""
    if identity is None:
        return "", 'modules_disabled = { "s2s" }'
    management = ' "smacks",' if identity.federation == "durable" else ""
    return ('"s2s", "dialback", "s2s_bidi",' + management, f"""
s2s_ports = {{ {PORT} }}
s2s_require_encryption = true
s2s_secure_auth = true
use_ipv6 = false
unbound = {{
    resolvconf = false; hoststxt = false; forward = {{ "{identity.resolver}" }};
    options = {{ ["do-not-query-localhost:"] = "no" }};
}}""")


def ejabberd_listener(identity, address):
    if identity is None:
        return ""
    return f"""
  - port: {PORT}
    ip: "{address}"
    module: ejabberd_s2s_in
    backlog: 1000""".lstrip("\n")


def ejabberd_lines(identity):
    if identity is None:
        return ""
    return f"""
s2s_cafile: "{identity.authority}"
s2s_use_starttls: required"""


def write_inetrc(identity, state):
    """Makes Erlang ask our DNS, and no other; returns the environment for that."""
    if identity is None:
        return {}
    inetrc = state / "inetrc"
    inetrc.write_text('{resolv_conf, ""}.\n{hosts_file, ""}.\n{lookup, [dns]}.\n'
                      f"{{nameserver, {{{identity.numeric_resolver.replace('.', ',')}}}}}.\n")
    return {"ERL_INETRC": str(inetrc)}


class Names:
    """The DNS and the authority, for one call of scripts/bench."""

    def __init__(self, work, network):
        # Both modules take their addresses from here when they are loaded.
        os.environ["PARLANCE_LIVE_NETWORK"] = network
        sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "live"))
        from federation.certificates import ISSUED, Authority
        from federation.name_server import NameServer
        self._kind = ISSUED
        self._work = work
        self._authority = Authority()
        self._dns = NameServer()
        self._certificates = {}
        self._dns.start()

    def identity(self, domains, certified, address, federation):
        """For a server at `address`, which the DNS names from here on."""
        if certified not in self._certificates:
            certificate = self._work / f"{certified.replace('*', 'all')}.crt"
            key = certificate.with_suffix(".key")
            self._authority.issue(self._kind, certified, str(certificate), str(key))
            self._certificates[certified] = certificate, key
        self._dns.publish_all(domains, address, s2s=PORT)
        certificate, key = self._certificates[certified]
        return Identity(tuple(domains), certificate, key, self._authority.certificate,
                        self._dns.address, self._dns.numeric_address, federation)

    def close(self):
        self._dns.close()
        self._authority.close()


class Pair:
    """Two servers that are measured together, as if they were one; with a number of domains, those of
    the far one, the near one alone is measured. `near` and `far` are Servers of servers.py."""

    def __init__(self, names, near, far, many=0):
        self.name = near.name
        self.storage = near.storage
        self.family = f"{near.family}-{many or 'pair'}"
        self.largest_room = near.largest_room
        self.sync_counter = near.sync_counter
        self.setup = near.setup
        self._names = names
        self._near = near
        self._far = far
        self._many = many

    def start(self, state):
        here = self._near, [NEAR], NEAR
        there = self._far, [FAR], FAR
        if self._many:
            there = self._far, [f"d{n}.{ZONE}" for n in range(self._many + WARM_UP)], "*." + ZONE
        try:
            for server, domains, certified in (here, there):
                server.setup = self.setup
                server.identity = self._names.identity(domains, certified, server.address,
                                                       self.setup.federation)
                server.start(state / domains[0])
        except BaseException:
            self.stop()
            raise

    def stop(self):
        for server in (self._near, self._far):
            server.stop()
            server.identity = None

    def pids(self):
        return self._near.pids() + ([] if self._many else self._far.pids())

    def place(self):
        return [*self._near.place(), "--other-server", self._far.address, "--other-domain", FAR]

    def arguments(self):
        if not self._many:
            return []
        same = self._near.name == self._far.name
        pids = ["--other-pids", ",".join(map(str, self._far.pids()))] if same else []
        return ["--zone", ZONE, "--warm-up", str(WARM_UP), *pids]
