"""Encrypted conversations (XEP-0384): two Profanities find each other's devices and keys by PEP,
and read what the other has encrypted."""

from profanity_terminal import Profanity
from slixmpp_client import Cast, become_friends


async def test_two_profanities_exchange_encrypted_messages(server):
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    # Contacts who see each other's presence, before either has keys.
    async with Cast(server) as cast:
        await become_friends(await cast.login(romeo_account), await cast.login(juliet_account))
    async with Cast(server) as cast, Profanity(server, romeo_account) as romeo, \
            Profanity(server, juliet_account) as juliet:
        for terminal in (romeo, juliet):
            await terminal.expect("logged in successfully")
            terminal.enter("/omemo trustmode blind")
            terminal.enter("/omemo gen")
            await terminal.expect("materials generated")
        # Another of her devices, which has no keys: it gets what the server has seen.
        witness = await cast.login(juliet_account, resource="witness")
        romeo.enter(f"/omemo start {juliet_account.jid}")
        await romeo.expect("[OMEMO]")
        romeo.enter("stony limits cannot hold love out")
        seen = await witness.messages.expect(
            lambda m: m.xml.find("{eu.siacs.conversations.axolotl}encrypted") is not None,
            "the encrypted message")
        assert "stony limits" not in str(seen)
        await juliet.expect(f"chat message: {romeo_account.jid}")
        juliet.enter("/win 2")
        await juliet.expect("stony limits cannot hold love out")
        juliet.enter("/omemo start")
        await juliet.expect("[OMEMO]")
        juliet.enter("my bounty is as boundless as the sea")
        await romeo.expect("my bounty is as boundless as the sea")
