"""Other servers that lie, or break the rules of XML and of streams: each is refused with the error
that is defined for that, and nothing of what it says reaches anybody."""

import asyncio
import ssl

import pytest

from federation import certificates
from federation.hostile import (DIALBACK, EXTERNAL, FEATURES, MALLORY, PROCEED, STARTTLS, Caller,
                                accept_tls, answer_header, authority, called, context, credentials,
                                header, message, own_domain)
from federation.town import (CONNECTIONS_PER_DOMAIN, STANZA, STRANGERS_OF_ONE_ADDRESS,
                             STRANGERS_STANZA, STRICT)
from slixmpp_client import Cast

OURS, THEIRS = "parlance.example", "other.example"
NOBODY = f"nobody@{OURS}"
BAD_CERTIFICATES = [certificates.EXPIRED, certificates.SELF_SIGNED, certificates.WRONG_NAME]
KEYS_AT_ONCE = 20  # of one stream
STANZA_ERRORS = "{urn:ietf:params:xml:ns:xmpp-stanzas}"
NOT_AUTHORIZED = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>"


@pytest.fixture(scope="module")
def good(bed):
    """Mallory's own certificate, with which nothing is wrong."""
    return credentials(bed, certificates.ISSUED)


@pytest.fixture(scope="module")
def unsigned(bed):
    return credentials(bed, certificates.SELF_SIGNED)


# How it begins --------------------------------------------------------------------------------------

@pytest.mark.parametrize("first_words, condition", [
    (header(to="nowhere.example"), "host-unknown"),
    (header(), "improper-addressing"),
    (header(OURS, OURS), "invalid-from"),
    (header(f"mallory@{MALLORY}", OURS), "invalid-from"),
    (header(to=OURS, content="jabber:client"), "invalid-namespace"),
    ("GET / HTTP/1.1\r\n\r\n", "not-well-formed"),
    (b"\x16\x03\x01\x02\x00\x01", "not-well-formed"),  # TLS where STARTTLS is spoken
    ("<?php?>", "restricted-xml"),
    ("<!-- hello -->", "restricted-xml"),
    ("<!DOCTYPE stream [<!ENTITY a 'aaaa'>]>", "restricted-xml"),
    (b"<stream:stream from='\xff\xfe'>", "unsupported-encoding"),
    (header(to=OURS).replace("?>", " encoding='ISO-8859-1'?>", 1), "unsupported-encoding"),
    ("<stream:stream from='" + "a" * STRANGERS_STANZA, "policy-violation"),
    (header("a" * 3 * STRANGERS_STANZA, OURS), "policy-violation"),
], ids=range(14))
async def test_first_words(town, first_words, condition):
    caller = await Caller.dial(town.server)
    caller.send(first_words)
    await caller.refused(condition)


async def test_silence(impatient_town, good):
    """Of connections that have begun in all ways."""
    nothing = await Caller.dial(impatient_town.server)
    half = await Caller.dial(impatient_town.server)
    half.send("<stream:stream")
    features = await Caller.dial(impatient_town.server)
    await features.open()
    handshake = await Caller.dial(impatient_town.server)
    await handshake.open()
    handshake.send(STARTTLS)
    await handshake.gets(PROCEED)
    encrypted = await Caller.dial_with_tls(impatient_town.server, good)
    direct = await Caller.dial(impatient_town.server, tls=context(ssl.PROTOCOL_TLS_CLIENT, good))
    for caller in (nothing, half, features, encrypted, direct):
        await caller.refused("connection-timeout")
    await handshake.ended()
    assert handshake.text.endswith(PROCEED)


@pytest.mark.parametrize("opens, drop", [
    (False, " "), (True, " "), (True, "<bidi xmlns='urn:xmpp:bidi'/>")])
async def test_drops(impatient_town, opens, drop):
    """Whoever always says something, and never who it is, has no more time than others."""
    caller = await Caller.dial(impatient_town.server)
    if opens:
        await caller.open()
    while not caller.is_over:
        caller.send(drop)
        await asyncio.sleep(0.3)


# Before it has shown who it is ----------------------------------------------------------------------

