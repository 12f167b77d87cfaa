"""An nbxmpp client (Gajim's protocol library) for tests.

nbxmpp runs in the GLib main loop. The tests are plain functions: they start something, then turn
the loop in wait_until() until it has happened.
"""

import logging
import time

from gi.repository import Gio, GLib
from nbxmpp.client import Client
from nbxmpp.const import ConnectionProtocol, ConnectionType
from nbxmpp.protocol import JID, Message
from nbxmpp.structs import StanzaHandler

from server_fixture import DOMAIN

WAIT = 40  # seconds; generous, since only a failing test waits that long

logging.getLogger("nbxmpp").setLevel(logging.CRITICAL)


def wait_until(condition, what, timeout=WAIT):
    """Turns the main loop until the condition holds; returns its value."""
    context = GLib.MainContext.default()
    deadline = time.monotonic() + timeout
    # Wakes the loop now and then, so that a missing event ends in our message and not in silence.
    waker = GLib.timeout_add(200, lambda: True)
    try:
        while True:
            result = condition()
            if result:
                return result
            if time.monotonic() > deadline:
                raise AssertionError(f"expected {what} within {timeout} s")
            context.iteration(True)
    finally:
        GLib.source_remove(waker)


class NbxmppClient:
    """One logged-in (or refused) client. `messages` and `presences` hold nbxmpp's parsed
    properties, `pushes` roster pushes, all in order of arrival."""

    def __init__(self, server, account, resource="nbxmpp", password=None, direct_tls=False,
                 via=None):
        self.account = account
        self.messages = []
        self.presences = []
        self.pushes = []
        self.state = None
        self.comes_back = False  # connects again when the connection is lost
        self.sessions = 0        # how often a resource was bound
        self.resumptions = 0
        self.client = Client(log_context=account.name)
        self.client.set_domain(DOMAIN)
        self.client.set_username(account.name)
        self.client.set_password(password or account.password)
        self.client.set_resource(resource)
        if direct_tls:
            port, kind = server.c2s_tls_port, ConnectionType.DIRECT_TLS
        else:
            port, kind = server.c2s_port, ConnectionType.START_TLS
        host = f"{server.address}:{port}" if via is None else f"{via.address}:{via.port}"
        self.client.set_custom_host(host, ConnectionProtocol.TCP, kind)
        with open(server.certificate) as pem:
            self.client.set_accepted_certificates(
                [Gio.TlsCertificate.new_from_pem(pem.read(), -1)])
        for signal in ("connected", "disconnected", "connection-failed", "resume-successful"):
            self.client.subscribe(signal, self._on_state)
        for name, kept in (("message", self._on_message), ("presence", self._on_presence)):
            self.client.register_handler(StanzaHandler(name=name, callback=kept, priority=60))
        self.client.register_handler(StanzaHandler(name="iq", typ="set", ns="jabber:iq:roster",
                                                   callback=self._on_push, priority=60))

    def _on_state(self, _client, signal):
        self.state = signal
        if signal == "connected":
            self.sessions += 1
        elif signal == "resume-successful":
            self.state = "connected"
            self.resumptions += 1
        elif self.comes_back:
            # Not before nbxmpp has done with the old connection.
            GLib.idle_add(self._connect_again)

    def _connect_again(self):
        if self.comes_back and self.state != "connected":
            self.client.connect()
        return GLib.SOURCE_REMOVE

    def _on_message(self, _client, _stanza, properties):
        self.messages.append(properties)

    def _on_presence(self, _client, _stanza, properties):
        self.presences.append(properties)

    def _on_push(self, _client, _stanza, properties):
        self.pushes.append(properties.roster.item)

    @property
    def bare_jid(self):
        return JID.from_string(self.account.jid)

    @property
    def full_jid(self):
        return self.client.get_bound_jid()

    def connect(self):
        """Connects and waits for the outcome: "connected", or "disconnected" with an error."""
        self.client.connect()
        wait_until(lambda: self.state, f"{self.account.jid} to log in")
        return self.state

    def login(self):
        """Binds, fetches the roster and sends initial presence, as Gajim does."""
        assert self.connect() == "connected", self.client.get_error()
        self.call("Roster", "request_roster")
        self.client.get_module("BasePresence").send()
        wait_until(lambda: [p for p in self.presences if p.self_presence], "our own presence")
        return self

    def roster_item(self, jid):
        items = self.call("Roster", "request_roster").items
        return next(item for item in items if item.jid == jid)

    def call(self, module, method, *arguments):
        """Runs one of nbxmpp's request tasks to its end; raises its error."""
        outcome = []

        def done(task):
            try:
                outcome.append((task.finish(), None))
            except Exception as error:  # an error of the server or a timeout; raised below
                outcome.append((None, error))

        # Without nbxmpp's own time limit: of two requests within a second it takes that of the
        # second for a point in time, long past.
        getattr(self.client.get_module(module), method)(*arguments, callback=done)
        wait_until(lambda: outcome, f"the answer to {module}.{method}")
        result, error = outcome[0]
        if error is not None:
            raise error
        return result

    def ask(self, iq):
        """The answer to a request that nbxmpp has no method for."""
        answers = []
        self.client.send_stanza(iq, callback=lambda _client, answer: answers.append(answer))
        wait_until(lambda: answers, "the answer to an iq")
        return answers[0]

    def chat(self, to, body):
        self.client.send_stanza(Message(to=to, body=body, typ="chat"))

    def expect_message(self, body):
        return wait_until(lambda: next((m for m in self.messages if m.body == body), None),
                          f"the message {body!r}")

    def expect_presence(self, type_, from_):
        """`from_` bare matches any resource."""
        def matches(p):
            return p.type.value == type_ and (p.jid == from_ or p.jid.bare == str(from_))
        return wait_until(lambda: next((p for p in self.presences if matches(p)), None),
                          f"presence {type_} from {from_}")

    def logout(self):
        if self.state == "connected":
            self.client.disconnect()
            wait_until(lambda: self.state == "disconnected", "the end of the stream")

    def change_network(self):
        """What Gajim does when the system reports another network: it leaves the connection behind
        without a word."""
        if self.state == "connected":
            self.client.disconnect(immediate=True)

    def round_trip(self):
        """Returns once the server has answered a ping sent after all that was sent before."""
        self.call("Ping", "ping", self.client.domain)

    def close(self):
        self.comes_back = False
        if self.state == "connected":
            self.client.disconnect(immediate=True)
            wait_until(lambda: self.state == "disconnected", "the end of the connection")
