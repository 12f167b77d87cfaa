"""What components may do besides speaking for their domain: several connections at once, the rights
of a privileged entity (XEP-0356), delegated namespaces (XEP-0355), and the log-in by SASL with
several hostnames on one connection (XEP-0225)."""

import asyncio
import base64
import contextlib
import ssl
from xml.etree import ElementTree

import pytest
from slixmpp.exceptions import IqError
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

from server_fixture import DOMAIN
from slixmpp_client import WAIT, Cast, Inbox
from test_components_slixmpp import Component

DELEGATION = "{urn:xmpp:delegation:2}"
FORWARD = "{urn:xmpp:forward:0}"
VERSION = "{jabber:iq:version}"


def grant(server, lines, tables=""):
    """Gives the server's component more rights, and the server more components."""
    secret = f'secret = "{server.component[1]}"\n'
    with open(server.config) as config:
        text = config.read()
    with open(server.config, "w") as config:
        config.write(text.replace(secret, secret + lines + "\n" + tables))
    server.reload()


def is_forbidden(stanza):
    """slixmpp does not know errors in the namespace of components."""
    return stanza.xml.find(".//{urn:ietf:params:xml:ns:xmpp-stanzas}forbidden") is not None


class Trusted(Component):
    def __init__(self, server):
        super().__init__(server)
        self.advertised = asyncio.Event()
        self.delegated = Inbox()
        self.register_plugin("xep_0356")
        self.pushes = Inbox()
        self.presences = Inbox()
        self.add_event_handler("privileges_advertised", lambda _: self.advertised.set())
        self.register_handler(Callback(
            "record push", MatchXPath(f"{{{self.default_ns}}}iq/{{jabber:iq:roster}}query"),
            self.pushes.put))
        self.register_handler(Callback(
            "record delegated", MatchXPath(f"{{{self.default_ns}}}iq/{DELEGATION}delegation"),
            self.delegated.put))
        self.register_handler(Callback(
            "record presence", MatchXPath(f"{{{self.default_ns}}}presence"), self.presences.put))


@contextlib.asynccontextmanager
async def trusted(server):
    instance = await Trusted(server).begin()
    # Where slixmpp sends its privileged messages.
    instance.server_host = DOMAIN
    try:
        yield instance
    finally:
        if not instance.gone.is_set():
            await instance.end()


async def test_privileged_component_and_rosters_messages_presence(own_server):
    grant(own_server, 'roster = "both"\nmessage = "outgoing"\npresence = "managed_entity"')
    async with Cast(own_server) as cast, trusted(own_server) as service:
        await asyncio.wait_for(service.advertised.wait(), WAIT)
        rights = service["xep_0356"]
        assert rights.granted_privileges == {
            "roster": "both", "message": "outgoing", "presence": "managed_entity"}
        juliet = await cast.login(own_server.new_account("juliet"), mechanism="PLAIN")
        romeo = await cast.login(own_server.new_account("romeo"), mechanism="PLAIN")
        jid = juliet.account.jid
        await rights.set_roster(jid, {"nurse@elsewhere.example": {
            "name": "Nurse", "subscription": "none", "groups": ["Family"]}}, timeout=WAIT)
        roster = await rights.get_roster(jid, timeout=WAIT)
        assert str(list(roster["roster"]["items"])[0]) == "nurse@elsewhere.example"
        push = await service.pushes.expect(lambda iq: iq["type"] == "set", "the push")
        assert push["from"].full == jid
        message = romeo.make_message(mto=romeo.boundjid, mfrom=jid, mbody="In her name",
                                     mtype="chat")
        rights.send_privileged_message(message)
        got = await romeo.messages.expect(lambda m: m["body"] == "In her name", "the message")
        assert got["from"].full == jid
        # The presence of users, and no more of it than the XEP wants.
        juliet.send_presence(ptype="unavailable")
        for kind in ("available", "unavailable"):
            await service.presences.expect(
                lambda p, k=kind: p["from"] == juliet.boundjid and p["type"] == k, kind)
        # In the name of somebody of another server: no.
        forged = romeo.make_message(mto=romeo.boundjid, mfrom="x@elsewhere.example", mbody="no")
        rights.send_privileged_message(forged)
        error = await service.messages.expect(lambda m: m["type"] == "error", "the refusal")
        assert is_forbidden(error)


async def test_component_without_rights_is_refused(own_server):
    async with Cast(own_server) as cast, trusted(own_server) as service:
        juliet = await cast.login(own_server.new_account("juliet"), mechanism="PLAIN")
        for request in (service["xep_0356"]._make_get_roster(juliet.account.jid),
                        service["xep_0356"]._make_set_roster(juliet.account.jid, {"a@b": {}})):
            with pytest.raises(IqError) as error:
                await request.send(timeout=WAIT)
            assert is_forbidden(error.value.iq)
        assert not service.advertised.is_set()


