"""Profanity in a tmux session of its own: keys in, screen out.

A terminal sends no events, so expect() looks at the screen until the text is there.
"""

import asyncio
import os
import shutil
import subprocess
import tempfile
import time

WAIT = 40  # seconds; generous, since only a failing test waits that long
COLUMNS, LINES = 140, 40

PREFERENCES = """\
[ui]
splash=false
[notifications]
message=off
room=off
typing=off
invite=false
sub=false
[connection]
autoping=0
"""


class Profanity:
    """One running Profanity with one account, which connects at start (`-a`)."""

    def __init__(self, server, account):
        self.account = account
        # tmux keeps its socket here; the path must stay under 107 bytes.
        self.directory = tempfile.mkdtemp(prefix="parlance-prof-", dir="/tmp")
        self._socket = os.path.join(self.directory, "tmux")
        config = os.path.join(self.directory, "config", "profanity")
        data = os.path.join(self.directory, "data", "profanity")
        os.makedirs(config)
        os.makedirs(data)
        with open(os.path.join(config, "profrc"), "w") as preferences:
            preferences.write(PREFERENCES)
        with open(os.path.join(data, "accounts"), "w") as accounts:
            accounts.write(f"""\
[{account.name}]
enabled=true
jid={account.jid}
password={account.password}
server={server.address}
port={server.c2s_port}
resource=profanity
tls.policy=force
presence.last=online
presence.login=online
""")
        self._environment = {
            **os.environ,
            "HOME": self.directory,
            "XDG_CONFIG_HOME": os.path.join(self.directory, "config"),
            "XDG_DATA_HOME": os.path.join(self.directory, "data"),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            # Profanity verifies the certificate; this is the only authority it knows.
            "SSL_CERT_FILE": server.certificate,
        }
        self._environment.pop("TMUX", None)

    def _tmux(self, *arguments):
        return subprocess.run(["tmux", "-S", self._socket, "-f", "/dev/null", *arguments],
                              check=True, env=self._environment, capture_output=True,
                              text=True).stdout

    def start(self):
        self._tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(LINES),
                   f"exec profanity -a {self.account.name}")
        return self

    def screen(self):
        return self._tmux("capture-pane", "-p")

    def enter(self, line):
        self._tmux("send-keys", "-l", line)
        self._tmux("send-keys", "Enter")

    async def expect(self, text, timeout=WAIT):
        """The screen, once it shows the text."""
        deadline = time.monotonic() + timeout
        while True:
            screen = self.screen()
            if text in screen:
                return screen
            if time.monotonic() > deadline:
                raise AssertionError(f"expected {text!r} within {timeout} s; screen:\n{screen}")
            await asyncio.sleep(0.1)

    async def __aenter__(self):
        return self.start()

    async def __aexit__(self, *_):
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], check=False,
                       env=self._environment, capture_output=True)
        shutil.rmtree(self.directory, ignore_errors=True)
