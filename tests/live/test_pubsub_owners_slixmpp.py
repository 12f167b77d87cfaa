"""What owners and subscribers of nodes do besides publishing, with slixmpp: approving subscriptions
(XEP-0060 §8.6, §8.7), collections (XEP-0248), leases, what is attached to items (XEP-0470), the archive of
a node (XEP-0442), and markers that a user's devices share (XEP-0490)."""

import datetime
import re

from slixmpp.xmlstream import ET

from server_fixture import DOMAIN
from slixmpp_client import Cast
from test_pubsub_relationships_slixmpp import CONFIG, OPTIONS, submission
from test_pubsub_slixmpp import ATOM, PEP, PLUGINS, SERVICE, entry, event_of, items_of

AUTHORIZATION = "http://jabber.org/protocol/pubsub#subscribe_authorization"
GET_PENDING = "http://jabber.org/protocol/pubsub#get-pending"
ATTACHMENTS = "urn:xmpp:pubsub-attachments:1"
SUMMARY = "urn:xmpp:pubsub-attachments:summary:1"
DISPLAYED = "urn:xmpp:mds:displayed:0"
MAM = "urn:xmpp:mam:2"


def form_in(message):
    """The values of the data form; empty: there is none."""
    fields = message.xml.findall("{jabber:x:data}x/{jabber:x:data}field")
    return {field.get("var"): field.findtext("{jabber:x:data}value") for field in fields}


def is_approval_form(message):
    return form_in(message).get("FORM_TYPE") == AUTHORIZATION


def approve(client, asked):
    """The owner's answer: the form filled in (§8.6, Example 168)."""
    values = {var: value for var, value in form_in(asked).items() if var != "FORM_TYPE"}
    reply = client.make_message(mto=SERVICE)
    reply.append(submission(client, AUTHORIZATION, {**values, "pubsub#allow": "1"}))
    reply.send()


async def new_closed_node(client, name):
    await client["xep_0060"].create_node(
        SERVICE, name, config=submission(client, CONFIG, {"pubsub#access_model": "authorize"}))


def subscription_told(state):
    def matches(message):
        told = message.xml.find(".//{http://jabber.org/protocol/pubsub#event}subscription")
        return told is not None and told.get("subscription") == state
    return matches


