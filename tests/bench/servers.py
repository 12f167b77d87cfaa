"""The servers that scripts/bench measures: how each is configured, started and stopped.

All are configured alike: one virtual host, the same certificate, in-band registration, roster,
presence, offline storage, vCard, private storage, blocking, disco, ping; no carbons, no rate limits;
archives, chat rooms and stream management only where Setup says so (Parlance always offers the last
two; what is not asked for costs nothing); warnings only in the log. Each listens on a loopback address of its
own: 5222 (plain and STARTTLS) and 5223 (direct TLS). Only one runs at a time, or a pair that talk to
each other (neighbours.py).
"""
import dataclasses
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

import archives
import neighbours

DOMAIN = "bench.test"
PORT = 5222
DIRECT_TLS_PORT = 5223
START_SECONDS = 60
STOP_SECONDS = 60


class ServerError(Exception):
    """A server that does not start, run or stop as it should."""


@dataclasses.dataclass(frozen=True)
class Setup:
    """What differs between rows."""
    archive: str = ""                # of all accounts: "own" or "sql", see scripts/bench --archive
    stream_management: bool = False
    pubsub: bool = False
    rooms: bool = False
    room_archive: str = ""           # of chat rooms: "own" or "sql"
    federation: str = ""             # of the row


def make_certificate(folder):
    """A self-signed ECDSA P-256 certificate for DOMAIN; returns (certificate, key)."""
    certificate, key = folder / "bench.crt", folder / "bench.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
         "-days", "7", "-subj", f"/CN={DOMAIN}", "-addext", f"subjectAltName=DNS:{DOMAIN}",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True)
    return certificate, key


def accepts(address, port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((address, port)) == 0


def end_process(process, sign=signal.SIGTERM):
    """Ends one process that this script started; SIGKILL if it does not obey."""
    if process.poll() is None:
        process.send_signal(sign)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Server:
    """A server with its state in a folder; subclasses say how to configure and call it."""

    name = ""           # as on the command line
    family = ""         # servers of one family can use the same state
    storage = ""        # what keeps offline messages, and when it is on disk
    number = 0          # last part of its address
    package = None      # of the distribution
    largest_room = 100_000  # occupants that are in it within a minute or so
    sync_counter = None  # (library to preload, file of the count); see sync_counter.cpp

    def __init__(self, work, certificate, key, options, offset=0):
        self.work = work
        self._certificate = certificate
        self._key = key
        self.options = options
        self.process = None
        self.setup = Setup()
        self.identity = None  # see neighbours.py
        self.address = f"{options.network}.{self.number + offset}"

    @property
    def domains(self):
        return self.identity.domains if self.identity else (DOMAIN,)

    @property
    def certificate(self):
        return self.identity.certificate if self.identity else self._certificate

    @property
    def key(self):
        return self.identity.key if self.identity else self._key

    def place(self):
        """Where it is, for the load generator."""
        return ["--server", self.address, "--domain", self.domains[0]]

    def arguments(self):
        """What scenarios are told besides."""
        return []

    def version(self):
        found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", self.package],
                               capture_output=True, text=True, check=False)
        return found.stdout.strip() or "unknown"

    def command(self, state):
        """Writes the configuration into `state`; returns (arguments, environment)."""
        raise NotImplementedError

    def is_ready(self):
        ports = [PORT, DIRECT_TLS_PORT] + [neighbours.PORT] * bool(self.identity)
        return all(accepts(self.address, port) for port in ports)

    def start_storage(self, state):
        """Starts what the server stores its data in, where that is another process."""

    def stop_storage(self):
        """Ends what start_storage() started."""

    def pids(self):
        """The processes whose trees are measured."""
        return [self.process.pid]

    def offers(self, row):
        """Whether the row can be measured on this server."""
        return not row.ours_only

    def fill_archive(self, state, layout):
        """Fills the archive of a stopped server, which has made its tables; see archives.py. Throws
        archives.FAILURES."""
        raise NotImplementedError

    archive_ids = "hex"  # what names a message: see tests/bench/scenario_archive.cpp

    def surroundings(self):
        """The environment of the server and its database."""
        if self.sync_counter is None:
            return dict(os.environ)
        library, count = self.sync_counter
        return {**os.environ, "LD_PRELOAD": str(library), "BENCH_SYNC_COUNTER": str(count)}

    def start(self, state):
        if accepts(self.address, PORT):
            raise ServerError(f"{self.address}:{PORT} is taken by another process")
        state.mkdir(parents=True, exist_ok=True)
        self.start_storage(state)
        arguments, environment = self.command(state)
        log = state / "console.log"
        with open(log, "ab") as console:
            self.process = subprocess.Popen(
                arguments, cwd=state, env={**self.surroundings(), **environment},
                stdin=subprocess.DEVNULL, stdout=console, stderr=console)
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                tail = log.read_text(errors="replace")[-2000:]
                self.stop()
                raise ServerError(f"{self.name} did not start:\n{tail}")
            time.sleep(0.1)

    def stop(self):
        if self.process is not None:
            end_process(self.process)
            self.process = None
        self.stop_storage()

    def crash(self):
        """Ends the server as a crash would, to see what it had kept."""
        end_process(self.process, signal.SIGKILL)
        self.process = None


