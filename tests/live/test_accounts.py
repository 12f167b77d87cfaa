"""Accounts changed with the command line while the server runs and their owners are there."""

import asyncio
import subprocess

import pytest

from slixmpp_client import WAIT, Cast, LoginFailed, become_friends


async def operator(server, *arguments, password=""):
    """`parlance user …` beside the running server."""
    command = [server.binary, "--config", server.config, "user", *arguments]
    await asyncio.to_thread(subprocess.run, command, input=password, text=True, check=True,
                            capture_output=True)


async def ended_with(client):
    """The stream error with which the server ends the stream."""
    await asyncio.wait_for(client.disconnect_seen.wait(), WAIT)
    return [error["condition"] for error in client.stream_errors]


async def test_new_password_ends_the_sessions(server):
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        juliet = await cast.login(juliet_account)
        await operator(server, "passwd", romeo_account.jid, password="another\n")
        assert await ended_with(romeo) == ["reset"]
        with pytest.raises(LoginFailed):
            await cast.login(romeo_account)
        await cast.login(romeo_account, password="another")
        await juliet.round_trip()


async def test_deletion_ends_sessions_and_subscriptions(server):
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        juliet = await cast.login(juliet_account)
        await become_friends(romeo, juliet)
        await operator(server, "delete", romeo_account.jid)
        assert await ended_with(romeo) == ["not-authorized"]
        for kind in ("unsubscribe", "unsubscribed", "unavailable"):
            await juliet.presences.expect(
                lambda p: p["type"] == kind and p["from"].bare == romeo_account.jid, kind)
        roster = await juliet.fetch_roster()
        assert roster[romeo_account.jid]["subscription"] == "none"
        with pytest.raises(LoginFailed):
            await cast.login(romeo_account)
