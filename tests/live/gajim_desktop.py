"""Gajim on a virtual display, with a configuration of its own, and what a user does there: windows
and keys through xdotool, the rest through its interface on D-Bus."""

import asyncio
import json
import os
import pwd
import shutil
import subprocess
import tempfile
import time

from server_fixture import DOMAIN
from slixmpp_client import WAIT

ACCOUNT = "ours"  # what Gajim calls it
RUN_AS = "nobody"  # Gajim refuses to run as root
SCREEN = "1280x800x24"

# Runs as the user that Gajim runs as: Gajim's own modules write the configuration they will read.
PREPARE = """
import json, os, shutil, sys
import gi
gi.require_version('Gtk', '3.0')
from gajim.common import app, configpaths
directory, certificate, account, app_settings, account_settings = sys.argv[1:]
configpaths.set_config_root(directory)
configpaths.init()
configpaths.create_paths()
from gajim.common.settings import Settings
app.settings = settings = Settings()
settings.init()
for name, value in json.loads(app_settings).items():
    settings.set_app_setting(name, value)
settings.add_account(account)
for name, value in json.loads(account_settings).items():
    settings.set_account_setting(account, name, value)
settings.save()
settings.shutdown()
shutil.copy(certificate, os.path.join(configpaths.get('CERT_STORE'), 'ours.test'))
"""


def unprivileged(argv):
    if os.geteuid() != 0:
        return argv
    user = pwd.getpwnam(RUN_AS)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *argv]


class Desktop:
    """A virtual display, and Gajim on it."""

    def __init__(self, server, account):
        self.account = account
        self.directory = tempfile.mkdtemp(prefix="parlance-gajim-")
        if os.geteuid() == 0:
            user = pwd.getpwnam(RUN_AS)
            os.chown(self.directory, user.pw_uid, user.pw_gid)
        self._processes = []
        display_read, display_write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(display_write), "-screen", "0", SCREEN,
                     "-nolisten", "tcp"], pass_fds=[display_write])
        os.close(display_write)
        with os.fdopen(display_read) as display:
            number = display.readline().strip()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.directory,
            "XDG_RUNTIME_DIR": self.directory,
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.directory}/bus",
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
            "GTK_THEME": "Adwaita",
            # No keyring on this desktop: the password is in the configuration.
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        self._configure(server, account)

    def _start(self, argv, **options):
        self.log = os.path.join(self.directory, "log")
        with open(self.log, "ab") as log:
            self._processes.append(subprocess.Popen(
                argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                **options))

    def _configure(self, server, account):
        self.config = os.path.join(self.directory, "gajim")
        app_settings = {
            "use_keyring": False, "check_for_update": False, "show_trayicon": False,
            "show_notifications": False, "sounds_on": False, "autoaway": False,
            "autoxa": False, "remote_control": True,
        }
        account_settings = {
            "name": account.name, "hostname": DOMAIN,
            "account_label": account.jid, "password": account.password, "savepass": True,
            "resource": "gajim", "use_custom_host": True, "custom_host": server.address,
            "custom_port": server.c2s_port, "custom_type": "START TLS", "active": True,
            "autoconnect": True,
        }
        certificate = os.path.join(self.directory, "server.crt")
        shutil.copy(server.certificate, certificate)
        subprocess.run(unprivileged(["/usr/bin/python3", "-c", PREPARE, self.config, certificate,
                                     ACCOUNT, json.dumps(app_settings),
                                     json.dumps(account_settings)]),
                       check=True, env=self.environment, cwd=self.directory,
                       stdout=subprocess.DEVNULL)

    def start_gajim(self):
        """With a session bus of its own, and what Gajim says on that in the file `said`."""
        command = ("trap 'kill 0' EXIT\n"
                   'dbus-daemon --session --nofork --address="$DBUS_SESSION_BUS_ADDRESS" '
                   "--print-address=3 3>ready &\n"
                   "read -r _ < ready\n"
                   "gdbus monitor --session --dest org.gajim.Gajim > said &\n"
                   '/usr/bin/gajim -c "$1"')
        subprocess.run(unprivileged(["mkfifo", "ready"]), check=True, cwd=self.directory)
        self._start(unprivileged(["sh", "-c", command, "sh", self.config]), env=self.environment,
                    cwd=self.directory)

    def run(self, *argv):
        return subprocess.run(argv, env=self.environment, check=True, capture_output=True,
                              text=True).stdout

    async def poll(self, condition, what, timeout=WAIT):
        """What the condition gives once it gives something; nobody tells us when."""
        deadline = time.monotonic() + timeout
        while True:
            result = condition()
            if result:
                return result
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}; Gajim's log: {open(self.log).read()[-3000:]}")
            await asyncio.sleep(0.2)

    def _call(self, path, method, *arguments):
        """What the method returns; empty: it cannot at present."""
        return subprocess.run(unprivileged([
            "gdbus", "call", "--session", "--dest", "org.gajim.Gajim", "--object-path", path,
            "--method", method, *arguments]), env=self.environment, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()

    async def activate(self, action, argument):
        """What an entry of a menu does."""
        await self.poll(lambda: self._call("/org/gajim/Gajim", "org.gtk.Actions.Activate", action,
                                           f"[<'{argument}'>]", "{}"),
                        f"Gajim does not do {action}")

    async def say(self, room, text):
        """Gajim says it, as soon as it is ready to speak in the room."""
        await self.poll(lambda: self._call("/org/gajim/dbus/RemoteObject",
                                           "org.gajim.dbus.RemoteInterface.send_groupchat_message",
                                           room, text, ACCOUNT) == "(true,)",
                        f"Gajim cannot speak in {room}")

    async def hears(self, occupant, text):
        """Gajim tells of a message in a room."""
        def told():
            with open(os.path.join(self.directory, "said"), errors="replace") as said:
                return any("GCMessage" in line and occupant in line and text in line
                           for line in said)
        await self.poll(told, f"Gajim has not heard {text!r}")

    async def window(self, title, timeout=WAIT):
        """The id of the visible window with this title, once there is one."""
        def found():
            return subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title], env=self.environment,
                check=False, capture_output=True, text=True).stdout.split()
        return (await self.poll(found, f"no window titled {title}", timeout))[0]

    def is_open(self, window):
        return subprocess.run(["xdotool", "getwindowname", window], env=self.environment,
                              check=False, capture_output=True).returncode == 0

    async def gone(self, window, timeout=WAIT):
        """Returns once the window is closed."""
        await self.poll(lambda: not self.is_open(window), "a window did not close", timeout)

    def click(self, window, x, y):
        self.run("xdotool", "windowraise", window, "mousemove", "--window", window, str(x), str(y),
                 "click", "1")

    def keys(self, window, *keys):
        """There is no window manager: the keyboard is given to the window by hand."""
        self.run("xdotool", "windowfocus", "--sync", window, "key", *keys)

    def type(self, window, text):
        self.run("xdotool", "windowfocus", "--sync", window, "type", "--delay", "30", text)

    def close(self):
        for process in reversed(self._processes):
            if process.poll() is None:
                os.killpg(process.pid, 15)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, 9)
                    process.wait()
        shutil.rmtree(self.directory, ignore_errors=True)