class Prosody(Server):
    name = "prosody"
    family = "prosody"
    number = 2
    package = "prosody"
    storage = "one file per user, appended; not synced to disk"
    gc = ""
    largest_room = 500  # every one of them makes the next one's coming dearer
    archive_ids = "decimal"

    def fill_archive(self, state, layout):
        archives.fill_prosody(state / "data" / "archive.sqlite", layout)

    def extra(self):
        """What the row's setup adds: (modules, lines)."""
        modules, lines = [], []
        if self.setup.archive:
            modules.append('"mam",')
            lines.append('default_archive_policy = true; archive_expires_after = "never"')
        if self.setup.archive == "sql":
            lines.append('storage = { archive = "sql" }')
        elif self.setup.room_archive == "sql":
            lines.append('storage = { muc_log = "sql" }')
        else:
            lines.append('storage = "internal"')
        if "sql" in (self.setup.archive, self.setup.room_archive):
            lines.append('sql = { driver = "SQLite3", database = "archive.sqlite" }')
        if self.setup.pubsub:
            modules.append('"pep",')
        if self.setup.stream_management:
            modules.append('"smacks",')
            lines.append("smacks_hibernation_time = 3600")
        federation_modules, federation_lines = neighbours.prosody_lines(self.identity)
        modules.append(federation_modules)
        lines.append(federation_lines)
        return " ".join(modules), "\n".join(lines)

    def components(self):
        if not self.setup.rooms:
            return ""
        archive = ('modules_enabled = { "muc_mam" }; muc_log_expires_after = "never"'
                   if self.setup.room_archive else "")
        return f'Component "conference.{self.domains[0]}" "muc"\n{archive}\n'

    def command(self, state):
        modules, lines = self.extra()
        (state / "data").mkdir(exist_ok=True)
        hash_name = {"sha1": "SHA-1", "sha256": "SHA-256"}[self.options.scram]
        authority = f', cafile = "{self.identity.authority}"' if self.identity else ""
        config = state / f"{self.name}.cfg.lua"
        config.write_text(f"""
run_as_root = true
pidfile = "{state}/prosody.pid"
data_path = "{state}/data"
interfaces = {{ "{self.address}" }}
c2s_ports = {{ {PORT} }}
c2s_direct_tls_ports = {{ {DIRECT_TLS_PORT} }}
modules_enabled = {{
    "roster", "saslauth", "tls", "disco", "private", "vcard", "blocklist", "ping", "register",
    "time", "version", {modules}
}}
authentication = "internal_hashed"
password_hash = "{hash_name}"
default_iteration_count = {self.options.iterations}
{lines}
allow_registration = true
c2s_require_encryption = false
ssl = {{ certificate = "{self.certificate}", key = "{self.key}"{authority} }}
{self.gc}
log = {{ warn = "{state}/prosody.log" }}
VirtualHost "{self.domains[0]}"
{self.components()}""")
        return ["prosody", "-F", "--config", str(config)], {}


class GenerationalProsody(Prosody):
    name = "prosody-gen"
    number = 3
    gc = 'gc = { mode = "generational" }'


