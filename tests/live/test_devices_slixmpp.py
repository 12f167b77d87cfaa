"""One account on several devices: carbons (XEP-0280) and client state indication (XEP-0352)."""

from slixmpp_client import Cast, become_friends


def chat(body):
    return lambda m: m["body"] == body


async def login_with_carbons(cast, account, resource, **options):
    client = await cast.login(account, resource=resource, mechanism="PLAIN",
                              plugins=["xep_0280"], **options)
    await client["xep_0280"].enable()
    return client


def carbon(kind, body):
    return lambda m: m.get_plugin(kind, check=True) and m[kind]["body"] == body


async def test_both_devices_see_both_sides_of_a_conversation(server):
    account = server.new_account("romeo")
    async with Cast(server) as cast:
        desktop = await login_with_carbons(cast, account, "desktop")
        phone = await login_with_carbons(cast, account, "phone")
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")

        juliet.chat(desktop.boundjid, "Art thou not Romeo?")
        await desktop.messages.expect(chat("Art thou not Romeo?"), "juliet's message")
        copy = await phone.messages.expect(carbon("carbon_received", "Art thou not Romeo?"),
                                           "a carbon of juliet's message")
        assert copy["from"].full == account.jid  # else it must not be believed (XEP-0280 §11)
        assert copy["carbon_received"]["from"] == juliet.boundjid
        assert copy["carbon_received"]["to"] == desktop.boundjid

        desktop.chat(juliet.boundjid, "Neither, fair saint.")
        await juliet.messages.expect(chat("Neither, fair saint."), "romeo's answer")
        copy = await phone.messages.expect(carbon("carbon_sent", "Neither, fair saint."),
                                           "a carbon of romeo's answer")
        assert copy["from"].full == account.jid
        assert copy["carbon_sent"]["from"] == desktop.boundjid
        assert copy["carbon_sent"]["to"] == juliet.boundjid

        # Nothing twice: not to the device that had it anyway, nor to those that got it directly.
        juliet.chat(account.jid, "How cam'st thou hither?")
        for client in (desktop, phone):
            await client.messages.expect(chat("How cam'st thou hither?"), "juliet's question")
            await client.round_trip()
            assert not client.messages.matching(lambda _: True)
        await juliet.round_trip()
        assert not juliet.messages.matching(lambda _: True)


async def test_no_carbons_before_and_after(server):
    account = server.new_account("romeo")
    async with Cast(server) as cast:
        desktop = await login_with_carbons(cast, account, "desktop")
        phone = await login_with_carbons(cast, account, "phone")
        watch = await cast.login(account, resource="watch", mechanism="PLAIN")
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN")
        await phone["xep_0280"].disable()
        juliet.chat(desktop.boundjid, "to the desktop")
        await desktop.messages.expect(chat("to the desktop"), "the message")
        await juliet.round_trip()
        for client in (phone, watch):
            await client.round_trip()
            assert not client.messages.matching(lambda _: True)


async def test_a_private_message_is_not_copied(server):
    account = server.new_account("romeo")
    async with Cast(server) as cast:
        desktop = await login_with_carbons(cast, account, "desktop")
        phone = await login_with_carbons(cast, account, "phone")
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN",
                                  plugins=["xep_0280", "xep_0334"])
        message = juliet.make_message(mto=desktop.boundjid, mbody="in secret", mtype="chat")
        message.enable("carbon_private")
        message.enable("no-copy")
        message.send()
        await desktop.messages.expect(chat("in secret"), "the message")
        await juliet.round_trip()
        await phone.round_trip()
        assert not phone.messages.matching(lambda _: True)


async def test_presence_waits_while_nobody_looks(server):
    async with Cast(server) as cast:
        account = server.new_account("romeo")
        romeo = await cast.login(account, mechanism="PLAIN", plugins=["xep_0352", "xep_0085"])
        juliet = await cast.login(server.new_account("juliet"), mechanism="PLAIN",
                                  plugins=["xep_0085"])
        await become_friends(romeo, juliet)
        watch = await cast.login(account, resource="watch", mechanism="PLAIN")
        assert romeo["xep_0352"].enabled

        def hers(p):
            return p["from"] == juliet.boundjid

        await juliet.round_trip()
        await romeo.round_trip()
        for seen in romeo.presences.matching(hers):
            await romeo.presences.expect(lambda p, seen=seen: p is seen, "what came before")
        romeo["xep_0352"].send_inactive()
        # Two connections have no order between them: the answer says that the server knows.
        await romeo.round_trip()
        for show in ("away", "xa", "dnd"):
            juliet.send_presence(pshow=show)
        typing = juliet.make_message(mto=romeo.boundjid, mtype="chat")
        typing["chat_state"] = "composing"
        typing.send()
        # Romeo's account has dealt with all of it when it answers her and when his watch shows the
        # last; what it has sent to his session has come there when that has sent a later message.
        # (What the session answers him would wake the device.)
        await juliet["xep_0030"].get_info(romeo.boundjid.bare, cached=False)
        await watch.presences.expect(lambda p: hers(p) and p["show"] == "dnd", "the last one")
        romeo.chat(juliet.boundjid, "Speak again, bright angel.")
        await juliet.messages.expect(chat("Speak again, bright angel."), "his message")
        assert not romeo.presences.matching(hers)

        romeo["xep_0352"].send_active()
        shown = await romeo.presences.expect(hers, "the latest presence")
        assert shown["show"] == "dnd"
        await romeo.round_trip()
        assert not romeo.presences.matching(hers)
        assert not romeo.messages.matching(lambda m: m["chat_state"] == "composing")

        romeo["xep_0352"].send_inactive()
        juliet.send_presence(pshow="chat")
        juliet.chat(romeo.boundjid, "Romeo, Romeo!")
        await romeo.messages.expect(chat("Romeo, Romeo!"), "a message, in spite of all")
        # Now that the device is awake, what waited comes too.
        await romeo.presences.expect(lambda p: hers(p) and p["show"] == "chat", "her presence")