@pytest.mark.parametrize("words, condition", [
    (message(f"a@{MALLORY}", NOBODY, "early"), "not-authorized"),
    (message(f"a@{THEIRS}", NOBODY, "forged"), "not-authorized"),
    ("<presence/>", "not-authorized"),
    ("<letter xmlns='urn:example'/>", "unsupported-stanza-type"),
    ("<db:result to='parlance.example'>a key</db:result>", "improper-addressing"),
    ("<!-- hello -->", "restricted-xml"),
    ("<message><?php?></message>", "restricted-xml"),
    ("<message>&lol;</message>", "restricted-xml"),
    ("</message>", "not-well-formed"),
    ("hello", "bad-format"),
    (message(f"a@{MALLORY}", NOBODY, "x" * STRANGERS_STANZA), "policy-violation"),
    ("<message><body>" + "x" * STRANGERS_STANZA, "policy-violation"),
    ("<" + "x" * (STRANGERS_STANZA + 1), "policy-violation"),
    ("<message" + "".join(f" a{n}=''" for n in range(65)) + "/>", "policy-violation"),
    ("<message>" + "<a>" * 65, "policy-violation"),
], ids=range(15))
@pytest.mark.parametrize("encrypted", [False, True], ids=["clear", "encrypted"])
async def test_a_stranger(town, unsigned, encrypted, words, condition):
    if encrypted:
        caller = await Caller.dial_with_tls(town.server, unsigned)
    else:
        caller = await Caller.dial(town.server)
        await caller.open()
    caller.restart()
    caller.text = header()  # of the stream that is to end
    caller.send(words)
    await caller.refused(condition)


# Downgrades -----------------------------------------------------------------------------------------

async def test_nothing_is_proved_in_the_clear(town, good):
    caller = await Caller.dial(town.server)
    features = await caller.open()
    assert "<required/></starttls>" in features
    assert "EXTERNAL" not in features and "dialback" not in features
    caller.send(EXTERNAL)
    await caller.gets("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><encryption-required/>"
                      "</failure>")
    caller.show_key()
    await caller.key_refused(MALLORY, "modify", "policy-violation")


async def test_what_follows_starttls_in_the_clear_is_not_taken(town, good):
    """RFC 6120 §5.4.3.3: nothing of it counts as having come encrypted. A header would be answered."""
    caller = await Caller.dial(town.server)
    await caller.open()
    caller.send(STARTTLS + header(THEIRS, OURS) + message(f"a@{THEIRS}", NOBODY, "injected"))
    await caller.gets(PROCEED)
    await caller.encrypt(context(ssl.PROTOCOL_TLS_CLIENT, good), server_hostname=OURS)
    features = await caller.open()
    assert caller.text.count("<stream:stream ") == 1
    assert f" to='{MALLORY}'" in caller.text and THEIRS not in caller.text
    assert "EXTERNAL" in features


async def test_starttls_twice(town, good):
    caller = await Caller.dial_with_tls(town.server, good)
    caller.send(STARTTLS)
    await caller.ended()
    assert caller.text.endswith("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>")


async def test_a_server_without_encryption_gets_nothing(town):
    async def script(conversation):
        await answer_header(conversation, domain, "<dialback xmlns='urn:xmpp:features:dialback'/>")

    domain = own_domain(MALLORY)
    await refused_when_called(town, domain, script)


async def test_an_old_server_gets_nothing(town):
    """It names no version, so knows of no features."""
    async def script(conversation):
        await conversation.gets("xml:lang='en'>")
        conversation.send(header(domain, id_="1", version=None))

    domain = own_domain(MALLORY)
    await refused_when_called(town, domain, script)


async def test_what_follows_proceed_in_the_clear_is_not_taken(town, unsigned):
    """The same the other way round: whoever is in the middle might take the encryption away."""
    async def script(conversation):
        await answer_header(conversation, domain, STARTTLS)
        await conversation.gets(STARTTLS)
        conversation.send(PROCEED + header(domain, id_="2") + "<stream:features/>")
        await conversation.encrypt(context(ssl.PROTOCOL_TLS_SERVER, unsigned), server_side=True)
        await answer_header(conversation, domain, DIALBACK)
        await conversation.gets(f"<db:result from='{OURS}' to='{domain}'>")
        conversation.send(f"<db:result from='{domain}' to='{OURS}' type='valid'/>")

    domain = own_domain(MALLORY)
    async with Cast(town.server) as cast, called(town.bed, domain, script) as conversations:
        romeo = await cast.login(town.server.new_account("romeo"))
        romeo.chat(f"a@{domain}", "the secret")
        await romeo.round_trip()
        while not conversations:
            await asyncio.to_thread(town.people.served)
        await conversations[0].gets("the secret")