class Ejabberd(Server):
    name = "ejabberd"
    family = "ejabberd"
    number = 4
    package = "ejabberd"
    storage = "Mnesia on disk, written late; not synced to disk"
    archive_ids = "decimal"

    def fill_archive(self, state, layout):
        archives.fill_ejabberd(state / "archive.sqlite", layout)

    def extra(self, state):
        """What the row's setup adds: (modules, top-level lines)."""
        modules, lines = [], []
        if self.setup.archive:
            database = "sql" if self.setup.archive == "sql" else "mnesia"
            modules.append(f"  mod_mam:\n    default: always\n    db_type: {database}")
        if "sql" in (self.setup.archive, self.setup.room_archive):
            lines.append(f'sql_type: sqlite\nsql_database: "{state}/archive.sqlite"')
        if self.setup.pubsub:
            modules.append("  mod_caps: {}\n  mod_pubsub:\n    plugins: [flat, pep]")
        if self.setup.stream_management:
            modules.append("  mod_stream_mgmt:\n    resume_timeout: 3600")
        if self.identity:
            modules.append("  mod_s2s_dialback: {}")
        if self.setup.rooms:
            modules.append(self.rooms())
        if self.setup.room_archive:
            database = "sql" if self.setup.room_archive == "sql" else "mnesia"
            modules.append(f"  mod_mam:\n    default: never\n    db_type: {database}")
        return "\n".join(modules), "\n".join(lines)

    @staticmethod
    def rooms():
        """Without the limits that its defaults put on large and talkative rooms."""
        return """
  mod_muc:
    access: all
    access_create: all
    max_users: 100000
    max_users_presence: 100000
    max_user_conferences: 1000
    min_message_interval: 0
    min_presence_interval: 0
    default_room_options:
      max_users: 100000
""".strip("\n")

    def command(self, state):
        modules, lines = self.extra(state)
        config = state / "ejabberd.yml"
        pem = state / "bench.pem"
        pem.write_text(self.certificate.read_text() + self.key.read_text())
        config.write_text(f"""
loglevel: warning
hosts: ["{self.domains[0]}"]
certfiles: ["{pem}"]
auth_method: internal
auth_password_format: scram
auth_scram_hash: {self.options.scram.replace("sha1", "sha")}
registration_timeout: infinity
listen:
  - port: {PORT}
    ip: "{self.address}"
    module: ejabberd_c2s
    starttls: true
    backlog: 1000
  - port: {DIRECT_TLS_PORT}
    ip: "{self.address}"
    module: ejabberd_c2s
    tls: true
    backlog: 1000
{neighbours.ejabberd_listener(self.identity, self.address)}
access_rules:
  everyone:
    allow: all
shaper_rules:
  offline_quota: 1000000
modules:
  mod_blocking: {{}}
  mod_disco: {{}}
  mod_offline:
    access_max_user_messages: offline_quota
  mod_ping: {{}}
  mod_privacy: {{}}
  mod_private: {{}}
  mod_register:
    ip_access: all
    access: everyone
  mod_roster: {{}}
  mod_time: {{}}
  mod_vcard:
    search: false
  mod_version: {{}}
{modules}
{lines}
{neighbours.ejabberd_lines(self.identity)}
""")
        # What Debian's ejabberdctl passes, less the distribution protocol, which one node on a
        # benchmark needs as little as a name.
        libraries = next(pathlib.Path("/usr/lib").glob("*/ejabberd-*")).parent
        spool = state / "spool"
        spool.mkdir(exist_ok=True)
        environment = {
            "EJABBERD_CONFIG_PATH": str(config),
            "EJABBERD_LOG_PATH": str(state / "ejabberd.log"),
            "ERL_CRASH_DUMP": str(state / "erl_crash.dump"),
            "ERL_LIBS": str(libraries),
            "ERL_MAX_PORTS": "32000",
            "ERL_MAX_ETS_TABLES": "1400",
            "HOME": str(state),
            **neighbours.write_inetrc(self.identity, state),
        }
        arguments = ["erl", "+K", "true", "+P", "250000", "-env", "ERL_CRASH_DUMP_BYTES", "0",
                     "-noinput", "-mnesia", "dir", f'"{spool}"', "-s", "ejabberd"]
        return arguments, environment


