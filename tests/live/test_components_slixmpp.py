"""External components (XEP-0114), one of them a push service (XEP-0357), and flexible offline
message retrieval (XEP-0013)."""

import asyncio
import contextlib
from xml.etree import ElementTree

import pytest
from slixmpp import ComponentXMPP
from slixmpp.exceptions import IqError
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath, StanzaPath

from server_fixture import DOMAIN
from slixmpp_client import WAIT, Cast, Inbox
from test_restart import acknowledged

PUBSUB = "{http://jabber.org/protocol/pubsub}"
OFFLINE = "{http://jabber.org/protocol/offline}"
PUSH = "{urn:xmpp:push:0}"
FORM = "{jabber:x:data}"


class Component(ComponentXMPP):
    def __init__(self, server, secret=None):
        name, right = server.component
        super().__init__(name, secret or right, server.address, server.component_port)
        self.messages = Inbox()
        self.publications = Inbox()
        self.stream_errors = []
        self.gone = asyncio.Event()
        self.started = asyncio.Event()
        for plugin in ("xep_0030", "xep_0199"):
            self.register_plugin(plugin)
        self.register_handler(Callback("record message", StanzaPath("message"),
                                       self.messages.put))
        self.register_handler(Callback(
            "record publication",
            MatchXPath(f"{{{self.default_ns}}}iq/{PUBSUB}pubsub"), self.publications.put))
        self.add_event_handler("stream_error", self.stream_errors.append)
        self.add_event_handler("disconnected", lambda _: self.gone.set())
        self.add_event_handler("session_start", lambda _: self.started.set())

    async def begin(self):
        self.connect()
        await asyncio.wait_for(self.started.wait(), WAIT)
        return self

    async def end(self):
        self.disconnect(wait=WAIT)
        await asyncio.wait_for(self.gone.wait(), 2 * WAIT)

    async def publication(self):
        """The next one: its iq, and what the summary form says."""
        iq = await self.publications.expect(lambda iq: iq["type"] == "set", "a publication")
        fields = iq.xml.findall(f"{PUBSUB}pubsub/{PUBSUB}publish/{PUBSUB}item/"
                                f"{PUSH}notification/{FORM}x/{FORM}field")
        return iq, {field.get("var"): field.findtext(f"{FORM}value") for field in fields}


@contextlib.asynccontextmanager
async def component(server):
    instance = await Component(server).begin()
    try:
        yield instance
    finally:
        if not instance.gone.is_set():
            await instance.end()


def enabling(client, node, secret=None):
    """The request to push to our component."""
    iq = client.make_iq_set()
    name = client.live_server.component[0]
    xml = f"<enable xmlns='urn:xmpp:push:0' jid='{name}' node='{node}'"
    if secret is None:
        xml += "/>"
    else:
        xml += ("><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
                "http://jabber.org/protocol/pubsub#publish-options</value></field>"
                f"<field var='secret'><value>{secret}</value></field></x></enable>")
    iq.append(ElementTree.fromstring(xml))
    return iq.send(timeout=WAIT)


async def test_component_and_users_talk(server):
    async with Cast(server) as cast, component(server) as bridge:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN")
        romeo.chat(f"cat@{bridge.boundjid.bare}", "Here, kitty")
        message = await bridge.messages.expect(lambda m: m["body"] == "Here, kitty", "the message")
        assert message["from"] == romeo.boundjid
        bridge.send_message(mfrom=f"cat@{bridge.boundjid.bare}/sofa", mto=message["from"],
                            mbody="Miaow & <purr>", mtype="chat")
        answer = await romeo.messages.expect(lambda m: m["body"] == "Miaow & <purr>", "the answer")
        assert answer["from"].full == f"cat@{bridge.boundjid.bare}/sofa"
        # Requests both ways.
        await romeo.round_trip(bridge.boundjid.bare)
        await bridge["xep_0199"].send_ping(DOMAIN, ifrom=bridge.boundjid.bare, timeout=WAIT)
        items = await romeo["xep_0030"].get_items(jid=DOMAIN, timeout=WAIT)
        assert bridge.boundjid.bare in [str(item[0]) for item in items["disco_items"]["items"]]