@pytest.mark.parametrize("kind", BAD_CERTIFICATES)
async def test_a_server_with_a_bad_certificate_gets_nothing(town, kind):
    """If it has to have a good one."""
    async def script(conversation):
        await accept_tls(conversation, domain, files, "")

    domain = own_domain(STRICT)
    files = credentials(town.bed, kind, domain)
    await refused_when_called(town, domain, script)


async def refused_when_called(town, domain, script):
    """The sender is told at once, and the other has seen nothing of the message."""
    async with Cast(town.server) as cast, called(town.bed, domain, script) as conversations:
        romeo = await cast.login(town.server.new_account("romeo"))
        romeo.chat(f"a@{domain}", "the secret")
        error = await romeo.messages.expect(lambda m: m["type"] == "error", "an error")
        # slixmpp does not know this condition.
        assert [each.tag for each in error["error"].xml][0] == f"{STANZA_ERRORS}policy-violation"
        assert error["from"] == f"a@{domain}"
        assert conversations
        assert not any("the secret" in each.text for each in conversations)


# Certificates ---------------------------------------------------------------------------------------

@pytest.mark.parametrize("kind", BAD_CERTIFICATES)
async def test_a_bad_certificate_shows_nothing(town, kind):
    caller = await Caller.dial_with_tls(town.server, credentials(town.bed, kind))
    assert "EXTERNAL" not in caller.features
    for _ in range(3):
        caller.send(EXTERNAL)
        await caller.gets(NOT_AUTHORIZED)
    await caller.refused("policy-violation")  # RFC 6120 §6.4.5: no more attempts


@pytest.mark.parametrize("kind", BAD_CERTIFICATES)
async def test_dialback_makes_up_for_a_bad_certificate(town, kind):
    """Where the operator has no objection."""
    domain = own_domain(MALLORY)
    files = credentials(town.bed, kind, domain)
    async with called(town.bed, domain, authority(domain, files, "valid")):
        caller = await Caller.dial_with_tls(town.server, files, domain)
        assert "EXTERNAL" not in caller.features
        caller.show_key(domain)
        await caller.gets(f"<db:result from='{OURS}' to='{domain}' type='valid'/>")
        async with Cast(town.server) as cast:
            romeo = await cast.login(town.server.new_account("romeo"))
            caller.send(message(f"a@{domain}", romeo.account.jid, "good morning"))
            await romeo.messages.expect(lambda m: m["body"] == "good morning", "the message")
        caller.abort()


@pytest.mark.parametrize("kind", BAD_CERTIFICATES)
async def test_dialback_does_not_where_he_has(town, kind):
    caller = await Caller.dial_with_tls(town.server, credentials(town.bed, kind, STRICT), STRICT)
    assert "EXTERNAL" not in caller.features and "dialback" not in caller.features
    caller.show_key(STRICT)
    await caller.key_refused(STRICT, "auth", "not-authorized")


async def test_a_certificate_is_for_its_own_domain_only(town, good):
    """Asked for another, the real server of that domain does not know the key."""
    caller = await Caller.dial_with_tls(town.server, good)
    caller.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>"
                "b3RoZXIuZXhhbXBsZQ==</auth>")
    await caller.gets("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><invalid-authzid/></failure>")
    caller.show_key(THEIRS)
    await caller.ended()
    assert caller.text.endswith(f"<db:result from='{OURS}' to='{THEIRS}' type='invalid'/>"
                                "</stream:stream>")


# Dialback -------------------------------------------------------------------------------------------

async def test_a_wrong_key(town, unsigned):
    """XEP-0220 §2.2.1: the stream ends."""
    domain = own_domain(MALLORY)
    async with called(town.bed, domain, authority(domain, unsigned, "invalid")):
        caller = await Caller.dial_with_tls(town.server, unsigned, domain)
        caller.show_key(domain)
        await caller.ended()
    assert caller.text.endswith(f"<db:result from='{OURS}' to='{domain}' type='invalid'/>"
                                "</stream:stream>")


async def test_the_key_of_a_domain_without_a_server(town, unsigned):
    caller = await Caller.dial_with_tls(town.server, unsigned, "nowhere.example")
    caller.show_key("nowhere.example")
    await caller.key_refused("nowhere.example", "cancel", "remote-server-not-found")