class Parlance(Server):
    name = "parlance"
    family = "parlance"
    number = 1
    storage = "SQLite"

    def offers(self, row):
        return True

    def binary(self):
        return os.environ.get("PARLANCE_BIN") or str(self.options.root / "build/release/parlance")

    def version(self):
        found = subprocess.run([self.binary(), "version"], capture_output=True, text=True, check=False)
        return found.stdout.strip() or "unknown"

    def storage_uri(self, state):
        return f"sqlite:{state}/parlance.db"

    limits = "enabled = false"

    def keeps_archive(self):
        return bool(self.setup.archive)

    def fill_archive(self, state, layout):
        archives.fill_parlance_sqlite(state / "parlance.db", layout)

    def command(self, state):
        config = state / "parlance.toml"
        config.write_text(f"""
hosts = [{", ".join(f'"{domain}"' for domain in self.domains)}]
storage = "{self.storage_uri(state)}"
data = "{state}/data"
{self.options.parlance_option}
[tls]
certificate = "{self.certificate}"
key = "{self.key}"
required = false
[listen]
c2s = ["{self.address}:{PORT}"]
c2s_tls = ["{self.address}:{DIRECT_TLS_PORT}"]
s2s = [{f'"{self.address}:{neighbours.PORT}"' if self.identity else ""}]
http = []
component = []
[registration]
open = true
[limits]
{self.limits}
[rooms]
service = "{"conference" if len(self.domains) == 1 else ""}"
messages_per_second = 100000
presences_per_second = 100000
[archive]
enabled = {"true" if self.keeps_archive() else "false"}
{neighbours.parlance_lines(self.identity)}
[log]
level = "warn"
""")
        return [self.binary(), "--config", str(config), "serve"], {}


class PostgresParlance(Parlance):
    name = "parlance-pg"
    family = "parlance-pg"
    number = 5
    storage = "PostgreSQL, fsync on"

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.database = None

    def storage_uri(self, state):
        return f"postgresql://parlance@{self.address}:5433/parlance"

    def fill_archive(self, state, layout):
        self.start_storage(state)
        try:
            archives.fill_parlance_postgres([*self.psql("parlance"), "-qc"], layout)
        finally:
            self.stop_storage()

    def psql(self, database):
        return ["psql", "-h", self.address, "-p", "5433", "-U", "parlance", "-d", database]

    def postgres(self, program, *arguments):
        path = max(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        # PostgreSQL refuses to run as root.
        identity = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        return (identity if os.geteuid() == 0 else []) + [str(path), *arguments]

    def start_storage(self, state):
        cluster = state / "cluster"
        fresh = not cluster.exists()
        if fresh:
            cluster.mkdir(mode=0o700)
            if os.geteuid() == 0:
                shutil.chown(cluster, "postgres", "postgres")
            subprocess.run(
                self.postgres("initdb", "-D", str(cluster), "-U", "parlance", "-A", "trust",
                              "-E", "UTF8", "--locale=C"), check=True, capture_output=True, cwd="/")
        with open(state / "postgres.log", "ab") as log:
            self.database = subprocess.Popen(
                self.postgres("postgres", "-D", str(cluster), "-h", self.address, "-p", "5433",
                              "-k", ""), stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/",
                env=self.surroundings())
        deadline = time.monotonic() + START_SECONDS
        probe = [*self.psql("postgres"), "-qc"]
        while subprocess.run([*probe, "SELECT 1"], capture_output=True, check=False).returncode != 0:
            if self.database.poll() is not None or time.monotonic() > deadline:
                raise ServerError("PostgreSQL did not start, see " + str(state / "postgres.log"))
            time.sleep(0.1)
        if fresh:
            subprocess.run([*probe, "CREATE DATABASE parlance"], check=True, capture_output=True)

    def stop_storage(self):
        if self.database is not None:
            end_process(self.database, signal.SIGINT)  # "fast" shutdown
            self.database = None

    def crash(self):
        super().crash()
        self.stop_storage()

    def pids(self):
        return [self.process.pid, self.database.pid]


ALL = {server.name: server
       for server in (Parlance, PostgresParlance, Prosody, GenerationalProsody, Ejabberd)}
DEFAULT = ["parlance", "prosody", "prosody-gen", "ejabberd"]
