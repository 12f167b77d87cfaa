"""slixmpp, the library many bots and bridges are written with."""

import asyncio
import xml.etree.ElementTree as ET

import pytest

from server_fixture import DOMAIN, Account
from slixmpp_client import Cast, LoginFailed, become_friends, end_point_binding

ROSTER = "jabber:iq:roster"


def chat(body):
    return lambda m: m["body"] == body


# Login -------------------------------------------------------------------------------------------

@pytest.mark.parametrize("direct_tls", [False, True], ids=["starttls", "direct_tls"])
async def test_library_defaults_log_in(server, direct_tls):
    romeo = server.new_account("romeo")
    async with Cast(server) as cast:
        client = await cast.login(romeo, direct_tls=direct_tls)
        assert client.boundjid.full == f"{romeo.jid}/slixmpp"
        # slixmpp 1.8 knows no channel binding of TLS 1.3 and claims for SCRAM that we offer none
        # (flag "y"), which RFC 5802 §6 has us refuse; walking on through the offer it gets in.
        assert client.mechanism == "PLAIN"
        assert client.socket.version() in ("TLSv1.2", "TLSv1.3")


async def test_scram_plus_bound_to_the_certificate(server):
    romeo = server.new_account("romeo")
    async with Cast(server) as cast:
        client = cast.client(romeo)
        with end_point_binding(client):
            await client.login()
        assert client.mechanism == "SCRAM-SHA-256-PLUS"


async def test_plain_over_tls(server):
    romeo = server.new_account("romeo")
    async with Cast(server) as cast:
        client = await cast.login(romeo, mechanism="PLAIN")
        assert client.mechanism == "PLAIN"


async def test_tls_is_required(server):
    """Without TLS no mechanism is offered, so a client that will not encrypt cannot log in."""
    romeo = server.new_account("romeo")
    async with Cast(server) as cast:
        client = cast.client(romeo, tls=False)
        features = asyncio.get_running_loop().create_future()
        client.add_filter("in", lambda stanza: (
            features.done() or stanza.name != "features" or features.set_result(stanza),
            stanza)[1])
        with pytest.raises((LoginFailed, ConnectionError)):
            attempt = asyncio.ensure_future(client.connect_and_bind())
            offered = await asyncio.wait_for(features, 40)
            assert offered.xml.find("{urn:ietf:params:xml:ns:xmpp-tls}starttls") is not None
            assert offered.xml.find("{urn:ietf:params:xml:ns:xmpp-sasl}mechanisms") is None
            client.cut()
            await attempt


async def test_wrong_password_and_unknown_user_are_refused_alike(server):
    romeo = server.new_account("romeo")
    nobody = Account(f"no-{romeo.name}", "whatever")
    async with Cast(server) as cast:
        for account, password in ((romeo, "not-his-password"), (nobody, "whatever")):
            client = cast.client(account, password=password, mechanism="PLAIN")
            with pytest.raises(LoginFailed) as refusal:
                await client.login()
            assert refusal.value.condition == "not-authorized"
        await cast.login(romeo)


async def test_changed_password(server):
    romeo = server.new_account("romeo")
    new_password = "new-" + romeo.password
    async with Cast(server) as cast:
        client = await cast.login(romeo, plugins=["xep_0077"])
        await client["xep_0077"].change_password(new_password, jid=DOMAIN)
        await client.logout()

        with pytest.raises(LoginFailed):
            await cast.login(romeo, mechanism="PLAIN")
        client = await cast.login(romeo, password=new_password)
        assert client.boundjid.bare == romeo.jid


# Roster and presence -----------------------------------------------------------------------------

