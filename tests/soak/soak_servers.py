"""The servers that scripts/soak kills. How each is started and stopped is what scripts/bench knows; the
configuration is another: archive, stream management and offline storage are on, as their authors
would have it, and nothing else differs from the defaults but what limits the load.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
import servers as bench  # noqa: E402

ServerError = bench.ServerError
DOMAIN = bench.DOMAIN
PORT = bench.PORT
DIRECT_TLS_PORT = bench.DIRECT_TLS_PORT
make_certificate = bench.make_certificate

MANY = 100_000_000  # instead of limits on what is stored


class Killable:
    """What scripts/soak needs besides start() and stop()."""

    durability = ""     # for the table

    def crash(self):
        """kill -9 of the server alone."""
        bench.end_process(self.process, signal.SIGKILL)
        self.process = None

    def kill_storage(self, sign):
        """Ends the process that the server stores its data in, and starts it again."""
        raise ServerError(f"{self.name} has no storage process of its own")


class Parlance(Killable, bench.Parlance):
    durability = "SQLite"

    limits = f"enabled = false\noffline_messages = {MANY}"

    def keeps_archive(self):
        return True


class PostgresParlance(Parlance, bench.PostgresParlance):
    name = "parlance-pg"
    family = "parlance-pg"
    durability = "PostgreSQL"

    def start_storage(self, state):
        self.state = state
        if self.database is None:
            super().start_storage(state)

    def kill_storage(self, sign):
        """SIGINT: a restart that ends all connections; SIGKILL: the first process, the others notice."""
        bench.end_process(self.database, sign)
        self.database = None
        self.restart_storage()

    def stall_storage(self, seconds):
        """A disk that does not answer for a while: all processes of PostgreSQL stand still."""
        found = subprocess.run(["pgrep", "-P", str(self.database.pid)], capture_output=True, text=True,
                               check=False)
        processes = [self.database.pid, *map(int, found.stdout.split())]
        for process in processes:
            os.kill(process, signal.SIGSTOP)
        time.sleep(seconds)
        for process in processes:
            os.kill(process, signal.SIGCONT)

    def restart_storage(self):
        deadline = time.monotonic() + bench.START_SECONDS
        while True:
            try:
                return super().start_storage(self.state)
            except ServerError:
                # It does not start before the processes of its predecessor are gone.
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)


class Prosody(Killable, bench.Prosody):
    durability = "its own files"

    def command(self, state):
        (state / "data").mkdir(exist_ok=True)
        config = state / "prosody.cfg.lua"
        config.write_text(f"""
run_as_root = true
pidfile = "{state}/prosody.pid"
data_path = "{state}/data"
interfaces = {{ "{self.address}" }}
c2s_ports = {{ {PORT} }}
c2s_direct_tls_ports = {{ {DIRECT_TLS_PORT} }}
modules_enabled = {{
    "roster", "saslauth", "tls", "disco", "private", "vcard", "blocklist", "ping", "register",
    "time", "version", "mam", "smacks", "carbons",
}}
modules_disabled = {{ "s2s" }}
authentication = "internal_hashed"
password_hash = "SHA-256"
default_iteration_count = {self.options.iterations}
storage = "internal"
storage_archive_item_limit = {MANY}
max_archive_query_results = 1000
allow_registration = true
c2s_require_encryption = false
ssl = {{ certificate = "{self.certificate}", key = "{self.key}" }}
log = {{ warn = "{state}/prosody.log" }}
VirtualHost "{DOMAIN}"
""")
        return ["prosody", "-F", "--config", str(config)], {}


class Ejabberd(Killable, bench.Ejabberd):
    durability = "Mnesia"

    def command(self, state):
        arguments, environment = super().command(state)
        config = state / "ejabberd.yml"
        # resend_on_timeout is as in the configuration that ejabberd comes with.
        config.write_text(config.read_text() + """
  mod_carboncopy: {}
  mod_mam:
    default: always
    assume_mam_usage: true
  mod_stream_mgmt:
    resend_on_timeout: if_offline
""")
        return arguments, environment


ALL = {server.name: server for server in (Parlance, PostgresParlance, Prosody, Ejabberd)}


def copy_state(source, target):
    """The files of a stopped server, owners included."""
    if target.exists():
        shutil.rmtree(target)
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)
