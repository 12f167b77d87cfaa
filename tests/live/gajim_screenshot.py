#!/usr/bin/python3 -B
"""Logs Gajim in, chats through its window and writes a screenshot. Run by hand:

    tests/live/gajim_screenshot.py OUT.png

Gajim runs on a virtual display with a configuration of its own: account romeo, who has juliet in
his roster. Juliet is a slixmpp client; she writes to Romeo, his answer is typed into Gajim's
window, and only when it has reached her is the picture taken. Environment: server_fixture.py.
"""

import asyncio
import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import server_fixture  # noqa: E402
from ports import local  # noqa: E402
from slixmpp_client import WAIT, Cast, become_friends  # noqa: E402

RUN_AS = "nobody"  # Gajim refuses to run as root
SCREEN = "1280x800x24"

# Runs as the user that Gajim runs as: Gajim's own modules write the configuration they will read.
PREPARE = """
import json, os, shutil, sys
import gi
gi.require_version('Gtk', '3.0')
from gajim.common import app, configpaths
directory, certificate, app_settings, account_settings = sys.argv[1:]
configpaths.set_config_root(directory)
configpaths.init()
configpaths.create_paths()
from gajim.common.settings import Settings
app.settings = settings = Settings()
settings.init()
for name, value in json.loads(app_settings).items():
    settings.set_app_setting(name, value)
settings.add_account('ours')
for name, value in json.loads(account_settings).items():
    settings.set_account_setting('ours', name, value)
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
            "autoxa": False, "remote_control": False,
        }
        account_settings = {
            "name": account.name, "hostname": server_fixture.DOMAIN,
            "account_label": account.jid, "password": account.password, "savepass": True,
            "resource": "gajim", "use_custom_host": True, "custom_host": server.address,
            "custom_port": server.c2s_port, "custom_type": "START TLS", "active": True,
            "autoconnect": True,
        }
        certificate = os.path.join(self.directory, "server.crt")
        shutil.copy(server.certificate, certificate)
        subprocess.run(unprivileged(["/usr/bin/python3", "-c", PREPARE, self.config, certificate,
                                     json.dumps(app_settings), json.dumps(account_settings)]),
                       check=True, env=self.environment, cwd=self.directory,
                       stdout=subprocess.DEVNULL)

    def start_gajim(self):
        self._start(unprivileged(["dbus-run-session", "--", "/usr/bin/gajim", "-c", self.config]),
                    env=self.environment, cwd=self.directory)

    def run(self, *argv):
        return subprocess.run(argv, env=self.environment, check=True, capture_output=True,
                              text=True).stdout

    async def window(self, title):
        """The id of the visible window with this title, once there is one."""
        deadline = time.monotonic() + WAIT
        while True:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title], env=self.environment,
                check=False, capture_output=True, text=True).stdout.split()
            if found:
                return found[0]
            if time.monotonic() > deadline:
                raise AssertionError(f"no window titled {title}")
            await asyncio.sleep(0.2)

    async def gone(self, window):
        """Returns once the window is closed."""
        deadline = time.monotonic() + WAIT
        while subprocess.run(["xdotool", "getwindowname", window], env=self.environment,
                             check=False, capture_output=True).returncode == 0:
            if time.monotonic() > deadline:
                raise AssertionError("a window did not close")
            await asyncio.sleep(0.2)

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


async def play(server, output):
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    desktop = Desktop(server, romeo_account)
    try:
        async with Cast(server) as cast:
            romeo = await cast.login(romeo_account)
            juliet = await cast.login(juliet_account)
            await become_friends(romeo, juliet)
            await romeo.update_roster(juliet_account.jid, name="Juliet", groups=["Capulets"])
            await romeo.logout()

            desktop.start_gajim()
            await juliet.presences.expect(
                lambda p: p["from"] == f"{romeo_account.jid}/gajim" and p["type"] == "available",
                "Gajim to log in", timeout=90)
            print("Gajim has logged in")
            juliet.chat(romeo_account.jid, "O Romeo, Romeo! wherefore art thou Romeo?")
            await answer_in_gajim(desktop, juliet)
            print("Gajim and slixmpp have chatted both ways")
            desktop.run("import", "-window", "root", output)
    except BaseException:
        desktop.run("import", "-window", "root", output)
        print(open(desktop.log).read()[-4000:], file=sys.stderr)
        raise
    finally:
        desktop.close()


async def answer_in_gajim(desktop, juliet):
    """Opens the chat with juliet and types an answer, which must reach her."""
    answer = "Shall I hear more, or shall I speak at this?"
    main = await desktop.window("^Gajim")
    desktop.run("xdotool", "windowmove", main, "0", "0", "windowsize", main, *SCREEN.split("x")[:2])
    desktop.keys(main, "ctrl+n")  # a dialog that finds a contact by what is typed
    dialog = await desktop.window("Start / Join Chat")
    desktop.type(dialog, juliet.account.name)
    desktop.keys(dialog, "Return")
    await desktop.gone(dialog)
    # Gajim moves the keyboard to the input line a moment after the chat has appeared, and tells
    # nobody: type until the message is out.
    for attempt in range(5):
        desktop.type(main, answer)
        desktop.keys(main, "Return")
        try:
            await juliet.messages.expect(lambda m: answer in m["body"], "the answer", timeout=5)
            return
        except AssertionError:
            if attempt == 4:
                raise


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: gajim_screenshot.py OUT.png")
    output = os.path.abspath(sys.argv[1])
    server = server_fixture.make_server(local(3))
    try:
        server.start()
        asyncio.run(play(server, output))
    finally:
        server.close()
        server_fixture.close_shared()
    print(f"screenshot: {output}")


if __name__ == "__main__":
    main()
