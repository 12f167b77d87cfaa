"""How two servers prove to each other who they are, and what happens when one cannot."""

import re

import pytest

from federation import certificates
from federation.bed import PAIRS, SERVERS
from federation.couple import couple, hear_nothing, say
from federation.settings import Settings

BY_CERTIFICATE = Settings(dialback=False)
BY_DIALBACK = Settings(certificate=certificates.SELF_SIGNED)


def kinds(pair):
    return {SERVERS[name][0].kind for name in pair.split("-")}


# ejabberd 23.01 has none of these.
WITH_BIDI = WITH_DANE = WITH_SRV_NAME = [pair for pair in PAIRS if "ejabberd" not in kinds(pair)]


def start(bed, pair, *settings):
    """The two servers, with settings for each or for both."""
    one, other = pair.split("-")
    return bed.add(one, settings[0]), bed.add(other, settings[-1])


async def talk(one, other):
    """A message each way; the first makes the connection."""
    async with couple(one, other) as (romeo, juliet):
        await say(romeo, juliet, "there")
        await say(juliet, romeo, "and back")
        await say(romeo, juliet, "once more")


def ways_in(one, other, expected=True):
    """By which means they have let each other in."""
    if expected:  # ejabberd writes its log in its own time
        other.poll(lambda: other.accepted_by(one.domain), "a word on the connection")
    return other.accepted_by(one.domain), one.accepted_by(other.domain)


@pytest.mark.parametrize("pair", PAIRS)
async def test_by_certificate(own_bed, pair):
    """SASL EXTERNAL, and nothing else would do."""
    one, other = start(own_bed, pair, BY_CERTIFICATE)
    await talk(one, other)
    assert ways_in(one, other)[0] == {"external"}


@pytest.mark.parametrize("pair", PAIRS)
async def test_an_operator_sees_the_connection_and_the_certificate(own_bed, pair):
    one, other = start(own_bed, pair, BY_CERTIFICATE)
    await talk(one, other)
    row = one.shown(other.domain)
    assert row["direction"] == "in and out" and row["security"].startswith("TLSv1.3, certificate")
    assert other.domain in row["certificate"]
    assert re.search(r" by .+, until \d{4}-\d\d-\d\d$", row["certificate"]), row


@pytest.mark.parametrize("pair", WITH_SRV_NAME)
async def test_by_certificate_for_the_service(own_bed, pair):
    """The certificate names the XMPP service of the domain (SRVName, RFC 6125)."""
    one, other = start(own_bed, pair, Settings(certificate=certificates.SRV_NAME, dialback=False))
    await talk(one, other)
    assert ways_in(one, other)[0] == {"external"}


@pytest.mark.parametrize("pair", PAIRS)
async def test_by_dialback(own_bed, pair):
    """TLS with certificates that nobody vouches for (XEP-0220)."""
    one, other = start(own_bed, pair, BY_DIALBACK)
    await talk(one, other)
    assert ways_in(one, other)[0] == {"dialback"}


@pytest.mark.parametrize("pair", PAIRS)
async def test_by_dialback_one_way_and_certificate_the_other(own_bed, pair):
    one, other = start(own_bed, pair, BY_DIALBACK, Settings())
    await talk(one, other)
    assert ways_in(one, other)[0] == {"dialback"}


@pytest.mark.parametrize("pair", PAIRS)
async def test_direct_tls_alone(own_bed, pair):
    """The DNS names ports for TLS from the first byte and no others (XEP-0368)."""
    one, other = start(own_bed, pair, Settings(starttls=False, direct_tls=True, dialback=False))
    await talk(one, other)
    assert ways_in(one, other)[0] == {"external"}


@pytest.mark.parametrize("pair", PAIRS)
async def test_a_domain_without_srv_records(own_bed, pair):
    """The second has its address alone in the DNS, and listens on the usual port."""
    one, other = start(own_bed, pair, Settings(), Settings(starttls=False))
    await talk(one, other)


@pytest.mark.parametrize("turned", [False, True], ids=["there", "back"])
@pytest.mark.parametrize("pair", WITH_BIDI)
async def test_one_connection_for_both_ways(own_bed, pair, turned):
    """XEP-0288: the one that was called does not call back."""
    servers = start(own_bed, pair, BY_CERTIFICATE)
    one, other = reversed(servers) if turned else servers
    await talk(one, other)
    assert ways_in(one, other) == ({"external"}, set())


@pytest.mark.parametrize("turned", [False, True], ids=["there", "back"])
@pytest.mark.parametrize("pair", WITH_DANE)
async def test_a_certificate_that_the_dns_vouches_for(own_bed, pair, turned):
    """That of the server which is called: signed by no authority, but found in a TLSA record that
    DNSSEC signs (RFC 7673). The other way goes over the same connection (XEP-0288)."""
    calls = Settings(dialback=False, dane=True)
    called = Settings(certificate=certificates.SELF_SIGNED, dialback=False, dane=True)
    servers = start(own_bed, pair, *((called, calls) if turned else (calls, called)))
    one, other = reversed(servers) if turned else servers
    await talk(one, other)
    assert ways_in(one, other) == ({"external"}, set())


@pytest.mark.parametrize("pair", WITH_DANE)
async def test_a_caller_with_a_certificate_that_the_dns_vouches_for(own_bed, pair):
    called = Settings(dialback=False, dane=True)
    calls = Settings(certificate=certificates.SELF_SIGNED, dialback=False, dane=True)
    ours, theirs = start(own_bed, pair, called, calls)
    await talk(theirs, ours)
    assert ways_in(theirs, ours) == ({"external"}, set())
    assert f"server={theirs.domain} for={ours.domain} direction=incoming by=DANE" in ours.log()


@pytest.mark.parametrize("whose, certificate", [
    ("ours", certificates.WRONG_NAME), ("theirs", certificates.WRONG_NAME),
    ("theirs", certificates.EXPIRED), ("theirs", certificates.SELF_SIGNED)])
@pytest.mark.parametrize("pair", PAIRS)
async def test_a_bad_certificate_is_not_enough(own_bed, pair, whose, certificate):
    """Neither of the two gets a word to the other; both senders are told."""
    good = Settings(dialback=False, queue_time="3s")
    bad = Settings(certificate=certificate, dialback=False, queue_time="3s")
    one, other = start(own_bed, pair, *((bad, good) if whose == "ours" else (good, bad)))
    await hear_nothing(one, other)
    assert ways_in(one, other, expected=False) == (set(), set())


@pytest.mark.parametrize("pair", PAIRS)
async def test_a_denied_domain_gets_nothing_and_is_sent_nothing(own_bed, pair):
    domain = f"{pair.split('-')[1]}.example"
    one, other = start(own_bed, pair, Settings(deny=(domain,), queue_time="3s"),
                       Settings(queue_time="3s"))
    async with couple(one, other) as (romeo, juliet):
        romeo.chat(juliet.boundjid.bare, "are you there?")
        juliet.chat(romeo.boundjid.bare, "are you there?")
        for sender in (romeo, juliet):
            await sender.messages.expect(lambda m: m["type"] == "error", "an error")
        for receiver in (romeo, juliet):
            assert receiver.messages.matching(lambda m: m["type"] != "error") == []
