"""Kills a live server with `kill -9` while many clients send at full rate, starts it again, and counts
messages that were acknowledged and are nowhere, doubled, or out of order.

usage: scripts/soak [--server NAME,...] [--workload mixed|online|offline] [--messages N] [--kills N] ...

Servers: parlance (SQLite), parlance-pg (a PostgreSQL cluster of its own), prosody, ejabberd. Prosody and
ejabberd are installed from Debian (scripts/setup bench), without starting their services. Parlance is
build/release/parlance or $PARLANCE_BIN. All have archive, stream management and offline storage on;
beyond that, nothing differs from their defaults but limits on rates and on what is stored.

Workloads:
  mixed     one receiver in three is online all the time; one loses its connection at random (RST,
            nothing acknowledged at the end) and resumes, or at times has forgotten its session and
            binds a new one; one closes its stream now and then and comes back after seconds. Senders
            lose their connection at random too
  online    all receivers are online all the time
  offline   receivers are away while the senders write, and come to collect while nobody writes; the
            server is killed in the middle of either

What is killed (--kill): `server`; `storage` is PostgreSQL, killed and restarted in turn while the
server runs; `both` takes turns; `stall` kills nobody, but PostgreSQL stands still for seconds. The
server is killed once more at the end, when all is quiet, before the archives are read.

Clients send with stream management (XEP-0198) and keep what `h` does not cover. After a kill they connect
again and try to resume; when the answer is <failed/> they bind a new session. Then they send again
exactly what no `h` covered, `h` in <failed/> or <resumed/> included, before anything new.

The three counts, in messages:
  lost          covered by an `h` that the sender got, and then neither delivered to its receiver (live
                or as an offline message) nor in the receiver's archive (XEP-0313) at the end, nor
                returned to the sender as an error
  doubled       delivered to a receiver again after the server had processed the receiver's
                acknowledgement of it: a ping sent after <a/> was answered, or the session was resumed with
                that `h`, or the server closed the stream after it. In the second before a kill (or as soon
                after it, on a connection from before) an acknowledgement that was processed may not
                have reached the storage, of which no protocol tells a receiver; what is delivered
                again because of that is counted apart. Or it is in
                the archive twice. Or a sending that `h` in <resumed/> or <failed/> did not cover turned
                up beside its repetition
  out of order  of the messages of one sender to one receiver, the fewest that would have to be taken out
                for the others to be in the order of sending; by the first deliveries, and again by the
                archive
Nobody's fault, and counted apart: a message whose sender got <failed/> without `h` had to be sent again
without knowing ("in doubt"), and may be there twice; XEP-0198 knows no way around that. Such messages
do not count for the order either. A message that was delivered, but is missing from the archive, is not
lost to its receiver, only to the receiver's other devices; it is counted apart as well.

An `h` less than before or more than was sent is a fault as well; the client then gives its session up.

The exit status is 0 when there is no fault on any server, 1 when there is, 2 when a run failed.

Examples:
  scripts/soak                                              100,000 messages, 10 kills, SQLite
  scripts/soak --server parlance,parlance-pg --messages 1000000 --kills 50
  scripts/soak --server parlance-pg --kill both
  scripts/soak --server parlance,prosody,ejabberd --messages 200000
  scripts/soak --forget; test $? = 1                        a storage that forgets is found out
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
import soak_servers  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HABITS = {"mixed": "scd", "online": "s", "offline": "a"}
PATIENCE = 600          # seconds, for anything else
ARCHIVE_PATIENCE = 7200
SENDER_CUT_MS = 6000    # mean time between two cuts of one client
RECEIVER_CUT_MS = 3000


class SoakError(Exception):
    """A run that could not be brought to its end."""


def say(text):
    print(text, file=sys.stderr, flush=True)


class Crowd:
    """The client program: takes commands, says how it stands."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.state = {"state": "starting", "acked": 0, "delivered": 0, "outstanding": 0,
                      "senders": 0, "settled": 0, "quiet_ms": 0}
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.state = json.loads(line)

    def order(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def wait(self, what, condition, seconds=PATIENCE):
        """Until `condition(state)`; returns the state. False after `seconds` if `what` is None."""
        deadline = time.monotonic() + seconds
        while True:
            state = self.state
            if condition(state):
                return state
            if self.process.poll() is not None:
                self.reader.join(10)
                if condition(self.state):
                    return self.state
                raise SoakError("client: " + (self.process.stderr.read().strip() or
                                              f"status {self.process.returncode}"))
            if time.monotonic() > deadline:
                if what is None:
                    return None
                raise SoakError(f"{what}: not after {seconds} s, last state {state}")
            time.sleep(0.005)

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


class Run:
    """One server, one workload."""

    def __init__(self, options, server, work):
        self.options = options
        self.server = server
        self.state = work / server.name
        self.snapshot = work / "snapshot"
        self.random = random.Random(options.seed)
        self.kills = 0
        self.kill_times = []
        self.crowd = None

    def clients(self, program, *arguments):
        direct = self.options.tls == "direct"
        port = soak_servers.DIRECT_TLS_PORT if direct else soak_servers.PORT
        return [program, *arguments, "--server", self.server.address, "--port", str(port),
                "--domain", soak_servers.DOMAIN, "--scram", self.options.scram,
                "--tls", self.options.tls]

    def register(self):
        users = self.options.senders + self.options.receivers
        done = subprocess.run(
            self.clients(self.options.register, "register", "--users", str(users), "--pids",
                         str(os.getpid())),
            capture_output=True, text=True, check=False, timeout=PATIENCE)
        if done.returncode != 0:
            raise SoakError("accounts: " + done.stderr.strip())

    def start_crowd(self):
        cut = self.options.workload != "online"
        self.crowd = Crowd(self.clients(
            self.options.client, "run", "--senders", str(self.options.senders),
            "--receivers", str(self.options.receivers), "--fan-out", str(self.options.fan_out),
            "--window", str(self.options.window), "--seed", str(self.options.seed),
            "--sender-cut", str(SENDER_CUT_MS if cut else 0),
            "--receiver-cut", str(RECEIVER_CUT_MS),
            "--habits", HABITS[self.options.workload]))
        self.wait_settled()

    def wait_settled(self):
        self.crowd.wait("clients online", lambda state: state["senders"] == self.options.senders and
                        state["settled"] == self.options.receivers)

    def wait_acked(self, count):
        return self.crowd.wait(f"{count} acknowledged", lambda state: state["acked"] >= count)

    def wait_more_acked(self, share):
        """Until so many more are acknowledged: `share` of what there is per kill, give or take half."""
        step = self.options.messages / self.options.kills * share
        more = max(1, round(step * self.random.uniform(0.5, 1.5)))
        self.wait_acked(self.crowd.state["acked"] + more)

    def wait_quiet(self):
        """All online, and nothing delivered for a while since then."""
        self.wait_settled()
        since = time.monotonic()
        quiet = self.options.quiet
        self.crowd.wait("quiet", lambda state: state["quiet_ms"] > quiet and
                        time.monotonic() - since > quiet / 1000)

    def note_kill(self):
        self.kill_times.append(int(time.monotonic() * 1000))
        self.crowd.order(f"kill {self.kill_times[-1]}")

    def kill_server(self):
        self.note_kill()
        self.server.crash()
        if self.options.forget and self.kills == 0:
            soak_servers.copy_state(self.state, self.snapshot)
        elif self.options.forget:
            soak_servers.copy_state(self.snapshot, self.state)
        time.sleep(self.random.uniform(0, 0.3))
        self.server.start(self.state)
        self.kills += 1

    def kill_storage(self):
        self.note_kill()
        self.server.kill_storage(signal.SIGKILL if self.kills % 4 < 2 else signal.SIGINT)
        self.kills += 1
        if self.server.process.poll() is not None:
            raise SoakError(f"{self.server.name} ended when its database did")

    def kill(self):
        """At a moment that nobody chose, what --kill says."""
        time.sleep(self.random.uniform(0, 0.1))
        if self.options.kill == "stall":
            self.server.stall_storage(self.random.uniform(1, 5))
            time.sleep(1)
            self.kills += 1
            return
        storage = {"server": False, "storage": True, "both": self.kills % 2 == 1}
        if storage[self.options.kill]:
            self.kill_storage()
        else:
            self.kill_server()
        if self.kills % 10 == 0:
            say(f"  {self.kills} kills, {self.crowd.state['acked']:,} acknowledged")

    def write_under_kills(self):
        self.crowd.order("write")
        for _ in range(self.options.kills):
            self.wait_more_acked(1)
            self.kill()
        self.wait_acked(self.options.messages)
        self.hush()

    def hush(self):
        self.crowd.order("hush")
        time.sleep(0.3)
        self.crowd.wait("acknowledgements", lambda state: state["outstanding"] == 0)

    def write_then_collect(self):
        while self.kills < self.options.kills:
            begin = self.crowd.state["acked"]
            self.crowd.order("write")
            self.wait_more_acked(1)
            self.kill()
            self.wait_more_acked(1)
            if self.kills >= self.options.kills:
                self.wait_acked(self.options.messages)
            self.hush()
            if self.kills < self.options.kills:
                self.collect(self.crowd.state["acked"] - begin)

    def collect(self, written):
        """Receivers come; the server is killed when they have about half of what is there."""
        half = self.crowd.state["delivered"] + written // 2
        self.crowd.order("come")
        self.crowd.wait(None, lambda state: state["delivered"] >= half, seconds=10)
        self.kill()
        time.sleep(0.5)
        self.wait_quiet()
        self.crowd.order("leave")
        time.sleep(0.3)
        self.wait_settled()

    def finish(self):
        """Everybody online and quiet; one more kill; the archives; the verdict."""
        self.crowd.order("calm")
        time.sleep(0.5)
        self.wait_quiet()
        self.kill_server()
        time.sleep(0.5)
        self.wait_quiet()
        self.crowd.order("check")
        # However long that takes: the client gives up when no more pages come.
        return dict(self.crowd.wait("archives", lambda state: state["state"] == "done",
                                    seconds=ARCHIVE_PATIENCE))

    def run(self):
        shutil.rmtree(self.state, ignore_errors=True)
        try:
            self.server.start(self.state)
            self.register()
            self.start_crowd()
            begin = time.monotonic()
            if self.options.workload == "offline":
                self.write_then_collect()
            else:
                self.write_under_kills()
            seconds = time.monotonic() - begin
            verdict = self.finish()
            verdict.update(server=self.server.name, kills=self.kills, seconds=round(seconds, 1),
                           workload=self.options.workload, killed=self.options.kill,
                           seed=self.options.seed,
                           kill_times_ms=self.kill_times)
            return verdict
        finally:
            if self.crowd is not None:
                self.crowd.end()
            self.server.stop()


def since_kill(verdict, at_ms):
    """When something happened, seen from the kills around it."""
    if at_ms == 0:
        return "never"
    times = verdict["kill_times_ms"]
    before = [at for at in times if at <= at_ms]
    after = [at for at in times if at > at_ms]
    parts = [f"{at_ms - before[-1]} ms after kill {len(before)}"] if before else []
    parts += [f"{after[0] - at_ms} ms before kill {len(before) + 1}"] if after else []
    return ", ".join(parts)


def attempts(bits):
    """A set of attempts in words."""
    return "+".join(str(n + 1) for n in range(32) if bits >> n & 1) or "none"


def describe(verdict):
    """The figures beside the three counts, and the first faults."""
    archive = f"{verdict['archived']:,} in archives" if verdict["archive"] else "no archive"
    print(f"{verdict['server']}: {verdict['sent']:,} sent in {verdict['seconds']} s, "
          f"{verdict['delivered']:,} delivered, {archive}; {verdict['in_doubt']:,} in doubt, of these "
          f"{verdict['doubtful_twice']:,} twice; {verdict['returned']:,} returned as errors; "
          f"delivered again: {verdict['redelivered']:,} not acknowledged, "
          f"{verdict['redelivered_in_grace']:,} acknowledged in the second before a kill; "
          f"{verdict['cuts']:,} cuts; sessions resumed {verdict['resumed']:,}, "
          f"new {verdict['bound']:,}; seed {verdict['seed']}")
    if verdict["wrong_acks"]:
        print(f"  {verdict['wrong_acks']:,} times `h` was less than before or more than was sent")
    if verdict["alien"]:
        print(f"  {verdict['alien']:,} messages that nobody sent")
    for fault in verdict["faults"]:
        sets = ", ".join(f"{name} {attempts(fault[name])}"
                         for name in ("delivered", "confirmed", "archived", "disclaimed"))
        print(f"  {fault['kind']}: number {fault['number']} from {fault['from']} to {fault['to']}; "
              f"attempts: {fault['attempts']} sent, {sets}")
        print("    " + "; ".join(f"{what} {since_kill(verdict, fault[name])}" for what, name in (
            ("acknowledged", "acked_at_ms"), ("first delivered", "seen_at_ms"),
            ("receiver's acknowledgement processed", "confirmed_at_ms"),
            ("delivered again", "doubled_at_ms"))))
    if not is_clean(verdict):
        print("  connections ended: " + json.dumps(verdict["endings"]))


def out_of_order(verdict):
    """By deliveries or by the archive, whichever is worse."""
    return max(verdict["out_of_order"], verdict["archive_out_of_order"])


def is_clean(verdict):
    names = ("lost", "doubled", "out_of_order", "archive_out_of_order", "alien", "wrong_acks")
    return not any(verdict[name] for name in names)


def print_table(verdicts, servers):
    print("\n| server | workload | acknowledged | kills | lost | doubled | out of order | "
          "delivered, but not in the archive |")
    print("|---|---|---|---|---|---|---|---|")
    for verdict in verdicts:
        server = servers[verdict["server"]]
        missing = f"{verdict['acked_not_archived']:,}" if verdict["archive"] else "no archive"
        print(f"| {server.name} {server.version()}, {server.durability} | {verdict['workload']} | "
              f"{verdict['acked']:,} | {verdict['killed']} × {verdict['kills']} | {verdict['lost']:,} | "
              f"{verdict['doubled']:,} | {out_of_order(verdict):,} | {missing} |")


def parse_arguments():
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter,
                                     usage=argparse.SUPPRESS)
    names = lambda text: [word for word in text.split(",") if word]  # noqa: E731
    parser.add_argument("--server", type=names, default=["parlance"])
    parser.add_argument("--workload", choices=list(HABITS), default="mixed")
    parser.add_argument("--messages", type=int, default=100_000, help="acknowledged, at least")
    parser.add_argument("--kills", type=int, default=10, help="while messages flow")
    parser.add_argument("--kill", choices=["server", "storage", "both", "stall"], default="server")
    parser.add_argument("--senders", type=int, default=48)
    parser.add_argument("--receivers", type=int, default=48)
    parser.add_argument("--fan-out", type=int, default=3, help="receivers per sender")
    parser.add_argument("--window", type=int, default=32, help="messages under way per sender")
    parser.add_argument("--seed", type=int, default=1, help="of all that is left to chance")
    parser.add_argument("--quiet", type=int, default=3000, metavar="MS",
                        help="when nothing was delivered for so long, nothing more comes")
    parser.add_argument("--tls", choices=["none", "starttls", "direct"], default="none")
    parser.add_argument("--scram", choices=["sha1", "sha256"], default="sha256")
    parser.add_argument("--iterations", type=int, default=4096,
                        help="of PBKDF2, where the server lets us choose")
    parser.add_argument("--parlance-option", default="", metavar="TOML",
                        help="a top-level line for Parlance's configuration")
    parser.add_argument("--network", default="127.0.78", help="first bytes of the servers' addresses")
    parser.add_argument("--forget", action="store_true",
                        help="after every kill but the first, put back what the first had left")
    parser.add_argument("--client", help="soak_client to use (default: built in build/soak)")
    parser.add_argument("--register", help="bench_load to use (default: built in build/soak)")
    parser.add_argument("--json", help="also write all results to this file")
    parser.add_argument("--keep", action="store_true", help="keep the temporary folder")
    options = parser.parse_args()
    options.root = ROOT
    unknown = [name for name in options.server if name not in soak_servers.ALL]
    if unknown:
        parser.error("no server called " + ", ".join(unknown))
    if options.kill != "server" and options.server != ["parlance-pg"]:
        parser.error("only parlance-pg has a storage process to kill")
    if options.forget and "parlance-pg" in options.server:
        parser.error("--forget is for servers that keep their data themselves")
    return options


