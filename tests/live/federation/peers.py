"""What all servers of the test bed have, whoever wrote them."""

import socket

from federation.certificates import ISSUED, SELF_SIGNED, fingerprint
from federation.name_server import SIGNED_ZONE

DEFAULT_PORT = 5269  # where a server is expected that has no SRV records (RFC 6120 §3.2.2)


class Peer:
    """To be mixed into a Server of server_fixture.py. `bed` has the name server and the authority."""

    # Patterns of the log line by which another domain, {domain}, was let in; see accepted_by().
    accepted_lines = {}

    def join(self, bed, settings):
        """Before start(): the certificate, and the entry in the DNS."""
        self.bed = bed
        self.settings = settings
        if not settings.starttls and not settings.direct_tls:
            self.s2s_port = DEFAULT_PORT
        bed.authority.issue(settings.certificate, self.domain, self.certificate, self.key)
        if settings.certificate != SELF_SIGNED:
            self.trust = bed.authority.certificate if settings.certificate == ISSUED else None
        self.announce()

    def announce(self):
        """Makes the DNS name this server's ports."""
        signed = self.domain.endswith("." + SIGNED_ZONE)
        self.bed.names.publish(self.domain, self.address,
                               self.s2s_port if self.settings.starttls else None,
                               self.s2s_tls_port if self.settings.direct_tls else None,
                               fingerprint(self.certificate) if signed else None)

    @property
    def rooms(self):
        return f"conference.{self.domain}"

    def restart(self):
        self.terminate()
        self.wait_for_exit()
        self.start()

    def listening(self):
        """Whether clients and other servers can connect."""
        return self.ports_answer(self.c2s_port, self.s2s_port, self.s2s_tls_port)

    def ports_answer(self, *ports):
        for port in ports:
            try:
                socket.create_connection((self.address, port), timeout=5).close()
            except OSError:
                return False
        return True

    def accepted_by(self, domain):
        """How this server has let in the other domain so far: {"external", "dialback"}."""
        log = self.log()
        return {how for how, lines in self.accepted_lines.items()
                if any(line.format(domain=domain, own=self.domain) in log for line in lines)}
