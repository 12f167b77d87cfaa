"""The server under test: starts, reloads, stops and kills one Parlance process.

Every Server has its own temporary directory (configuration, certificate, state), its own ports on
127.0.40.x and its own database, so several can run at once. Environment:

  PARLANCE_BIN           the binary, default build/release/parlance of this repository
  PARLANCE_LIVE_STORAGE  `sqlite` (default) or `postgresql` (a private cluster, started on demand)
  PARLANCE_LIVE_SERVER   `parlance` (default) or `prosody`: Debian's Prosody instead, which tells a
                         wrong test from a wrong server
  PARLANCE_LIVE_NETWORK  ports.py
"""

import hashlib
import json
import os
import secrets
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time

from ports import free_port
from postgres_cluster import PostgresCluster

DOMAIN = "ours.test"
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
START_TIMEOUT = 180  # seconds; a slow machine may be building at the same time. Exits are noticed at once


def make_certificate(certificate, key, domain=DOMAIN):
    """A self-signed ECDSA P-256 certificate whose only name is a dNSName SAN."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-keyout", key, "-out", certificate, "-days", "30", "-subj", f"/CN={domain}",
         "-addext", f"subjectAltName=DNS:{domain}"],
        check=True, stderr=subprocess.DEVNULL)


class Account:
    def __init__(self, name, password, domain=DOMAIN):
        self.name = name
        self.jid = f"{name}@{domain}"
        self.password = password


class Server:
    """What every server offers the tests; a subclass knows how to configure and run its kind."""

    kind = ""

    def __init__(self, address, domain=DOMAIN):
        self.address = address
        self.domain = domain
        self.directory = tempfile.mkdtemp(prefix="parlance-live-")
        os.chmod(self.directory, 0o755)
        self.certificate = os.path.join(self.directory, f"{domain}.crt")
        self.key = os.path.join(self.directory, f"{domain}.key")
        make_certificate(self.certificate, self.key, domain)
        self.trust = self.certificate  # what clients know it by; None: they take any certificate
        self.c2s_port = free_port(address)
        self.c2s_tls_port = free_port(address)
        self.component_port = free_port(address)
        self.s2s_port = free_port(address)
        self.s2s_tls_port = free_port(address)
        self.component = (f"push.{domain}", secrets.token_urlsafe(12))  # its name and its secret
        self.resume_seconds = None  # how long a lost session waits for its client, if not default
        self.process = None
        self.log_path = os.path.join(self.directory, "server.log")
        self._configured = False

    # To be given by the subclass.
    def configure(self):
        raise NotImplementedError

    def command(self):
        raise NotImplementedError

    def add_account(self, name, password):
        raise NotImplementedError

    def wait_until_ready(self, log_offset):
        raise NotImplementedError

    # Common to all.
    def start(self):
        if not self._configured:
            self.configure()
            self._configured = True
        offset = os.path.getsize(self.log_path) if os.path.exists(self.log_path) else 0
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, cwd=self.directory)
        self.wait_until_ready(offset)

    def new_account(self, role="user"):
        """A fresh account named after its role in the play, e.g. romeo-3fa9c1."""
        account = Account(f"{role}-{secrets.token_hex(4)}", secrets.token_urlsafe(12), self.domain)
        self.add_account(account.name, account.password)
        return account

    def log(self):
        with open(self.log_path, errors="replace") as log:
            return log.read()

    def fail(self, what):
        raise RuntimeError(f"{self.kind}: {what}\n--- server log ---\n{self.log()[-8000:]}")

    def poll(self, condition, what, timeout=START_TIMEOUT):
        """Waits for something that sends no event (a log line, a port, a new certificate)."""
        deadline = time.monotonic() + timeout
        while True:
            result = condition()
            if result:
                return result
            if self.process.poll() is not None:
                self.fail(f"exited with {self.process.returncode} while waiting for {what}")
            if time.monotonic() > deadline:
                self.fail(f"gave up waiting for {what}")
            time.sleep(0.05)

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def wait_for_exit(self, timeout=START_TIMEOUT):
        """The exit status after terminate()."""
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.fail(f"still running {timeout} s after SIGTERM")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def reload(self):
        """SIGHUP; returns when it has had its effect, or been refused, and the log says so."""
        before = len(self.log())
        self.process.send_signal(signal.SIGHUP)
        self.poll(lambda: " reloaded" in self.log()[before:], "a word on the configuration")

    def presented_certificate(self, domain=None):
        """SHA-256 of the certificate a new direct TLS connection is shown that asks for `domain`, or ours."""
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_alpn_protocols(["xmpp-client"])
        with socket.create_connection((self.address, self.c2s_tls_port), timeout=20) as tcp:
            with context.wrap_socket(tcp, server_hostname=domain or self.domain) as tls:
                return hashlib.sha256(tls.getpeercert(binary_form=True)).hexdigest()

    def certificate_on_disk(self):
        with open(self.certificate) as pem:
            return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.read())).hexdigest()

    def close(self):
        """Stops the process whatever its state and removes its directory."""
        if self.process is not None and self.process.poll() is None:
            self.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self.directory, ignore_errors=True)


class Parlance(Server):
    kind = "parlance"

    def __init__(self, address, storage_url=None, domain=DOMAIN):
        super().__init__(address, domain)
        self.binary = os.path.abspath(
            os.environ.get("PARLANCE_BIN", os.path.join(REPOSITORY, "build/release/parlance")))
        state = os.path.join(self.directory, "state")
        os.makedirs(state, exist_ok=True)
        self.state = state
        self.storage_url = storage_url or f"sqlite:{state}/parlance.db"
        self.config = os.path.join(self.directory, "parlance.toml")
        self.federation = {"enabled": False}  # the keys of [s2s]
        self.limits = {"enabled": False}      # those of [limits]
        self.tables = {}                      # those of other tables, by the names of these
        self.shards = 0                       # one for each processor

    def configure(self):
        # Every listener is named: one left out would open the standard port on all addresses.
        with open(self.config, "w") as config:
            config.write(f'''\
hosts   = ["{self.domain}"]
storage = "{self.storage_url}"
data    = "{self.state}"
shards  = {self.shards}
[tls]
certificate = "{self.certificate}"
key         = "{self.key}"
required    = true
[listen]
c2s = ["{self.address}:{self.c2s_port}"]
c2s_tls = ["{self.address}:{self.c2s_tls_port}"]
s2s = ["{self.address}:{self.s2s_port}"]
s2s_tls = ["{self.address}:{self.s2s_tls_port}"]
http = ["{self.address}:{free_port(self.address)}"]
component = ["{self.address}:{self.component_port}"]
[[component]]
name = "{self.component[0]}"
secret = "{self.component[1]}"
''')
            # What JSON makes of booleans, numbers, strings and lists of strings is TOML as well.
            tables = {"limits": self.limits, "s2s": self.federation, **self.tables}
            for table, keys in tables.items():
                config.write(f"[{table}]\n")
                for name, value in keys.items():
                    config.write(f"{name} = {json.dumps(value)}\n")
            if self.resume_seconds is not None:
                config.write(f'''\
[stream_management]
resume = "{self.resume_seconds}s"
''')

    def command(self):
        return [self.binary, "--config", self.config, "serve"]

    def add_account(self, name, password):
        subprocess.run([self.binary, "--config", self.config, "user", "add", f"{name}@{self.domain}"],
                       input=password + "\n", text=True, check=True, cwd=self.directory,
                       timeout=START_TIMEOUT, stdout=subprocess.DEVNULL)

    def wait_until_ready(self, log_offset):
        def ready():
            with open(self.log_path, errors="replace") as log:
                log.seek(log_offset)
                return any("ready" in line for line in log)
        self.poll(ready, "the word 'ready' in its log")


_cluster = None
_cluster_lock = threading.Lock()


def new_storage_url():
    kind = os.environ.get("PARLANCE_LIVE_STORAGE", "sqlite")
    if kind == "sqlite":
        return None
    if kind != "postgresql":
        raise ValueError(f"PARLANCE_LIVE_STORAGE is {kind!r}; it may be sqlite or postgresql")
    global _cluster
    with _cluster_lock:
        if _cluster is None:
            _cluster = PostgresCluster()
            _cluster.start()
    return _cluster.create_database()


def close_shared():
    """Stops what outlives a single server: the PostgreSQL cluster."""
    global _cluster
    if _cluster is not None:
        _cluster.stop()
        _cluster = None


def make_server(address):
    kind = os.environ.get("PARLANCE_LIVE_SERVER", "parlance")
    if kind == "prosody":
        from prosody_server import Prosody
        return Prosody(address)
    return Parlance(address, new_storage_url())
