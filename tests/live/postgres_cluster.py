"""A private PostgreSQL cluster for one test run.

It lives in a temporary directory, listens on one loopback address and on no Unix socket outside
that directory, and is gone after stop(). initdb and postgres refuse to run as root, so they run
as the `postgres` user that Debian's package creates when the tests run as root.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from ports import free_port, local

BIN = "/usr/lib/postgresql/15/bin"
USER = "parlance"


def _as_unprivileged(argv):
    if os.geteuid() != 0:
        return argv
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *argv]


class PostgresCluster:
    def __init__(self, address=local(4)):
        self.address = address
        self.port = free_port(address)
        # A Unix socket path holds 107 bytes: a directory directly under /tmp keeps it short.
        self.directory = tempfile.mkdtemp(prefix="parlance-pg-", dir="/tmp")
        self._log = os.path.join(self.directory, "log")
        self._process = None
        self._names = 0

    def start(self):
        data = os.path.join(self.directory, "data")
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.directory, owner.pw_uid, owner.pw_gid)
        subprocess.run(
            _as_unprivileged([f"{BIN}/initdb", "-D", data, "-U", USER, "-A", "trust",
                              "-E", "UTF8", "--locale=C", "--no-sync"]),
            check=True, cwd="/", stdout=subprocess.DEVNULL)
        self.resume()

    def resume(self):
        """Starts the server on the data that are there."""
        data = os.path.join(self.directory, "data")
        with open(self._log, "ab") as log:
            # fsync guards against power loss, which no test here causes; a killed process loses
            # nothing without it.
            self._process = subprocess.Popen(
                _as_unprivileged([f"{BIN}/postgres", "-D", data, "-p", str(self.port),
                                  "-c", f"listen_addresses={self.address}",
                                  "-c", f"unix_socket_directories={self.directory}",
                                  "-c", "fsync=off"]),
                stdout=log, stderr=log, cwd="/")
        deadline = time.monotonic() + 60
        ready = [f"{BIN}/pg_isready", "-q", "-h", self.address, "-p", str(self.port)]
        while subprocess.run(ready, check=False).returncode != 0:
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL did not start:\n" + open(self._log).read())
            time.sleep(0.05)

    def create_database(self):
        """Returns the URL of a new, empty database."""
        self._names += 1
        name = f"live{self._names}"
        subprocess.run([f"{BIN}/createdb", "-h", self.address, "-p", str(self.port), "-U", USER,
                        name], check=True)
        return f"postgresql://{USER}@{self.address}:{self.port}/{name}"

    def halt(self):
        """Stops the server and keeps the data."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)  # "fast" shutdown: open sessions are cut
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def stop(self):
        self.halt()
        shutil.rmtree(self.directory, ignore_errors=True)
