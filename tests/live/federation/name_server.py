"""The DNS of the test bed: Debian's Unbound on two loopback addresses of its own, answering for the
domains under test and refusing to know anything else, so that no question leaves the machine.

  .53  the names as a zone would have them: SRV records (RFC 2782, XEP-0368) that lead to a host
       name, and its address
  .54  the same, but the SRV records name the address at once. ejabberd asks the DNS for SRV and the
       system for addresses, and the system knows nothing of our names.

Names below `signed.example` are in a zone that is signed with a key of our own (DNSSEC), with TLSA
records (RFC 7673); `anchors` is the file that makes a resolver trust it.
"""

import glob
import os
import secrets
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time

from ports import local

SIGNED_ZONE = "signed.example"
SUBDOMAINS = ("conference", "pubsub")
START_TIMEOUT = 60  # seconds

CONFIG = """\
server:
  interface: {address}
  access-control: 127.0.0.0/8 allow
  directory: "{directory}"
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  use-systemd: no
  num-threads: 1
  module-config: "iterator"
  local-zone: "." static
  local-zone: "{zone}." transparent
{records}
remote-control:
  control-enable: no
auth-zone:
  name: "{zone}."
  zonefile: "{directory}/zone.signed"
  for-upstream: no
  for-downstream: yes
"""

ZONE = """\
$ORIGIN {zone}.
$TTL 0
@ IN SOA ns.{zone}. root.{zone}. {serial} 60 60 60 0
@ IN NS ns.{zone}.
ns IN A {address}
{records}
"""


class _Unbound:
    """One process that answers at one address."""

    def __init__(self, address, directory, numeric):
        self.address = address
        self.numeric = numeric  # SRV records name addresses
        self._directory = directory
        self._config = os.path.join(directory, f"{address}.conf")
        self._log = os.path.join(directory, f"{address}.log")
        self._process = None
        self._token = None

    def serve(self, records):
        """Starts, or changes what it knows; returns when that has happened. No event tells: asks for
        a name that only the last configuration has."""
        self._token = secrets.token_hex(8)
        lines = "\n".join(f'  local-data: "{record}"' for record in
                          [*records, f"{self._token}.example. 0 IN A {self.address}"])
        with open(self._config, "w") as config:
            config.write(CONFIG.format(address=self.address, directory=self._directory,
                                       zone=SIGNED_ZONE, records=lines))
        if self._process is None:
            with open(self._log, "ab") as log:
                self._process = subprocess.Popen(["unbound", "-d", "-c", self._config],
                                                 stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        else:
            self._process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + START_TIMEOUT
        while not self._knows(f"{self._token}.example"):
            if self._process.poll() is not None or time.monotonic() > deadline:
                with open(self._log, errors="replace") as log:
                    raise RuntimeError(f"the name server is not ready:\n{log.read()[-4000:]}")
            time.sleep(0.02)

    def _knows(self, name):
        """Whether there is an A record of that name (RFC 1035 §4.1)."""
        question = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
        query = struct.pack("!6H", os.getpid() & 0xffff, 0x0100, 1, 0, 0, 0)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            udp.settimeout(0.5)
            try:
                udp.connect((self.address, 53))
                udp.send(query + question + b"\0" + struct.pack("!2H", 1, 1))
                answer = udp.recv(512)
            except OSError:
                return False
        return struct.unpack("!H", answer[6:8])[0] > 0

    def close(self):
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


class NameServer:
    def __init__(self):
        self.address = local(53)
        self.numeric_address = local(54)
        self.directory = tempfile.mkdtemp(prefix="parlance-dns-")
        self.anchors = os.path.join(self.directory, "anchors.key")
        self._domains = {}
        self._serial = 0
        self._servers = (_Unbound(self.address, self.directory, numeric=False),
                         _Unbound(self.numeric_address, self.directory, numeric=True))
        subprocess.run(["ldns-keygen", "-a", "ECDSAP256SHA256", "-k", "-r", "/dev/urandom",
                        f"{SIGNED_ZONE}."],
                       check=True, cwd=self.directory, stdout=subprocess.DEVNULL)
        key, = glob.glob(os.path.join(self.directory, "K*.key"))
        self._key = key.removesuffix(".key")
        shutil.copy(key, self.anchors)

    def start(self):
        self._serve()

    def publish(self, domain, address, s2s=None, s2s_tls=None, fingerprint=None):
        """A server at this address: the ports for STARTTLS and for direct TLS that its SRV records
        name (none: no such record), and the SHA-256 of its public key for TLSA. Without an address
        there are SRV records alone."""
        self._domains[domain] = (address, s2s, s2s_tls, fingerprint)
        self._serve()

    def publish_all(self, domains, address, s2s):
        """One server for many domains, with STARTTLS."""
        self._domains.update((domain, (address, s2s, None, None)) for domain in domains)
        self._serve()

    def withdraw(self, *domains):
        """These names do not exist."""
        if any([self._domains.pop(domain, None) for domain in domains]):
            self._serve()

    def close(self):
        for server in self._servers:
            server.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def _records(self, domain, numeric=False):
        """Lines of a zone file. The address as a target ends in a dot, too, like every name."""
        address, s2s, s2s_tls, fingerprint = self._domains[domain]
        host = f"xmpp.{domain}"
        target = address if numeric else host
        for name in (domain, *(f"{subdomain}.{domain}" for subdomain in SUBDOMAINS)):
            if address:
                yield f"{name}. 0 IN A {address}"
            if s2s:
                yield f"_xmpp-server._tcp.{name}. 0 IN SRV 5 1 {s2s} {target}."
            if s2s_tls:
                yield f"_xmpps-server._tcp.{name}. 0 IN SRV 5 1 {s2s_tls} {target}."
        if address:
            yield f"{host}. 0 IN A {address}"
        if fingerprint:
            for port in filter(None, (s2s, s2s_tls)):
                yield f"_{port}._tcp.{host}. 0 IN TLSA 3 1 1 {fingerprint}"

    def _serve(self):
        signed = [domain for domain in self._domains if domain.endswith("." + SIGNED_ZONE)]
        self._sign([record for domain in signed for record in self._records(domain)])
        for server in self._servers:
            server.serve([record for domain in self._domains if domain not in signed
                          for record in self._records(domain, server.numeric)])

    def _sign(self, records):
        self._serial += 1
        zone = os.path.join(self.directory, "zone")
        with open(zone, "w") as file:
            file.write(ZONE.format(zone=SIGNED_ZONE, serial=self._serial, address=self.address,
                                   records="\n".join(records)))
        subprocess.run(["ldns-signzone", "-f", zone + ".signed", zone, self._key], check=True,
                       stdout=subprocess.DEVNULL)
