"""Encrypted conversations (XEP-0384): two Profanities find each other's devices and keys by PEP,
and read what the other has encrypted."""

from profanity_terminal import Profanity
from slixmpp_client import Cast, become_friends


async def encrypted_to(witness, romeo, juliet_account):
    """Romeo says it until it goes out: Profanity is ready before it has got all the keys, and drops
    what it cannot encrypt."""
    for _ in range(4):
        romeo.enter("stony limits cannot hold love out")
        try:
            return await witness.messages.expect(
                lambda m: m.xml.find("{eu.siacs.conversations.axolotl}encrypted") is not None,
                "the encrypted message", timeout=10)
        except AssertionError:
            romeo.enter(f"/omemo start {juliet_account.jid}")
    raise AssertionError("nothing has been encrypted")


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
        seen = await encrypted_to(witness, romeo, juliet_account)
        assert "stony limits" not in str(seen)
        await juliet.expect(f"chat message: {romeo_account.jid}")
        juliet.enter("/win 2")
        await juliet.expect("stony limits cannot hold love out")
        juliet.enter("/omemo start")
        await juliet.expect("[OMEMO]")
        juliet.enter("my bounty is as boundless as the sea")
        await romeo.expect("my bounty is as boundless as the sea")