async def test_an_owner_approves_who_asks(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        node = f"secrets of {romeo.account.name}"
        await new_closed_node(romeo, node)
        answer = await juliet["xep_0060"].subscribe(SERVICE, node)
        assert answer["pubsub"]["subscription"]["subscription"] == "pending"
        asked = await romeo.messages.expect(is_approval_form, "the request for approval")
        assert form_in(asked)["pubsub#subscriber_jid"] == juliet.boundjid.bare
        assert (await juliet.iq_error(juliet["xep_0060"].get_items(SERVICE, node))
                == "not-authorized")
        approve(romeo, asked)
        await juliet.messages.expect(subscription_told("subscribed"), "the approval")
        await romeo["xep_0060"].publish(SERVICE, node, id="1", payload=entry("love"))
        await juliet.messages.expect(event_of(node), "the item")
        assert items_of(await juliet["xep_0060"].get_items(SERVICE, node)) == ["1"]


async def test_an_owner_asks_what_waits_for_approval(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=[*PLUGINS, "xep_0050"])
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        node = f"secrets of {romeo.account.name}"
        await new_closed_node(romeo, node)
        await juliet["xep_0060"].subscribe(SERVICE, node)
        await romeo.messages.expect(is_approval_form, "the request for approval")
        first = await romeo["xep_0050"].send_command(SERVICE, GET_PENDING)
        options = first.xml.iter("{jabber:x:data}option")
        assert node in [option.findtext("{jabber:x:data}value") for option in options]
        chosen = submission(romeo, AUTHORIZATION, {"pubsub#node": node})
        done = await romeo["xep_0050"].send_command(
            SERVICE, GET_PENDING, sessionid=first["command"]["sessionid"], action="complete",
            payload=chosen)
        assert done["command"]["status"] == "completed"
        again = await romeo.messages.expect(is_approval_form, "the request once more")
        approve(romeo, again)
        await juliet.messages.expect(subscription_told("subscribed"), "the approval")


async def test_a_collection_tells_of_what_is_in_it(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        shelf = f"shelf of {romeo.account.name}"
        book = f"{shelf}, book"
        await here.create_node(
            SERVICE, shelf, config=submission(romeo, CONFIG, {"pubsub#node_type": "collection"}))
        await here.create_node(SERVICE, book,
                               config=submission(romeo, CONFIG, {"pubsub#collection": shelf}))
        await there.subscribe(SERVICE, shelf, options=submission(
            juliet, OPTIONS, {"pubsub#subscription_type": "items",
                              "pubsub#subscription_depth": "all"}))
        await here.publish(SERVICE, book, id="1", payload=entry("chapter"))
        told = await juliet.messages.expect(event_of(book), "the item of the node in it")
        headers = {header.get("name"): header.text
                   for header in told.xml.iter("{http://jabber.org/protocol/shim}header")}
        assert headers["Collection"] == shelf
        found = await juliet["xep_0030"].get_items(SERVICE, node=shelf)
        assert [item[1] for item in found["disco_items"]["items"]] == [book]


async def test_a_lease_has_its_end(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        node = f"lessons of {romeo.account.name}"
        await here.create_node(SERVICE, node)
        now = datetime.datetime.now(datetime.timezone.utc)

        def lease(days):
            end = now + datetime.timedelta(days=days)
            return submission(juliet, OPTIONS,
                              {"pubsub#expire": end.strftime("%Y-%m-%dT%H:%M:%SZ")})

        past = there.subscribe(SERVICE, node, options=lease(-1))
        assert await juliet.iq_error(past) == "bad-request"
        answer = await there.subscribe(SERVICE, node, options=lease(1))
        subscription = answer.xml.find(".//{http://jabber.org/protocol/pubsub}subscription")
        tomorrow = (now + datetime.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        assert subscription.get("expiry") == tomorrow
        await here.publish(SERVICE, node, id="1", payload=entry("one"))
        await juliet.messages.expect(event_of(node), "the item of while it lasts")


async def test_what_others_say_of_an_item(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        node = f"blog-{romeo.account.name}"
        await here.create_node(SERVICE, node, config=submission(
            romeo, CONFIG, {"pubsub#publish_model": "open"}))
        await here.publish(SERVICE, node, id="post", payload=entry("A rose"))
        attached = f"{ATTACHMENTS}/xmpp:{SERVICE}?;node={node};item=post"
        for client in (romeo, juliet):
            said = ET.Element(f"{{{ATTACHMENTS}}}attachments")
            ET.SubElement(said, f"{{{ATTACHMENTS}}}noticed")
            await client["xep_0060"].publish(SERVICE, attached, id=client.boundjid.bare,
                                             payload=said)
        assert sorted(items_of(await there.get_items(SERVICE, attached))) == sorted(
            [romeo.boundjid.bare, juliet.boundjid.bare])
        answer = await there.get_items(SERVICE, f"{SUMMARY}/{node}")
        noticed = answer.xml.find(f".//{{{SUMMARY}}}noticed")
        assert noticed.get("count") == "2"
        forged = ET.Element(f"{{{ATTACHMENTS}}}attachments")
        forgery = there.publish(SERVICE, attached, id=romeo.boundjid.bare, payload=forged)
        assert await juliet.iq_error(forgery) == "bad-request"
        await here.retract(SERVICE, node, "post")
        assert await juliet.iq_error(there.get_items(SERVICE, attached)) == "item-not-found"


async def test_the_archive_of_a_node(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        node = f"notes of {romeo.account.name}"
        await romeo["xep_0060"].create_node(SERVICE, node)
        for number in range(3):
            await romeo["xep_0060"].publish(SERVICE, node, id=str(number),
                                            payload=entry(f"note {number}"))
        iq = romeo.make_iq_set(ito=SERVICE)
        query = ET.SubElement(iq.xml, f"{{{MAM}}}query", node=node, queryid="q")
        page = ET.SubElement(query, "{http://jabber.org/protocol/rsm}set")
        ET.SubElement(page, "{http://jabber.org/protocol/rsm}max").text = "2"
        answer = await iq.send()
        assert answer.xml.find(f".//{{{MAM}}}fin").get("complete") != "true"
        results = romeo.messages.matching(lambda m: m.xml.find(f"{{{MAM}}}result") is not None)
        titles = [result.xml.find(f".//{{{ATOM}}}title").text for result in results]
        assert titles == ["note 0", "note 1"]
        assert all(re.fullmatch(r"\S+", result.xml.find(f"{{{MAM}}}result").get("id"))
                   for result in results)


async def test_devices_share_how_far_they_have_read(server):
    async with Cast(server) as cast:
        account = server.new_account("juliet")
        phone = await cast.login(account, resource="phone", plugins=PEP)
        laptop = cast.client(account, resource="laptop", plugins=PEP)
        laptop["xep_0163"].add_interest(DISPLAYED)
        await laptop.login()
        await laptop.round_trip()
        read = ET.Element(f"{{{DISPLAYED}}}displayed")
        ET.SubElement(read, "{urn:xmpp:sid:0}stanza-id", id="up to here", by=phone.boundjid.bare)
        options = {"pubsub#persist_items": "true", "pubsub#max_items": "max",
                   "pubsub#send_last_published_item": "never", "pubsub#access_model": "whitelist"}
        await phone["xep_0060"].publish(
            phone.boundjid.bare, DISPLAYED, id=f"romeo@{DOMAIN}", payload=read,
            options=submission(phone, "http://jabber.org/protocol/pubsub#publish-options", options))
        told = await laptop.messages.expect(event_of(DISPLAYED), "how far the phone has read")
        assert told.xml.find(".//{urn:xmpp:sid:0}stanza-id").get("id") == "up to here"