async def test_delegated_namespace(own_server):
    grant(own_server, 'delegate = ["jabber:iq:version"]')
    async with Cast(own_server) as cast:
        romeo = await cast.login(own_server.new_account("romeo"), mechanism="PLAIN")

        def ask():
            iq = romeo.make_iq_get(queryxmlns="jabber:iq:version", ito=DOMAIN)
            return asyncio.ensure_future(iq.send(timeout=WAIT))

        with pytest.raises(IqError) as error:  # nobody is there
            await ask()
        assert error.value.condition == "service-unavailable"
        async with trusted(own_server) as service:
            answer = ask()
            iq = await service.delegated.expect(lambda iq: iq["type"] == "set", "the request")
            inner = iq.xml.find(f"{DELEGATION}delegation/{FORWARD}forwarded").find("{jabber:client}iq")
            assert inner.get("from") == romeo.boundjid.full
            reply = iq.reply()
            reply.append(ElementTree.fromstring(
                "<delegation xmlns='urn:xmpp:delegation:2'><forwarded xmlns='urn:xmpp:forward:0'>"
                f"<iq xmlns='jabber:client' type='result' id='{inner.get('id')}' "
                f"to='{inner.get('from')}'><query xmlns='jabber:iq:version'><name>Ours</name>"
                "</query></iq></forwarded></delegation>"))
            reply.send()
            result = await answer
            assert result.xml.find(f"{VERSION}query").findtext(f"{VERSION}name") == "Ours"
            assert result["from"] == DOMAIN


async def test_two_connections_of_one_component(own_server):
    grant(own_server, "connections = 2")
    async with Cast(own_server) as cast:
        people = [await cast.login(own_server.new_account(f"user{n}"), mechanism="PLAIN")
                  for n in range(6)]
        first, second = await Component(own_server).begin(), await Component(own_server).begin()
        third = Component(own_server)
        third.connect()
        await asyncio.wait_for(third.gone.wait(), WAIT)
        assert [e["condition"] for e in third.stream_errors] == ["conflict"]
        for number in range(20):
            for who in people:
                who.chat(first.boundjid.bare, f"{number} of {who.account.name}")
        await asyncio.gather(*(who.round_trip() for who in people))

        def bodies(who):
            return [[m["body"] for m in c.messages.matching(lambda m: m["from"] == who.boundjid)]
                    for c in (first, second)]

        async def all_there():
            while any(sum(map(len, bodies(who))) < 20 for who in people):
                await asyncio.sleep(0.05)
        await asyncio.wait_for(all_there(), WAIT)
        for who in people:  # everybody has one of the two, and it gets all in order
            expected = [f"{n} of {who.account.name}" for n in range(20)]
            assert sorted(bodies(who)) == [[], expected]
        await first.end()
        people[0].chat(first.boundjid.bare, "to who is left")
        await second.messages.expect(lambda m: m["body"] == "to who is left", "the message")
        await second.end()


async def test_log_in_by_sasl_and_several_hostnames(own_server):
    name, secret = own_server.component
    grant(own_server, 'binds = ["other.example"]',
          '[[component]]\nname = "other.example"\nsecret = "x"\n')
    async with Cast(own_server) as cast:
        romeo = await cast.login(own_server.new_account("romeo"), mechanism="PLAIN")
        reader, writer = await asyncio.open_connection(own_server.address,
                                                       own_server.component_port)

        async def say(text, until):
            writer.write(text.encode())
            got = b""
            while until.encode() not in got:
                part = await asyncio.wait_for(reader.read(65536), WAIT)
                assert part, got.decode()
                got += part
            return got.decode()

        header = ("<stream:stream xmlns='jabber:client' version='1.0' "
                  f"xmlns:stream='http://etherx.jabber.org/streams' from='{name}' to='{DOMAIN}'>")
        features = await say(header, "</stream:features>")
        assert "<mechanism>" not in features
        await say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<proceed")
        context = ssl.create_default_context(cafile=own_server.trust)
        await writer.start_tls(context, server_hostname=DOMAIN)
        features = await say(header, "</stream:features>")
        assert "<mechanism>SCRAM-SHA-256-PLUS</mechanism>" in features
        response = base64.b64encode(f"\0{name}\0{secret}".encode()).decode()
        await say("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                  f"{response}</auth>", "<success")
        assert "urn:xmpp:component:0" in await say(header, "</stream:features>")
        for hostname in (name, "other.example"):
            await say("<iq type='set' id='b'><bind xmlns='urn:xmpp:component:0'>"
                      f"<hostname>{hostname}</hostname></bind></iq>",
                      f"<hostname>{hostname}</hostname></bind></iq>")
            romeo.chat(f"cat@{hostname}", f"to {hostname}")
            await say("", f"to {hostname}")
            await say(f"<message from='cat@{hostname}' to='{romeo.boundjid}' type='chat'>"
                      f"<body>from {hostname}</body></message>", "")
            await romeo.messages.expect(lambda m, h=hostname: m["body"] == f"from {h}", "it")
        writer.close()
