"""An operator administers the server with Gajim, in the window for ad-hoc commands: adds a user,
announces something, disables the user. Other clients see the effects."""

import asyncio

import pytest

from gajim_desktop import ACCOUNT, Desktop
from server_fixture import Account
from slixmpp_client import Cast, LoginFailed
from test_administration import gone, operator

# Where things are in Gajim's window.
LIST = (300, 84)
FIRST_FIELD = (387, 104)
ADD_ROW = (284, 209)
FIRST_ROW = (340, 106)
SLIDE_S = 1  # a page slides in under its title
BUTTON = (527, 458)  # Execute, Complete or Commands


@pytest.fixture
def desktop(own_server):
    desktop = Desktop(own_server, operator(own_server))
    yield desktop
    desktop.close()


async def completed(desktop, timeout):
    try:
        await desktop.window("^Completed$", timeout=timeout)
    except AssertionError:
        return False
    return True


async def run_command(desktop, domain, name, fill_in):
    """Chooses a command of the domain, fills in its form and completes it, in a window of its own,
    whose title says what it shows."""
    await desktop.activate(f"{ACCOUNT}-execute-command", domain)
    window = await desktop.window("^Command List$")
    await asyncio.sleep(SLIDE_S)
    desktop.click(window, *LIST)
    desktop.type(window, name)
    desktop.keys(window, "Return")
    assert await desktop.window("^Stage$") == window
    for attempt in range(3):
        # Nobody tells when the form is where it is to be, and what has been filled in is checked.
        await asyncio.sleep(SLIDE_S * (attempt + 1))
        if attempt and await completed(desktop, 1):
            break  # it was only slow
        await fill_in(window)
        await asyncio.sleep(SLIDE_S)
        desktop.click(window, *BUTTON)
        if await completed(desktop, 10):
            break
    assert await desktop.window("^Completed$") == window
    desktop.keys(window, "Escape")
    await desktop.gone(window)


async def test_gajim_adds_a_user_announces_and_disables_it(own_server, desktop):
    juliet = Account("juliet", "balcony", own_server.domain)
    async with Cast(own_server) as cast:
        phone = await cast.login(desktop.account)
        desktop.start_gajim()
        await phone.presences.expect(lambda p: p["from"] == f"{desktop.account.jid}/gajim",
                                     "Gajim to log in", timeout=90)
        await desktop.window("^Gajim")

        async def run(name, fill_in):
            await run_command(desktop, own_server.domain, name, fill_in)

        async def describe(window):
            desktop.click(window, *FIRST_FIELD)
            desktop.keys(window, "ctrl+a")
            desktop.type(window, juliet.jid)
            for _ in range(2):
                desktop.keys(window, "Tab")
                desktop.type(window, juliet.password)

        await run("Add a user", describe)
        client = await cast.login(juliet)

        async def write(window):
            desktop.click(window, *FIRST_FIELD)
            desktop.keys(window, "ctrl+a")
            desktop.type(window, "A plague on both your houses")

        await run("Make an", write)
        announced = await client.messages.expect(
            lambda m: m["body"] == "A plague on both your houses", "the announcement")
        assert announced["from"] == own_server.domain

        async def name(window):
            desktop.click(window, *ADD_ROW)
            for _ in range(2):  # a row is chosen before it is written into
                await asyncio.sleep(0.5)
                desktop.click(window, *FIRST_ROW)
            await asyncio.sleep(0.5)
            desktop.type(window, juliet.jid)
            desktop.keys(window, "Return")

        await run("Disable users", name)
        await gone(client)
        with pytest.raises(LoginFailed):
            await cast.login(juliet)
