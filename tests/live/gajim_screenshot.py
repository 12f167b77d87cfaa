#!/usr/bin/python3 -B
"""Logs Gajim in, chats through its window and writes a screenshot. Run by hand:

    tests/live/gajim_screenshot.py OUT.png

Gajim runs on a virtual display with a configuration of its own: account romeo, who has juliet in
his roster. Juliet is a slixmpp client; she writes to Romeo, his answer is typed into Gajim's
window, and only when it has reached her is the picture taken. Environment: server_fixture.py.
"""

import asyncio
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import server_fixture  # noqa: E402
from gajim_desktop import SCREEN, Desktop  # noqa: E402
from ports import local  # noqa: E402
from slixmpp_client import Cast, become_friends  # noqa: E402

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
