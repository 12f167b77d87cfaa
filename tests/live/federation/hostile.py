"""Servers that say what they like, over real sockets: one that dials the server under test, and one
that is dialled by it. Both see exactly what comes back."""

import asyncio
import contextlib
import itertools
import os
import re
import secrets
import ssl
from xml.etree import ElementTree

from ports import local
from slixmpp_client import WAIT

STREAMS = "{http://etherx.jabber.org/streams}"
STREAM_ERRORS = "{urn:ietf:params:xml:ns:xmpp-streams}"
FEATURES = "</stream:features>"
STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
PROCEED = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
DIALBACK = "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>"
EXTERNAL = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>"
MALLORY = "mallory.example"  # whose server is hostile

# Limits are per address: everybody comes from another one.
_addresses = itertools.cycle(range(100, 200))


def header(from_=MALLORY, to=None, content="jabber:server", id_=None, version="1.0"):
    given = {"from": from_, "to": to, "id": id_, "version": version}
    attributes = "".join(f" {name}='{value}'" for name, value in given.items() if value)
    return (f"<?xml version='1.0'?><stream:stream xmlns='{content}'{attributes} "
            "xmlns:db='jabber:server:dialback' xmlns:stream='http://etherx.jabber.org/streams'>")


def message(from_, to, body, kind="chat"):
    return f"<message from='{from_}' to='{to}' type='{kind}'><body>{body}</body></message>"


def own_domain(above):
    """A name below it that nobody has used: a server that could not be reached is left alone for a
    while."""
    return f"{secrets.token_hex(4)}.{above}"


def credentials(bed, kind, domain=MALLORY):
    """The files of a new certificate and of its key, see certificates.py."""
    path = os.path.join(bed.authority.directory, f"{domain}-{secrets.token_hex(4)}")
    bed.authority.issue(kind, domain, f"{path}.crt", f"{path}.key")
    return f"{path}.crt", f"{path}.key"


def context(side, files=None):
    """Takes any certificate. A server always has one of its own."""
    made = ssl.SSLContext(side)
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    if files is not None:
        made.load_cert_chain(*files)
    return made


class Conversation(asyncio.Protocol):
    """One connection. `text` is what has come since the last restart of the stream."""

    def __init__(self, connected=None):
        self.text = ""
        self.received = 0  # bytes, ever
        self.is_over = False
        self._at = 0       # gets() has seen what is before it
        self._transport = None
        self._connected = connected
        self._changed = asyncio.Event()

    def connection_made(self, transport):
        first, self._transport = self._transport is None, transport
        if first and self._connected is not None:
            self._connected(self)

    def data_received(self, data):
        self.text += data.decode()
        self.received += len(data)
        self._changed.set()

    def connection_lost(self, error):
        self.is_over = True
        self._changed.set()

    def send(self, text):
        self._transport.write(text.encode() if isinstance(text, str) else text)

    @property
    def unsent(self):
        return self._transport.get_write_buffer_size()

    def abort(self):
        self._transport.abort()

    def stop_reading(self):
        self._transport.pause_reading()

    def restart(self):
        """What comes from here on is another stream."""
        self.text, self._at = "", 0

    async def _until(self, condition, what):
        async def changes():
            while not condition():
                assert not self.is_over, f"over before {what}: {self.text}"
                self._changed.clear()
                await self._changed.wait()
        try:
            await asyncio.wait_for(changes(), WAIT)
        except asyncio.TimeoutError:
            raise AssertionError(f"no {what}: {self.text}") from None

    async def gets(self, part):
        """Waits for it. Returns what came up to its end, after what an earlier call returned."""
        await self._until(lambda: part in self.text[self._at:], part)
        start, self._at = self._at, self.text.index(part, self._at) + len(part)
        return self.text[start:self._at]

    async def ended(self):
        await self._until(lambda: self.is_over, "end")

    async def refused(self, condition):
        """The stream ends with this error, with nothing after it (RFC 6120 §4.9.1.1)."""
        await self.ended()
        error = ElementTree.fromstring(self.text)[-1]
        assert error.tag == f"{STREAMS}error", self.text
        conditions = [child.tag for child in error if child.tag != f"{STREAM_ERRORS}text"]
        assert conditions == [STREAM_ERRORS + condition], self.text
        assert self.text.endswith("</stream:error></stream:stream>"), self.text

    async def encrypt(self, tls, **options):
        self.restart()
        self._transport = await asyncio.get_running_loop().start_tls(
            self._transport, self, tls, **options)


