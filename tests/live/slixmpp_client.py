"""A slixmpp client for tests: logs in, keeps everything it receives, and waits for events.

Nothing here sleeps: `expect` returns as soon as a matching stanza is there, and fails with what
did arrive when none comes in time.
"""

import asyncio
import contextlib
import logging
import ssl
from hashlib import sha256
from pathlib import Path

from slixmpp import ClientXMPP
from slixmpp.exceptions import IqError
from slixmpp.plugins.xep_0198.stanza import Resume
from slixmpp.util.sasl import client as sasl_client
from slixmpp.util.sasl.mechanisms import SCRAM
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import StanzaPath

WAIT = 40  # seconds; generous, since only a failing test waits that long

logging.getLogger("slixmpp").setLevel(logging.CRITICAL)
logging.getLogger("asyncio").setLevel(logging.CRITICAL)


class LoginFailed(Exception):
    """The server refused the credentials; `condition` is the SASL error."""

    def __init__(self, condition):
        super().__init__(condition)
        self.condition = condition


class Inbox:
    """Stanzas in order of arrival. expect() takes the first match out."""

    def __init__(self):
        self._stanzas = []
        self._arrived = asyncio.Event()

    def put(self, stanza):
        self._stanzas.append(stanza)
        self._arrived.set()

    def matching(self, predicate):
        """What is there already, without taking it."""
        return [stanza for stanza in self._stanzas if predicate(stanza)]

    async def expect(self, predicate, what, timeout=WAIT):
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while True:
            for stanza in self._stanzas:
                if predicate(stanza):
                    self._stanzas.remove(stanza)
                    return stanza
            self._arrived.clear()
            try:
                await asyncio.wait_for(self._arrived.wait(), max(0, deadline - loop.time()))
            except asyncio.TimeoutError:
                got = "\n".join(str(stanza) for stanza in self._stanzas) or "nothing"
                raise AssertionError(f"expected {what} within {timeout} s; inbox: {got}") from None


class ScramWithEndPointBinding(SCRAM):
    """slixmpp binds to tls-unique only, which TLS 1.3 does not have; this binds to the
    certificate instead (RFC 5929 §4: its hash, SHA-256 for a SHA-256 signature)."""

    def process_1(self, challenge=b""):
        super().process_1(challenge)
        self.gs2_header = b"p=tls-server-end-point,,"
        self.client_first_message = self.gs2_header + self.client_first_message_bare
        return self.client_first_message


