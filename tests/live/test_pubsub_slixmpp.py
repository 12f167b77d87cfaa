"""Publish-subscribe (XEP-0060) at the pubsub service and at accounts (XEP-0163), with slixmpp's
plugins: what it sends and how it reads the answers is its own."""

from slixmpp.xmlstream import ET

from server_fixture import DOMAIN
from slixmpp_client import Cast, become_friends
from test_restart import kill

SERVICE = f"pubsub.{DOMAIN}"
PLUGINS = ["xep_0060", "xep_0004", "xep_0059"]
PEP = [*PLUGINS, "xep_0115", "xep_0163"]
ATOM = "http://www.w3.org/2005/Atom"
MOOD = "http://jabber.org/protocol/mood"
EVENT = "{http://jabber.org/protocol/pubsub#event}"


def entry(title):
    element = ET.Element(f"{{{ATOM}}}entry")
    ET.SubElement(element, f"{{{ATOM}}}title").text = title
    return element


def items_of(answer):
    return [item["id"] for item in answer["pubsub"]["items"]["substanzas"]]


def event_of(node, what="items"):
    """Matches the message that tells of something at the node."""
    def matches(message):
        found = message.xml.find(f"{EVENT}event/{EVENT}{what}")
        return found is not None and found.get("node") == node
    return matches