async def test_component_that_is_away_or_refused(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN")
        with pytest.raises(IqError) as error:
            await romeo["xep_0199"].send_ping(server.component[0], timeout=WAIT)
        assert error.value.condition == "service-unavailable"
        guesser = Component(server, secret="wrong")
        guesser.connect()
        await asyncio.wait_for(guesser.gone.wait(), WAIT)
        assert not guesser.started.is_set()
        async with component(server) as first:
            second = Component(server)
            second.connect()
            await asyncio.wait_for(second.gone.wait(), WAIT)
            assert [e["condition"] for e in second.stream_errors] == ["conflict"]
            assert not first.gone.is_set()
            await romeo.round_trip(first.boundjid.bare)


async def test_reload_ends_a_component_whose_secret_has_changed(own_server):
    async with component(own_server) as bridge:
        name, old = own_server.component
        own_server.component = (name, "another secret")
        with open(own_server.config) as config:
            text = config.read()
        own_server.reload()  # nothing has changed
        await bridge["xep_0199"].send_ping(DOMAIN, ifrom=name, timeout=WAIT)
        with open(own_server.config, "w") as config:
            config.write(text.replace(old, "another secret"))
        own_server.reload()
        await asyncio.wait_for(bridge.gone.wait(), WAIT)
        assert [e["condition"] for e in bridge.stream_errors] == ["not-authorized"]
    async with component(own_server) as bridge:
        await bridge["xep_0199"].send_ping(DOMAIN, ifrom=name, timeout=WAIT)


async def test_many_stanzas_at_once_arrive_in_order(server):
    async with Cast(server) as cast, component(server) as bridge:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN")
        for number in range(500):
            bridge.send_message(mfrom=bridge.boundjid.bare, mto=romeo.boundjid, mtype="chat",
                                mbody=str(number))
        for number in range(500):
            message = await romeo.messages.expect(lambda _: True, f"message {number}")
            assert message["body"] == str(number)


async def test_push_while_offline_survives_a_crash_and_ends_with_an_error(own_server):
    romeo_account, juliet_account = own_server.new_account("romeo"), own_server.new_account("juliet")
    async with Cast(own_server) as cast:
        juliet = await cast.login(juliet_account, resource="phone", mechanism="PLAIN")
        await enabling(juliet, "device", secret="shh")
        own_server.kill()
    await asyncio.to_thread(own_server.start)
    async with Cast(own_server) as cast, component(own_server) as service:
        romeo = await cast.login(romeo_account, mechanism="PLAIN")
        romeo.chat(juliet_account.jid, "one")
        iq, summary = await service.publication()
        assert iq["from"].full == juliet_account.jid
        assert iq.xml.find(f"{PUBSUB}pubsub/{PUBSUB}publish").get("node") == "device"
        options = iq.xml.findall(f"{PUBSUB}pubsub/{PUBSUB}publish-options/{FORM}x/{FORM}field")
        assert {f.get("var"): f.findtext(f"{FORM}value") for f in options} == {
            "FORM_TYPE": "http://jabber.org/protocol/pubsub#publish-options", "secret": "shh"}
        # Neither sender nor text unless the operator says so.
        assert summary == {"FORM_TYPE": "urn:xmpp:push:summary", "message-count": "1"}
        iq.reply().send()
        # A flood is told once.
        for number in range(20):
            romeo.chat(juliet_account.jid, f"more {number}")
        iq, summary = await service.publication()
        told = 1
        while summary["message-count"] != "21":  # on a slow machine it takes longer
            iq.reply().send()
            iq, summary = await service.publication()
            told += 1
        assert told <= 4
        error = iq.reply()
        error["error"]["condition"] = "item-not-found"
        error["error"]["type"] = "cancel"
        error["type"] = "error"
        error.send()
        await service["xep_0199"].send_ping(DOMAIN, ifrom=service.boundjid.bare, timeout=WAIT)
        romeo.chat(juliet_account.jid, "last")
        await romeo.round_trip(service.boundjid.bare)
        await asyncio.sleep(6)
        assert not service.publications.matching(lambda _: True)


async def test_push_when_a_connection_breaks(server):
    async with Cast(server) as cast, component(server) as service:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN")
        juliet = await cast.login(server.new_account("juliet"), resource="phone",
                                  mechanism="PLAIN", stream_management=True)
        await enabling(juliet, f"node of {juliet.account.name}")
        romeo.chat(juliet.account.jid, "heard")
        await juliet.messages.expect(lambda m: m["body"] == "heard", "the message")
        await romeo.round_trip(service.boundjid.bare)
        assert not service.publications.matching(lambda _: True)
        juliet.cut()
        await asyncio.to_thread(server.poll, lambda: any(
            "session waits for its client" in line and juliet.account.jid in line
            for line in server.log().splitlines()), "the session to wait")
        romeo.chat(juliet.account.jid, "missed")
        iq, _ = await service.publication()
        assert iq["from"].full == juliet.account.jid
        iq.reply().send()


async def test_flexible_offline_messages(server):
    juliet_account = server.new_account("juliet")
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN",
                                 stream_management=True)
        for body in ("one", "two", "three"):
            romeo.chat(juliet_account.jid, body)
        await acknowledged(romeo)
        juliet = cast.client(juliet_account, mechanism="PLAIN", plugins=["xep_0004", "xep_0013"])
        await juliet.connect_and_bind()
        offline = juliet["xep_0013"]
        headers = await asyncio.wait_for(offline.get_headers(), WAIT)
        items = headers["disco_items"]["items"]
        nodes = sorted(item[1] for item in items)
        assert len(nodes) == 3
        assert {item[2] for item in items} == {romeo.boundjid.full}
        juliet.send_presence()
        await juliet.round_trip()
        assert not juliet.messages.matching(lambda _: True)

        async def answered(call, *args):
            result = asyncio.get_running_loop().create_future()
            call(*args, callback=lambda iq: result.done() or result.set_result(iq))
            iq = await asyncio.wait_for(result, WAIT)
            assert iq["type"] == "result", str(iq)

        await answered(offline.view, [nodes[1]])
        message = await juliet.messages.expect(lambda _: True, "the second message")
        assert message["body"] == "two"
        assert message.xml.find(f"{OFFLINE}offline/{OFFLINE}item").get("node") == nodes[1]
        await answered(offline.remove, [nodes[1]])
        await answered(offline.fetch)
        for body in ("one", "three"):
            await juliet.messages.expect(lambda m, b=body: m["body"] == b, body)
        await answered(offline.purge)
        headers = await asyncio.wait_for(offline.get_headers(), WAIT)
        assert not headers["disco_items"]["items"]
