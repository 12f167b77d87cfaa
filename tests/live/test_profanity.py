"""Profanity, driven through its terminal."""

from profanity_terminal import Profanity
from slixmpp_client import Cast


async def test_connect_and_chat(server):
    romeo_account = server.new_account("romeo")
    async with Cast(server) as cast, Profanity(server, romeo_account) as romeo:
        await romeo.expect("logged in successfully")
        juliet = await cast.login(server.new_account("juliet"))

        romeo.enter(f"/msg {juliet.account.jid} But soft, what light?")
        got = await juliet.messages.expect(lambda m: m["body"] == "But soft, what light?",
                                           "profanity's message")
        assert got["from"].bare == romeo_account.jid and got["from"].resource == "profanity"
        juliet.chat(got["from"], "Ay me! ☀")
        await romeo.expect("Ay me! ☀")


async def test_subscribe_and_see_presence(server):
    romeo_account = server.new_account("romeo")
    async with Cast(server) as cast, Profanity(server, romeo_account) as romeo:
        await romeo.expect("logged in successfully")
        juliet = await cast.login(server.new_account("juliet"))

        romeo.enter(f"/sub request {juliet.account.jid}")
        await juliet.presences.expect(
            lambda p: p["type"] == "subscribe" and p["from"].bare == romeo_account.jid,
            "profanity's subscription request")
        juliet.send_presence_subscription(pto=romeo_account.jid, ptype="subscribed")
        await romeo.expect("Subscription received from")
        juliet.send_presence(pshow="away", pstatus="on the balcony")
        await romeo.expect("on the balcony")


async def test_offline_message_is_read_after_login(server):
    romeo_account = server.new_account("romeo")
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"))
        juliet.chat(romeo_account.jid, "wherefore art thou?")
        await juliet.round_trip()
        async with Profanity(server, romeo_account) as romeo:
            await romeo.expect("logged in successfully")
            await romeo.expect(f"chat message: {juliet.account.jid}")
            romeo.enter("/win 2")
            await romeo.expect("wherefore art thou?")


async def test_wrong_password_is_refused(server):
    romeo_account = server.new_account("romeo")
    romeo_account.password = "not-his-password"
    async with Profanity(server, romeo_account) as romeo:
        await romeo.expect("Login failed.")


async def test_two_profanities_chat(server):
    async with Profanity(server, server.new_account("romeo")) as romeo, \
            Profanity(server, server.new_account("juliet")) as juliet:
        await romeo.expect("logged in successfully")
        await juliet.expect("logged in successfully")
        romeo.enter(f"/msg {juliet.account.jid} good night, good night")
        await juliet.expect(f"chat message: {romeo.account.jid}")
        juliet.enter("/win 2")
        await juliet.expect("good night, good night")
        juliet.enter("parting is such sweet sorrow")
        await romeo.expect("parting is such sweet sorrow")
