"""Servers whose certificates nobody has signed, and that want a good one from each other: the web
servers of their domains may vouch for them (POSH, RFC 7711)."""

import contextlib
import subprocess

import pytest

from federation import certificates
from federation.couple import couple, hear_nothing, say
from federation.settings import Settings
from federation.web_server import WELL_KNOWN, WebServer, fingerprints_of, reference_to
from ports import local

HOSTING = "hosting.example"
ALONE = Settings(certificate=certificates.SELF_SIGNED, dialback=False, queue_time="3s")


@pytest.fixture
def servers(own_bed):
    return own_bed.add("parlance", ALONE), own_bed.add("other", ALONE)


@contextlib.contextmanager
def web_of(bed, *peers, certificate=certificates.ISSUED):
    """A web server for each of the domains."""
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(WebServer(bed.authority, peer.domain, peer.address, certificate))
               for peer in peers]


@contextlib.contextmanager
def hosting(bed):
    """The web server of another domain."""
    bed.names.publish(HOSTING, local(32))
    try:
        with WebServer(bed.authority, HOSTING, local(32)) as web:
            yield web
    finally:
        bed.names.withdraw(HOSTING)


async def talk(one, other):
    async with couple(one, other) as (romeo, juliet):
        await say(romeo, juliet, "there")
        await say(juliet, romeo, "and back")


async def in_vain(one, other):
    """Neither of the two gets a word to the other; both senders are told."""
    await hear_nothing(one, other)
    for server in (one, other):
        assert "server connected" not in server.log()


def let_in(one, other):
    """Who called, and who was called, know each other by POSH."""
    assert (f"server={one.domain} for={other.domain} direction=incoming by=POSH" in other.log())
    assert (f"server={other.domain} for={one.domain} direction=outgoing by=certificate trust=POSH"
            in one.log())


async def test_web_servers_vouch_for_both(own_bed, servers):
    one, other = servers
    with web_of(own_bed, one, other) as webs:
        for web, peer in zip(webs, servers):
            web.put(fingerprints_of(peer.certificate))
        await talk(one, other)
        let_in(one, other)
        assert one.shown(other.domain)["security"].startswith("TLSv1.3, POSH")
        assert [web.asked for web in webs] == [[(peer.domain, WELL_KNOWN)] for peer in servers]


async def test_a_reference(own_bed, servers):
    """The domain says where else the fingerprints are; one of several is the right one."""
    one, other = servers
    with web_of(own_bed, one, other) as webs, hosting(own_bed) as host:
        for web in webs:
            web.put(reference_to(f"https://{HOSTING}/all.json"))
        host.put(fingerprints_of(own_bed.authority.certificate, one.certificate,
                                 other.certificate), "/all.json")
        await talk(one, other)
        let_in(one, other)


async def test_a_redirect(own_bed, servers):
    one, other = servers
    with web_of(own_bed, one, other) as webs, hosting(own_bed) as host:
        for web in webs:
            web.redirect(f"https://{HOSTING}/all.json")
        host.put(fingerprints_of(one.certificate, other.certificate), "/all.json")
        await talk(one, other)
        let_in(one, other)


async def test_another_certificate(own_bed, servers):
    one, other = servers
    with web_of(own_bed, one, other) as (first, second):
        first.put(fingerprints_of(other.certificate))
        second.put(fingerprints_of(one.certificate))
        await in_vain(one, other)
        assert "(POSH)" in one.log()


@pytest.mark.parametrize("kind, words", [(certificates.SELF_SIGNED, "SSL certificate problem"),
                                         (certificates.EXPIRED, "SSL certificate problem"),
                                         (certificates.WRONG_NAME, "no alternative certificate")])
async def test_a_web_server_that_nobody_trusts(own_bed, servers, kind, words):
    one, other = servers
    with web_of(own_bed, one, other, certificate=kind) as webs:
        for web, peer in zip(webs, servers):
            web.put(fingerprints_of(peer.certificate))
        await in_vain(one, other)
        assert not any(web.asked for web in webs)
        assert words in one.log()


async def test_nonsense_from_the_web(own_bed, servers):
    """More than anybody wants to read, and what is no JSON."""
    one, other = servers
    with web_of(own_bed, one, other) as (first, second):
        first.put(fingerprints_of(one.certificate) + " " * 10_000_000)
        second.put("<html>not here</html>")
        await in_vain(one, other)
        assert "it is no JSON object" in one.log()
        assert "too large" in other.log() or "exceed" in other.log().lower()


def test_the_doctor_asks_the_web(own_bed, servers):
    one, other = servers
    with web_of(own_bed, one, other) as webs:
        for web, peer in zip(webs, servers):
            web.put(fingerprints_of(peer.certificate))
        run = subprocess.run([one.binary, "--config", one.config, "doctor", other.domain],
                             timeout=120, check=False, stdout=subprocess.PIPE, text=True)
    assert run.returncode == 0, run.stdout
    assert "POSH         the domain's web server names 1 certificates" in run.stdout
    assert "vouched for by the domain's web server (POSH)" in run.stdout
    run = subprocess.run([one.binary, "--config", one.config, "doctor", other.domain],
                         timeout=120, check=False, stdout=subprocess.PIPE, text=True)
    assert run.returncode == 1
    assert "warn  POSH" in run.stdout