async def test_our_own_domain(town, unsigned):
    caller = await Caller.dial_with_tls(town.server, unsigned)
    caller.show_key(OURS)
    await caller.key_refused(OURS, "modify", "not-acceptable")


async def test_keys_that_we_have_not_given_out(town, unsigned):
    """Ours is asked as the authority, for a stream that it has not opened."""
    caller = await Caller.dial_with_tls(town.server, unsigned)
    caller.send(f"<db:verify from='{MALLORY}' to='{OURS}' id='1'>made up</db:verify>")
    await caller.gets(f"<db:verify from='{OURS}' to='{MALLORY}' id='1' type='invalid'/>")
    caller.send(f"<db:verify from='{MALLORY}' to='nowhere.example' id='1'>made up</db:verify>")
    await caller.gets("<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>")
    caller.abort()


# When it has shown who it is ------------------------------------------------------------------------

@pytest.mark.parametrize("words, condition", [
    (message(f"a@{THEIRS}", NOBODY, "forged"), "invalid-from"),
    (message(f"a@below.{MALLORY}", NOBODY, "forged"), "invalid-from"),
    (message(NOBODY, NOBODY, "forged"), "invalid-from"),
    (message(f"a@{MALLORY}", "a@nowhere.example", "astray"), "host-unknown"),
    (message(f"a@{MALLORY}", f"a@{THEIRS}", "relayed"), "host-unknown"),
    (f"<message to='{NOBODY}'/>", "improper-addressing"),
    (f"<message from='{MALLORY}'/>", "improper-addressing"),
    (f"<letter from='{MALLORY}' to='{OURS}'/>", "unsupported-stanza-type"),
    (f"<message from='{MALLORY}' to='{OURS}'><!-- hello --></message>", "restricted-xml"),
    (message(f"a@{MALLORY}", NOBODY, "x" * STANZA), "policy-violation"),
    ("<message><body>" + "x" * STANZA, "policy-violation"),
    ("<message>" + "<a>" * 65, "policy-violation"),
], ids=range(12))
async def test_an_authenticated_server(town, good, words, condition):
    caller = await Caller.authenticated(town.server, good)
    caller.send(words)
    await caller.refused(condition)


async def test_an_element_without_an_end(town, good):
    """It is refused while it comes, not when it is over."""
    caller = await Caller.authenticated(town.server, good)
    caller.send("<message><body>")
    sent = 0
    while not caller.is_over and sent < 100 * STANZA:
        caller.send("x" * 1000)
        sent += 1000
        await asyncio.sleep(0)
    await caller.refused("policy-violation")


async def test_another_domain_after_the_proof(town, good):
    caller = await Caller.dial_with_tls(town.server, good)
    caller.send(EXTERNAL)
    await caller.gets("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>")
    caller.restart()
    caller.send(header(THEIRS, OURS))
    await caller.refused("invalid-from")


# How many -------------------------------------------------------------------------------------------

async def test_connections_of_one_domain(town, good):
    callers = [await Caller.authenticated(town.server, good)
               for _ in range(CONNECTIONS_PER_DOMAIN)]
    one_more = await Caller.dial_with_tls(town.server, good)
    one_more.send(EXTERNAL)
    await one_more.refused("resource-constraint")
    for caller in callers:
        caller.send("</stream:stream>")
        await caller.ended()


async def test_keys_that_are_being_verified(town, unsigned):
    """Nobody answers for these domains: more of them have to wait (XEP-0220 §2.5)."""
    async def silence(conversation):
        pass

    above = own_domain(MALLORY)
    domains = [own_domain(above) for _ in range(KEYS_AT_ONCE + 1)]
    async with called(town.bed, above, silence, domains):
        caller = await Caller.dial_with_tls(town.server, unsigned)
        for domain in domains:
            caller.show_key(domain)
        await caller.key_refused(domains[-1], "wait", "resource-constraint")


async def test_strangers_of_one_address(town):
    """Those who are too many are not even heard; when one leaves, another may come."""
    address = town.own_address()
    admitted = [await Caller.dial(town.server, address) for _ in range(STRANGERS_OF_ONE_ADDRESS)]
    for caller in admitted:
        await caller.open()
    one_more = await Caller.dial(town.server, address)
    await one_more.ended()
    assert one_more.received == 0
    admitted[0].send("</stream:stream>")
    await admitted[0].ended()
    last = await Caller.dial(town.server, address)
    assert FEATURES in await last.open()
    for caller in (*admitted, last):
        caller.abort()