async def test_subscribe_approve_and_see_presence(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet = await cast.login(server.new_account("juliet"))
        await become_friends(romeo, juliet)
        for one, other in ((romeo, juliet), (juliet, romeo)):
            roster = await one.fetch_roster()
            assert roster[other.boundjid.bare]["subscription"] == "both"

        juliet.send_presence(pshow="away", pstatus="on the balcony")
        seen = await romeo.presences.expect(
            lambda p: p["from"] == juliet.boundjid and p["show"] == "away", "away presence")
        assert seen["status"] == "on the balcony"

        await juliet.logout()
        await romeo.presences.expect(
            lambda p: p["from"] == juliet.boundjid and p["type"] == "unavailable",
            "unavailable presence")


async def test_contact_logs_in_later(server):
    """Presence probes: who comes later learns who is there, and is announced to them."""
    romeo_account, juliet_account = server.new_account("romeo"), server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        juliet = await cast.login(juliet_account)
        await become_friends(romeo, juliet)
        await juliet.logout()
        await romeo.presences.expect(
            lambda p: p["from"] == juliet.boundjid and p["type"] == "unavailable",
            "unavailable presence")

        juliet = await cast.login(juliet_account, resource="balcony")
        await romeo.presences.expect(lambda p: p["from"] == juliet.boundjid, "juliet's return")
        await juliet.presences.expect(lambda p: p["from"] == romeo.boundjid, "romeo being there")


async def test_subscription_request_waits_for_an_offline_user(server):
    juliet_account = server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        romeo.send_presence_subscription(pto=juliet_account.jid)
        await romeo.pushes.expect(lambda iq: iq["roster"]["items"], "the roster push")
        juliet = await cast.login(juliet_account)
        await juliet.presences.expect(
            lambda p: p["type"] == "subscribe" and p["from"].bare == romeo.boundjid.bare,
            "the stored request")


async def test_roster_item_with_name_and_groups(server):
    romeo_account = server.new_account("romeo")
    juliet = server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        other = await cast.login(romeo_account, resource="other")
        await romeo.update_roster(juliet.jid, name="Juliet", groups=["Capulets", "Friends"])
        push = await other.pushes.expect(
            lambda iq: juliet.jid in iq["roster"]["items"], "a roster push at the other resource")
        assert push["roster"]["items"][juliet.jid]["name"] == "Juliet"
        item = (await other.fetch_roster())[juliet.jid]
        assert sorted(item["groups"]) == ["Capulets", "Friends"]
        assert item["subscription"] == "none"

        await romeo.del_roster_item(juliet.jid)
        assert juliet.jid not in await other.fetch_roster()


async def fetch_roster_since(client, version):
    iq = client.make_iq_get()
    query = ET.SubElement(iq.xml, f"{{{ROSTER}}}query")
    query.set("ver", version)
    return await iq.send()


def roster_query(iq):
    return iq.xml.find(f"{{{ROSTER}}}query")


async def test_roster_versioning(server):
    romeo_account = server.new_account("romeo")
    first, second = server.new_account("juliet"), server.new_account("nurse")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        assert "rosterver" in romeo.features
        await romeo.update_roster(first.jid, name="First")
        full = roster_query(await fetch_roster_since(romeo, ""))
        version = full.get("ver")
        assert version and len(full) == 1
        # Nothing changed: an empty result (RFC 6121 §2.6.3).
        assert roster_query(await fetch_roster_since(romeo, version)) is None
        await romeo.logout()

        elsewhere = await cast.login(romeo_account, resource="elsewhere")
        await elsewhere.update_roster(second.jid, name="Second")
        await elsewhere.logout()

        # One change: either the whole roster or an empty result and one push per change.
        romeo = await cast.login(romeo_account)
        query = roster_query(await fetch_roster_since(romeo, version))
        if query is not None:
            assert {item.get("jid") for item in query} == {first.jid, second.jid}
            latest = query.get("ver")
        else:
            push = await romeo.pushes.expect(
                lambda iq: second.jid in iq["roster"]["items"], "the change as a push")
            latest = push["roster"]["ver"]
        assert latest and latest != version
        assert roster_query(await fetch_roster_since(romeo, latest)) is None


# Messages ----------------------------------------------------------------------------------------

async def test_chat_both_ways(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet = await cast.login(server.new_account("juliet"))
        romeo.chat(juliet.boundjid.bare, "But soft, what light? ☀ <&>")
        got = await juliet.messages.expect(chat("But soft, what light? ☀ <&>"), "the message")
        assert got["from"] == romeo.boundjid and got["type"] == "chat"
        juliet.chat(got["from"], "Ay me!")
        answer = await romeo.messages.expect(chat("Ay me!"), "the answer")
        assert answer["from"] == juliet.boundjid


async def test_many_messages_arrive_in_order(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet = await cast.login(server.new_account("juliet"))
        count = 200
        for number in range(count):
            romeo.chat(juliet.boundjid.bare, str(number))
        await juliet.messages.expect(chat(str(count - 1)), "the last message")
        bodies = [m["body"] for m in juliet.messages.matching(lambda m: True)]
        assert bodies == [str(number) for number in range(count - 1)]


async def test_offline_messages_in_order_with_delay_stamps(server):
    juliet_account = server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        count = 20
        for number in range(count):
            romeo.chat(juliet_account.jid, f"offline {number}")
        await romeo.round_trip()
        assert not romeo.messages.matching(lambda m: m["type"] == "error")

        juliet = await cast.login(juliet_account)
        await juliet.messages.expect(chat(f"offline {count - 1}"), "the last offline message")
        got = juliet.messages.matching(lambda m: m["body"].startswith("offline"))
        assert [m["body"] for m in got] == [f"offline {n}" for n in range(count - 1)]
        stamps = [m["delay"]["stamp"] for m in got]
        assert all(stamps) and stamps == sorted(stamps)
        assert all(m["delay"]["from"] in (None, DOMAIN, juliet_account.jid) for m in got)
        assert all(m["from"] == romeo.boundjid for m in got)
        await juliet.logout()

        # Delivered once: a later login gets a new message and none of the old ones.
        romeo.chat(juliet_account.jid, "one more")
        await romeo.round_trip()
        juliet = await cast.login(juliet_account)
        await juliet.messages.expect(chat("one more"), "the later offline message")
        assert not juliet.messages.matching(lambda m: m["body"].startswith("offline"))


# Everyday extensions -----------------------------------------------------------------------------

async def test_vcard(server):
    romeo_account = server.new_account("romeo")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account, plugins=["xep_0054"])
        card = romeo["xep_0054"].make_vcard()
        card["FN"] = "Romeo Montague"
        card["NICKNAME"] = "romeo ♥"
        await romeo["xep_0054"].publish_vcard(card)
        juliet = await cast.login(server.new_account("juliet"), plugins=["xep_0054"])
        seen = (await juliet["xep_0054"].get_vcard(romeo_account.jid))["vcard_temp"]
        assert seen["FN"] == "Romeo Montague"
        assert seen["NICKNAME"] == "romeo ♥" or seen["NICKNAME"] == ["romeo ♥"]


async def test_private_storage(server):
    romeo_account = server.new_account("romeo")
    payload = "<notes xmlns='urn:example:notes'><note n='1'>call the friar</note></notes>"
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account)
        iq = romeo.make_iq_set()
        ET.SubElement(iq.xml, "{jabber:iq:private}query").append(ET.fromstring(payload))
        await iq.send()
        await romeo.logout()

        romeo = await cast.login(romeo_account)
        iq = romeo.make_iq_get()
        query = ET.SubElement(iq.xml, "{jabber:iq:private}query")
        ET.SubElement(query, "{urn:example:notes}notes")
        result = await iq.send()
        note = result.xml.find("{jabber:iq:private}query/{urn:example:notes}notes/"
                               "{urn:example:notes}note")
        assert note is not None and note.text == "call the friar" and note.get("n") == "1"


async def test_blocking(server):
    romeo_account = server.new_account("romeo")
    async with Cast(server) as cast:
        romeo = await cast.login(romeo_account, plugins=["xep_0191"])
        phone = await cast.login(romeo_account, resource="phone", plugins=["xep_0191"])
        tybalt = await cast.login(server.new_account("tybalt"))
        await become_friends(romeo, tybalt)
        for client in (romeo, phone):  # only who has asked for the list is pushed its changes
            assert not (await client["xep_0191"].get_blocked())["blocklist"]["items"]

        await romeo["xep_0191"].block(tybalt.boundjid.bare)
        push = await phone.pushes.expect(lambda iq: iq["block"]["items"], "a block push")
        assert {str(jid) for jid in push["block"]["items"]} == {tybalt.boundjid.bare}
        await tybalt.presences.expect(
            lambda p: p["from"] == romeo.boundjid and p["type"] == "unavailable",
            "romeo to look unavailable")

        # A message from a blocked contact is refused and does not arrive.
        tybalt.chat(romeo.boundjid.bare, "boy!")
        refused = await tybalt.messages.expect(lambda m: m["type"] == "error", "an error")
        assert refused["error"]["condition"] == "service-unavailable"
        # One cannot send to whom one blocks (XEP-0191 §3.2).
        romeo.chat(tybalt.boundjid.bare, "villain")
        refused = await romeo.messages.expect(lambda m: m["type"] == "error", "an error")
        assert refused["error"]["condition"] == "not-acceptable"
        await romeo.round_trip()
        assert not romeo.messages.matching(chat("boy!"))

        await romeo["xep_0191"].unblock(tybalt.boundjid.bare)
        await tybalt.presences.expect(
            lambda p: p["from"] == romeo.boundjid and p["type"] == "available",
            "romeo to be seen again")
        tybalt.chat(romeo.boundjid.bare, "peace?")
        await romeo.messages.expect(chat("peace?"), "the message after unblocking")


async def test_disco_of_the_domain(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        info = (await romeo["xep_0030"].get_info(DOMAIN))["disco_info"]
        assert ("server", "im") in {(i[0], i[1]) for i in info["identities"]}
        for feature in ("http://jabber.org/protocol/disco#info",
                        "http://jabber.org/protocol/disco#items", "urn:xmpp:ping",
                        "urn:xmpp:blocking", "vcard-temp", "jabber:iq:private",
                        "jabber:iq:version", "urn:xmpp:time"):
            if server.kind != "parlance" and feature == "jabber:iq:private":
                continue  # Prosody stores private XML without saying so
            assert feature in info["features"], feature
        await romeo["xep_0030"].get_items(DOMAIN)
        own = (await romeo["xep_0030"].get_info(romeo.boundjid.bare))["disco_info"]
        assert ("account", "registered") in {(i[0], i[1]) for i in own["identities"]}


async def test_ping_version_and_unknown_requests(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=["xep_0092"])
        await romeo.round_trip()
        version = await romeo["xep_0092"].get_version(DOMAIN)
        assert version["software_version"]["name"]
        iq = romeo.make_iq_get(ito=DOMAIN)
        ET.SubElement(iq.xml, "{urn:example:unheard-of}query")
        assert await romeo.iq_error(iq.send()) == "service-unavailable"