class SlixmppClient(ClientXMPP):
    def __init__(self, server, account, resource="slixmpp", password=None, mechanism=None,
                 direct_tls=False, tls=True, plugins=(), stream_management=False, via=None):
        super().__init__(f"{account.jid}/{resource}", password or account.password,
                         sasl_mech=mechanism)
        self.live_server = server
        if via is not None:  # a CuttingProxy
            self.end_point = (via.address, via.port)
        else:
            self.end_point = (server.address,
                              server.c2s_tls_port if direct_tls else server.c2s_port)
        self.direct_tls = direct_tls
        self.tls = tls
        self.account = account
        if server.trust is None:
            self.ssl_context.check_hostname = False
            self.ssl_context.verify_mode = ssl.CERT_NONE
        else:
            self.ca_certs = Path(server.trust)
        self.messages = Inbox()
        self.presences = Inbox()
        self.pushes = Inbox()         # roster and block list pushes: every IQ of type set
        self.stream_errors = []
        self.disconnect_seen = asyncio.Event()
        self.comes_back = False       # connects again when the connection is lost
        self.sessions = 0             # how often a resource was bound
        self.resumptions = Inbox()    # <resumed/>
        self.failed_resumptions = Inbox()
        self.roster.auto_authorize = None  # the tests answer subscription requests themselves
        self.roster.auto_subscribe = False
        for plugin in ("xep_0030", "xep_0199", "xep_0203", *plugins):
            self.register_plugin(plugin)
        if stream_management:
            self._register_stream_management()
        self.register_handler(Callback("record message", StanzaPath("message"),
                                       self.messages.put))
        self.register_handler(Callback("record presence", StanzaPath("presence"),
                                       self.presences.put))
        self.register_handler(Callback("record push", StanzaPath("iq@type=set"),
                                       self.pushes.put))
        self.add_event_handler("stream_error", self.stream_errors.append)
        self.add_event_handler("disconnected", self._on_disconnected)
        self.add_event_handler("session_start", self._count_session)
        self.add_event_handler("session_resumed", self.resumptions.put)
        self.add_event_handler("sm_failed", self.failed_resumptions.put)

    def _register_stream_management(self):
        """slixmpp 1.8 forgets what is unacknowledged when it asks to resume, just before it would
        need it (XEP-0198 §5: the client then sends it again); this puts it back."""
        kept = []

        def before(stanza):
            if isinstance(stanza, Resume):
                kept[:] = self["xep_0198"].unacked_queue
            return stanza

        def after(stanza):
            if isinstance(stanza, Resume):
                self["xep_0198"].unacked_queue.extend(kept)
            return stanza

        self.add_filter("out_sync", before)
        self.register_plugin("xep_0198")  # adds its own
        self.add_filter("out_sync", after)

    def _count_session(self, _):
        self.sessions += 1

    async def _on_disconnected(self, _):
        self.disconnect_seen.set()
        self["xep_0199"].disable_keepalive()
        for _ in range(3):  # reconnect() of the library, if that is why, goes first
            await asyncio.sleep(0)
        if self.comes_back and not self.is_connecting() and not self.is_connected():
            self.connect()

    def connect(self, *_, **__):
        """To the server under test, also when the library connects again of itself."""
        super().connect(self.end_point, use_ssl=self.direct_tls,
                        force_starttls=self.tls and not self.direct_tls,
                        disable_starttls=self.direct_tls or not self.tls)

    def doubt_connection(self):
        """Pings the server, as a client does now and then, and reconnects if no answer comes."""
        if self.is_connected():
            self["xep_0199"].enable_keepalive(interval=0.5, timeout=3)

    async def connect_and_bind(self):
        """Logs in and binds. Raises LoginFailed or, when the stream ends first, ConnectionError."""
        loop = asyncio.get_running_loop()
        done = loop.create_future()

        def settle(result):
            if not done.done():
                if isinstance(result, Exception):
                    done.set_exception(result)
                else:
                    done.set_result(result)

        refusals = []
        self.add_event_handler("failed_auth",
                               lambda stanza: refusals.append(stanza["condition"]))
        self.add_event_handler(
            "failed_all_auth",
            lambda _: settle(LoginFailed(refusals[0] if refusals else "no mechanism")))
        self.add_event_handler(
            "disconnected",
            lambda why: settle(LoginFailed(refusals[0]) if refusals
                               else ConnectionError(f"disconnected: {why}")))
        self.add_event_handler("connection_failed",
                               lambda why: settle(ConnectionError(str(why))))
        self.add_event_handler("session_start", lambda _: settle(True))
        if self.direct_tls:
            self.ssl_context.set_alpn_protocols(["xmpp-client"])
        self.connect()
        try:
            await asyncio.wait_for(done, WAIT)
        except BaseException:
            self.cut()
            raise
        return self

    @property
    def mechanism(self):
        """The SASL mechanism that the login ended with."""
        return self["feature_mechanisms"].mech.name

    async def login(self):
        """Binds, fetches the roster and sends initial presence, as a chat client does."""
        await self.connect_and_bind()
        await self.get_roster()
        self.send_presence()
        await self.presences.expect(
            lambda p: p["from"] == self.boundjid and p["type"] == "available",
            "our own presence back")
        return self

    async def fetch_roster(self):
        """The whole roster, with no version given: {bare JID: item}."""
        iq = self.make_iq_get()
        iq.enable("roster")
        return (await iq.send(timeout=WAIT))["roster"]["items"]

    def chat(self, to, body):
        self.send_message(mto=to, mbody=body, mtype="chat")

    def cut(self):
        """Drops the connection without closing the stream, and does not come back."""
        self.comes_back = False
        self["xep_0199"].disable_keepalive()
        self.cancel_connection_attempt()
        if self.transport is not None:
            transport, self.transport = self.transport, None
            with contextlib.suppress(AttributeError):  # the TLS layer is gone already
                transport.abort()

    async def resumed(self):
        """Waits until the session goes on where it was lost."""
        resumed = await self.resumptions.expect(lambda _: True, "<resumed/>")
        self["xep_0199"].disable_keepalive()
        return resumed

    async def all_sent(self):
        """slixmpp sends from a queue; returns when that is empty."""
        await asyncio.wait_for(self.waiting_queue.join(), WAIT)

    async def round_trip(self, to=None):
        """Returns once the entity, or our server, has answered a ping sent after all that was sent
        before."""
        await self["xep_0199"].send_ping(to or self.boundjid.host, timeout=WAIT)

    async def iq_error(self, request):
        """The error condition that the request must be answered with."""
        try:
            result = await request
        except IqError as error:
            return error.condition
        raise AssertionError(f"expected an error, got {result}")

    async def logout(self):
        self.disconnect(wait=WAIT)  # for the server to close its stream, having handled ours
        await asyncio.wait_for(self.disconnect_seen.wait(), 2 * WAIT)


class Cast:
    """Logs clients in and, on leaving the `async with` block, out again."""

    def __init__(self, server):
        self.server = server
        self._clients = []

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        for client in self._clients:
            client.cut()
        await asyncio.sleep(0)

    def client(self, account, **options):
        client = SlixmppClient(self.server, account, **options)
        self._clients.append(client)
        return client

    async def login(self, account, **options):
        return await self.client(account, **options).login()


async def become_friends(romeo, juliet):
    """Both subscribe to each other and have seen each other's presence."""
    for one, other in ((romeo, juliet), (juliet, romeo)):
        one.send_presence_subscription(pto=other.boundjid.bare)
        await other.presences.expect(
            lambda p: p["type"] == "subscribe" and p["from"].bare == one.boundjid.bare,
            "a subscription request")
        other.send_presence_subscription(pto=one.boundjid.bare, ptype="subscribed")
        await one.presences.expect(
            lambda p: p["type"] == "subscribed" and p["from"].bare == other.boundjid.bare,
            "the approval")
        await one.presences.expect(
            lambda p: p["type"] == "available" and p["from"] == other.boundjid,
            "the presence of the new contact")


@contextlib.contextmanager
def end_point_binding(client):
    """Within the block, this client logs in with SCRAM-SHA-256-PLUS and tls-server-end-point."""
    with open(client.live_server.certificate) as pem:
        binding = sha256(ssl.PEM_cert_to_DER_cert(pem.read())).digest()
    mechanisms = client["feature_mechanisms"]
    default_credentials = mechanisms._default_credentials

    def credentials(required, optional):
        values = default_credentials(required, optional)
        values["channel_binding"] = binding
        return values

    mechanisms.use_mech = "SCRAM-SHA-256-PLUS"
    mechanisms.sasl_callback = credentials
    stock = sasl_client.MECHANISMS["SCRAM-SHA-256-PLUS"]
    sasl_client.MECHANISMS["SCRAM-SHA-256-PLUS"] = ScramWithEndPointBinding
    try:
        yield client
    finally:
        sasl_client.MECHANISMS["SCRAM-SHA-256-PLUS"] = stock