def build_clients(options):
    if options.client and options.register:
        return
    build = ROOT / "build/soak"
    subprocess.run(["cmake", "-S", str(ROOT / "tests/soak"), "-B", str(build),
                    "-DCMAKE_BUILD_TYPE=Release"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", str(build), "-j2", "--target", "soak_client", "bench_load"],
                   check=True, stdout=subprocess.DEVNULL)
    options.client = options.client or str(build / "soak_client")
    options.register = options.register or str(build / "bench/bench_load")


def run_all(options, work):
    """(verdicts, whether all runs came to their end)"""
    certificate, key = soak_servers.make_certificate(work)
    key.chmod(0o644)
    verdicts = []
    complete = True
    servers = {name: soak_servers.ALL[name](work, certificate, key, options)
               for name in options.server}
    for server in servers.values():
        say(f"{server.name} {server.version()}, {options.workload}, {options.messages:,} messages, "
            f"{options.kills} kills, seed {options.seed}")
        try:
            verdict = Run(options, server, work).run()
        except (SoakError, soak_servers.ServerError, subprocess.TimeoutExpired) as error:
            say(f"FAILED {server.name}: {error}")
            complete = False
            continue
        describe(verdict)
        verdicts.append(verdict)
    print_table(verdicts, servers)
    return verdicts, complete


def main():
    options = parse_arguments()
    # An exception instead of death, so that servers are stopped and the folder is removed.
    for sign in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(sign) != signal.SIG_IGN:  # nohup
            signal.signal(sign, lambda number, frame: sys.exit(128 + number))
    if {"prosody", "ejabberd", "parlance-pg"} & set(options.server):
        subprocess.run([str(ROOT / "scripts/setup"), "bench"], check=True)
    build_clients(options)
    work = pathlib.Path(tempfile.mkdtemp(prefix="parlance-soak-"))
    work.chmod(0o755)  # PostgreSQL runs as another user
    try:
        verdicts, complete = run_all(options, work)
        if options.json:
            pathlib.Path(options.json).write_text(json.dumps(verdicts, indent=1) + "\n")
    finally:
        if options.keep:
            say(f"kept: {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)
    if not complete:
        return 2
    return 0 if all(map(is_clean, verdicts)) else 1


if __name__ == "__main__":
    sys.exit(main())