async def test_a_node_from_its_making_to_its_end(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        node = f"balcony of {romeo.account.name}"
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        await here.create_node(SERVICE, node)
        assert await romeo.iq_error(here.create_node(SERVICE, node)) == "conflict"
        await there.subscribe(SERVICE, node)
        await here.publish(SERVICE, node, id="1", payload=entry("But soft"))
        told = await juliet.messages.expect(event_of(node), "the first item")
        assert told["type"] == "headline"
        assert told.xml.find(f".//{{{ATOM}}}title").text == "But soft"
        for number in range(2, 6):
            await here.publish(SERVICE, node, id=str(number), payload=entry(f"line {number}"))
        assert items_of(await there.get_items(SERVICE, node)) == ["1", "2", "3", "4", "5"]
        assert items_of(await there.get_items(SERVICE, node, max_items=2)) == ["4", "5"]
        assert items_of(await there.get_item(SERVICE, node, "3")) == ["3"]
        assert await juliet.iq_error(there.retract(SERVICE, node, "3")) == "forbidden"
        await here.retract(SERVICE, node, "3", notify="1")
        assert items_of(await there.get_items(SERVICE, node)) == ["1", "2", "4", "5"]
        await here.purge(SERVICE, node)
        await juliet.messages.expect(event_of(node, "purge"), "that all items are gone")
        assert items_of(await there.get_items(SERVICE, node)) == []
        await here.delete_node(SERVICE, node)
        await juliet.messages.expect(event_of(node, "delete"), "that the node is gone")
        assert await juliet.iq_error(there.get_items(SERVICE, node)) == "item-not-found"


async def test_owners_manage_who_may_do_what(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        node = f"letters of {romeo.account.name}"
        await here.create_node(SERVICE, node)
        form = (await here.get_node_config(SERVICE, node))["pubsub_owner"]["configure"]["form"]
        assert form["values"]["pubsub#access_model"] == "open"
        form.reply()
        form["values"] = {**form["values"], "pubsub#access_model": "whitelist"}
        await here.set_node_config(SERVICE, node, form)
        assert await juliet.iq_error(there.subscribe(SERVICE, node)) == "not-allowed"
        assert await juliet.iq_error(there.publish(SERVICE, node, payload=entry("x"))) == "forbidden"
        await here.modify_affiliations(SERVICE, node, [(juliet.boundjid.bare, "publisher")])
        await there.subscribe(SERVICE, node)
        await there.publish(SERVICE, node, payload=entry("Romeo, Romeo"))
        await juliet.messages.expect(event_of(node), "her own item")
        mine = (await there.get_affiliations(SERVICE))["pubsub"]["affiliations"]["substanzas"]
        assert [(each["node"], each["affiliation"]) for each in mine] == [(node, "publisher")]
        await here.modify_affiliations(SERVICE, node, [(juliet.boundjid.bare, "outcast")])
        assert await juliet.iq_error(there.get_items(SERVICE, node)) == "forbidden"
        assert await romeo.iq_error(here.modify_affiliations(
            SERVICE, node, [(romeo.boundjid.bare, "none")])) == "not-acceptable"


async def test_what_was_published_survives_a_kill(own_server):
    async with Cast(own_server) as cast:
        romeo = await cast.login(own_server.new_account("romeo"), plugins=PLUGINS)
        account = romeo.account
        await romeo["xep_0060"].create_node(SERVICE, "kept")
        await romeo["xep_0060"].subscribe(SERVICE, "kept")
        for number in range(20):
            await romeo["xep_0060"].publish(SERVICE, "kept", id=str(number), payload=entry("x"))
        await kill(own_server, romeo)
    own_server.start()
    async with Cast(own_server) as cast:
        romeo = await cast.login(account, plugins=PLUGINS)
        answer = await romeo["xep_0060"].get_items(SERVICE, "kept")
        assert items_of(answer) == [str(number) for number in range(20)]
        await romeo["xep_0060"].publish(SERVICE, "kept", id="20", payload=entry("more"))
        await romeo.messages.expect(event_of("kept"), "what it is still subscribed to")


async def test_contacts_with_an_interest_are_told(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PEP)
        juliet = cast.client(server.new_account("juliet"), plugins=PEP)
        juliet["xep_0163"].add_interest(MOOD)
        await juliet.login()
        await become_friends(romeo, juliet)
        await juliet["xep_0115"].update_caps()
        mood = ET.Element(f"{{{MOOD}}}mood")
        ET.SubElement(mood, f"{{{MOOD}}}happy")
        await romeo["xep_0060"].publish(None, MOOD, id="current", payload=mood)
        told = await juliet.messages.expect(event_of(MOOD), "the mood")
        assert told["from"] == romeo.boundjid.bare
        # A device that comes later is told what there is.
        phone = cast.client(juliet.account, resource="phone", plugins=PEP)
        phone["xep_0163"].add_interest(MOOD)
        await phone.login()
        await phone["xep_0115"].update_caps()
        told = await phone.messages.expect(event_of(MOOD), "the last mood")
        assert told["delay"]["stamp"] is not None
        # Romeo's client has said nothing about moods.
        await romeo.round_trip()
        assert romeo.messages.matching(event_of(MOOD)) == []


def options_form(client, options):
    form = client["xep_0004"].make_form(ftype="submit")
    form.add_field(var="FORM_TYPE", ftype="hidden",
                   value="http://jabber.org/protocol/pubsub#subscribe_options")
    for name, value in options.items():
        form.add_field(var=f"pubsub#{name}", value=value)
    return form


async def test_a_digest_survives_a_kill(own_server):
    async with Cast(own_server) as cast:
        romeo = await cast.login(own_server.new_account("romeo"), plugins=PLUGINS)
        here, account = romeo["xep_0060"], romeo.account
        await here.create_node(SERVICE, "kept")
        assert await romeo.iq_error(here.subscribe(SERVICE, "kept", options=options_form(
            romeo, {"digest": "1", "digest_frequency": "10"}))) == "bad-request"
        await here.subscribe(SERVICE, "kept", options=options_form(
            romeo, {"digest": "1", "digest_frequency": "15000", "include_body": "1"}))
        for number in range(3):
            await here.publish(SERVICE, "kept", id=str(number), payload=entry(f"line {number}"))
        assert romeo.messages.matching(event_of("kept")) == []
        await kill(own_server, romeo)
    own_server.start()
    async with Cast(own_server) as cast:
        romeo = await cast.login(account, plugins=PLUGINS)
        told = await romeo.messages.expect(event_of("kept"), "the digest", timeout=40)
        ids = [item.get("id") for item in told.xml.iter(f"{EVENT}item")]
        assert ids == ["0", "1", "2"]
        assert told["body"] == "line 0\nline 1\nline 2"
