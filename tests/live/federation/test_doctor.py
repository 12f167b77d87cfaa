"""`parlance doctor`: what it says of neighbours that are well, and of those that are not."""

import dataclasses
import re
import subprocess

import pytest

from federation import certificates
from federation.settings import Settings
from ports import free_port

TIMEOUT = 120  # seconds


@dataclasses.dataclass
class Diagnosis:
    status: int
    text: str

    def lines(self, level):
        return [line for line in self.text.splitlines() if line.startswith(level)]

    def says(self, level, words):
        return any(words in line for line in self.lines(level))


def examine(server, domain):
    run = subprocess.run([server.binary, "--config", server.config, "doctor", domain],
                         cwd=server.directory, timeout=TIMEOUT, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stderr == ""
    return Diagnosis(run.returncode, run.stdout)


def neighbour(bed, settings=Settings(), start=True):
    """Ours, and a Prosody."""
    return bed.add("parlance", Settings(dane=settings.dane)), bed.add("prosody", settings, start)


def test_healthy_neighbour(own_bed):
    ours, theirs = neighbour(own_bed, Settings(direct_tls=True))
    found = examine(ours, theirs.domain)
    assert found.status == 0, found.text
    assert found.lines("FAIL") == []
    assert found.says("ok", f"xmpp.{theirs.domain}: {theirs.address}")
    assert found.says("ok", f"{theirs.address} port {theirs.s2s_port}: STARTTLS, TLSv1.3")
    assert found.says("ok", f"{theirs.address} port {theirs.s2s_tls_port}: direct TLS, TLSv1.3")
    assert found.says("ok", f"for {theirs.domain}, ")
    assert found.says("ok", "vouched for by an authority")
    assert found.says("ok", f"this server can send to {theirs.domain}")
    again = examine(ours, theirs.domain)
    # The day may have ended meanwhile.
    days = re.compile(r"valid for \d+ days")
    assert days.sub("", again.text) == days.sub("", found.text)


@pytest.mark.parametrize("kind, words", [
    (certificates.EXPIRED, "expired on "),
    (certificates.WRONG_NAME, "for not-prosody.example, "),
    (certificates.SELF_SIGNED, "not trusted: self-signed certificate"),
])
def test_bad_certificate(own_bed, kind, words):
    ours, theirs = neighbour(own_bed, Settings(certificate=kind))
    found = examine(ours, theirs.domain)
    assert found.status == 1
    assert found.says("FAIL", words), found.text
    # Dialback makes up for it.
    assert found.says("ok", f"this server can send to {theirs.domain}")


def test_dane(own_bed):
    ours, theirs = neighbour(own_bed, Settings(certificate=certificates.SELF_SIGNED, dane=True))
    found = examine(ours, theirs.domain)
    assert found.status == 0, found.text
    assert found.says("ok", "signed, and the signatures are right")
    assert found.says("ok", "vouched for by the DNS (DANE)")


def test_closed_port(own_bed):
    ours, theirs = neighbour(own_bed, start=False)
    found = examine(ours, theirs.domain)
    assert found.status == 1
    where = f"{theirs.address} port {theirs.s2s_port}"
    assert found.says("FAIL", f"{where}: connection refused"), found.text
    assert found.says("FAIL", f"this server cannot send to {theirs.domain}")


def test_no_such_domain(own_bed):
    ours = own_bed.add("parlance")
    found = examine(ours, "nobody.example")
    assert found.status == 1
    assert found.says("warn", "no SRV records for servers: they try nobody.example port 5269")
    assert found.says("FAIL", "nobody.example has no address"), found.text


def test_target_without_address(own_bed):
    ours = own_bed.add("parlance")
    own_bed.names.publish("lost.example", None, s2s=free_port(ours.address))
    try:
        found = examine(ours, "lost.example")
    finally:
        own_bed.names.withdraw("lost.example")
    assert found.status == 1
    assert found.says("FAIL", "xmpp.lost.example has no address"), found.text


def test_other_domain_answers(own_bed):
    """The DNS leads to a server that knows nothing of the domain."""
    ours, theirs = neighbour(own_bed)
    own_bed.names.publish("lost.example", theirs.address, s2s=theirs.s2s_port)
    try:
        found = examine(ours, "lost.example")
    finally:
        own_bed.names.withdraw("lost.example")
    assert found.status == 1
    assert found.says("FAIL", "host-unknown") or found.says("FAIL", "not for lost.example"), found.text


def test_own_domain(own_bed):
    ours = own_bed.add("parlance", Settings(direct_tls=True))
    found = examine(ours, ours.domain)
    assert found.status == 0, found.text
    assert found.says("ok", f"{ours.address} port {ours.s2s_port}: this configuration listens there")
    assert found.says("ok", f"names {ours.domain} and its services")
    assert found.says("ok", f"{ours.rooms}: has SRV records")
    assert found.says("ok", f"{ours.address} port {ours.c2s_port}: answers clients")
    assert found.says("ok", f"{ours.address} port {ours.s2s_tls_port}: answers servers")


def test_own_domain_in_trouble(own_bed):
    """Nothing runs, the certificate has expired, and the DNS leads elsewhere."""
    ours = own_bed.add("parlance", Settings(certificate=certificates.EXPIRED))
    own_bed.names.publish(ours.domain, "127.0.0.9", s2s=ours.s2s_port)
    ours.terminate()
    ours.wait_for_exit()
    found = examine(ours, ours.domain)
    assert found.status == 1
    assert found.says("warn", f"127.0.0.9 port {ours.s2s_port}: this configuration does not listen")
    assert found.says("FAIL", "expired on "), found.text
    assert found.says("FAIL", f"{ours.address} port {ours.s2s_port}: connection refused")


def test_not_a_domain(own_bed):
    ours = own_bed.add("parlance")
    run = subprocess.run([ours.binary, "--config", ours.config, "doctor", "romeo@a.example"],
                         timeout=TIMEOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 1
    assert "not a domain" in run.stderr


def test_a_domain_that_an_administrator_has_added(own_bed):
    """It is not in the file; the storage knows, and that may be away."""
    ours = own_bed.add("parlance")
    domain = "verona.example"
    assert not examine(ours, domain).says("ok", "answers clients for")
    subprocess.run([ours.binary, "--config", ours.config, "admin", "add-host", f"host={domain}"],
                   cwd=ours.directory, timeout=TIMEOUT, stdin=subprocess.DEVNULL, check=True)
    found = examine(ours, domain)
    assert found.says("ok", f"{ours.address} port {ours.c2s_port}: answers clients for {domain}")
    assert found.says("ok", f"{ours.address} port {ours.s2s_port}: answers servers for {domain}")
    assert f"this server can send to {domain}" not in found.text
    with open(ours.config, encoding="utf-8") as file:
        text = file.read()
    elsewhere = ours.config + ".elsewhere"
    with open(elsewhere, "w", encoding="utf-8") as file:
        file.write(text.replace(ours.storage_url, "postgresql://127.0.0.1:1/none"))
    run = subprocess.run([ours.binary, "--config", elsewhere, "doctor", domain],
                         cwd=ours.directory, timeout=TIMEOUT, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert "what administrators have changed is not known" in run.stderr
    assert "answers clients for" not in run.stdout
