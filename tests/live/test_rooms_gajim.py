"""Gajim in rooms: it creates a private group from its window, enters a room that another device of
the user's has bookmarked, and speaks and hears in both."""

import subprocess

import pytest
from slixmpp.xmlstream import ET

from gajim_desktop import ACCOUNT, Desktop
from slixmpp_client import Cast
from test_pubsub_slixmpp import PEP, event_of
from test_rooms_slixmpp import (PLUGINS, SERVICE, enter, heard, make_room, muc, of, say)

BOOKMARKS = "urn:xmpp:bookmarks:1"


@pytest.fixture
def desktop(server):
    desktop = Desktop(server, server.new_account("romeo"))
    yield desktop
    desktop.close()


async def login_phone(desktop, cast):
    """Another device of Gajim's user, which sees what is bookmarked."""
    phone = cast.client(desktop.account, resource="phone", plugins=[*PLUGINS, *PEP])
    phone["xep_0163"].add_interest(BOOKMARKS)
    await phone.login()
    await phone["xep_0115"].update_caps()
    return phone


async def create_group(desktop, name):
    """Fills in the dialog for a group chat, whose address Gajim chooses."""
    await desktop.activate("create-groupchat", ACCOUNT)
    dialog = await desktop.window("Create Group Chat")
    # At first a field has the keyboard that is not shown, and Gajim tells nobody when the dialog is
    # ready for a click: fill it in until it is done.
    for attempt in range(5):
        try:
            desktop.click(dialog, 290, 92)  # the name
            desktop.keys(dialog, "ctrl+a")
            desktop.type(dialog, name)
            desktop.keys(dialog, "Tab", "Tab", "Tab", "Return")
            return await desktop.gone(dialog, timeout=5)
        except (AssertionError, subprocess.CalledProcessError):
            if not desktop.is_open(dialog):
                return
            if attempt == 4:
                raise


async def converse(desktop, room, nick, other):
    """Gajim speaks, the other answers, and both hear it."""
    await desktop.say(room, "O, speak again, bright angel!")
    await heard(other, room, nick, "O, speak again, bright angel!")
    say(other, room, "Deny thy father and refuse thy name")
    await desktop.hears(f"{room}/juliet", "Deny thy father and refuse thy name")


async def test_gajim_creates_a_private_group(server, desktop):
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        phone = await login_phone(desktop, cast)
        desktop.start_gajim()
        await phone.presences.expect(lambda p: p["from"] == f"{desktop.account.jid}/gajim",
                                     "Gajim to log in", timeout=90)
        await desktop.window("^Gajim")
        await create_group(desktop, "Verona")
        told = await phone.messages.expect(event_of(BOOKMARKS), "Gajim's bookmark")
        (item,) = told.xml.iter("{http://jabber.org/protocol/pubsub#event}item")
        room = item.get("id")
        assert room.endswith(f"@{SERVICE}")
        info = await phone["xep_0030"].get_info(room)
        assert {"muc_hidden", "muc_membersonly", "muc_nonanonymous", "muc_persistent"} <= (
            info["disco_info"]["features"])
        assert [each[3] for each in info["disco_info"]["identities"]] == ["Verona"]
        await muc(phone).set_affiliation(room, "member", jid=juliet.account.jid)
        _, _, occupants, _ = await enter(juliet, room)
        (gajim,) = [p for p in occupants if p["muc"]["nick"] != "juliet"]
        assert gajim["muc"]["jid"] == f"{desktop.account.jid}/gajim"
        assert gajim["muc"]["affiliation"] == "owner"
        await converse(desktop, room, gajim["muc"]["nick"], juliet)


async def test_gajim_enters_what_another_device_has_bookmarked(server, desktop):
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        room = await make_room(juliet)
        phone = await login_phone(desktop, cast)
        bookmark = ET.Element(f"{{{BOOKMARKS}}}conference", name="Verona", autojoin="true")
        ET.SubElement(bookmark, f"{{{BOOKMARKS}}}nick").text = "romeo"
        await phone["xep_0060"].publish(desktop.account.jid, BOOKMARKS, id=room, payload=bookmark)
        desktop.start_gajim()
        await juliet.presences.expect(of(room, "romeo"), "Gajim in the room", timeout=90)
        await converse(desktop, room, "romeo", juliet)