class Caller(Conversation):
    """Dials the server under test."""

    @classmethod
    async def dial(cls, server, address=None, tls=None):
        """With `tls`, a context, from the first byte (XEP-0368)."""
        options = {"ssl": tls, "server_hostname": server.domain} if tls else {}
        _, caller = await asyncio.get_running_loop().create_connection(
            cls, server.address, server.s2s_tls_port if tls else server.s2s_port,
            local_addr=(address or local(next(_addresses)), 0), **options)
        caller.server = server
        return caller

    @classmethod
    async def dial_with_tls(cls, server, files=None, from_=MALLORY):
        """Up to the features that are offered behind STARTTLS."""
        caller = await cls.dial(server)
        await caller.open(from_)
        caller.send(STARTTLS)
        await caller.gets(PROCEED)
        await caller.encrypt(context(ssl.PROTOCOL_TLS_CLIENT, files),
                             server_hostname=server.domain)
        caller.features = await caller.open(from_)
        return caller

    @classmethod
    async def authenticated(cls, server, files, from_=MALLORY):
        """By a certificate."""
        caller = await cls.dial_with_tls(server, files, from_)
        caller.send(EXTERNAL)
        await caller.gets("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>")
        await caller.open(from_)
        return caller

    async def open(self, from_=MALLORY):
        """A stream. Returns the features."""
        self.restart()
        self.send(header(from_, self.server.domain))
        await self.gets("<stream:features>")
        return await self.gets(FEATURES)

    def show_key(self, domain=MALLORY, key="no such key"):
        self.send(f"<db:result from='{domain}' to='{self.server.domain}'>{key}</db:result>")

    async def key_refused(self, domain, kind, condition):
        """An error of dialback, which does not end the stream (XEP-0220 §2.5)."""
        assert (f"<db:result from='{self.server.domain}' to='{domain}' type='error'><error "
                f"type='{kind}'><{condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                "</db:result>") in await self.gets("</db:result>")
        self.send("<iq/>")
        await self.refused("not-authorized")


@contextlib.asynccontextmanager
async def called(bed, domain, script, others=()):
    """A server that is dialled for this domain, and for others; `script` plays each connection."""
    tasks, conversations = set(), []

    def connected(conversation):
        conversations.append(conversation)
        tasks.add(asyncio.create_task(script(conversation)))

    listener = await asyncio.get_running_loop().create_server(
        lambda: Conversation(connected), local(31), 0)
    domains = (domain, *others)
    await asyncio.to_thread(bed.names.publish_all, domains, local(31),
                            listener.sockets[0].getsockname()[1])
    try:
        yield conversations
    finally:
        listener.close()
        for task in tasks:
            task.cancel()
        # What became of them shows at the other end.
        await asyncio.gather(*tasks, return_exceptions=True)
        for conversation in conversations:
            conversation.abort()
        await asyncio.to_thread(bed.names.withdraw, *domains)


async def answer_header(conversation, domain, features):
    await conversation.gets("xml:lang='en'>")
    conversation.send(header(domain, id_="1") + f"<stream:features>{features}{FEATURES}")


async def accept_tls(conversation, domain, files, features):
    await answer_header(conversation, domain, STARTTLS)
    await conversation.gets(STARTTLS)
    conversation.send(PROCEED)
    await conversation.encrypt(context(ssl.PROTOCOL_TLS_SERVER, files), server_side=True)
    await answer_header(conversation, domain, features)


def authority(domain, files, verdict):
    """A script for called(): says this of every key that it is asked about."""
    async def play(conversation):
        await accept_tls(conversation, domain, files, DIALBACK)
        while True:
            question = await conversation.gets("</db:verify>")
            (asker, id_), = re.findall(r"<db:verify from='([^']+)' .*id='([^']+)'", question)
            conversation.send(f"<db:verify from='{domain}' to='{asker}' id='{id_}' "
                              f"type='{verdict}'/>")
    return play
