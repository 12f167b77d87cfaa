"""An authority of our own, and the certificates that it gives to servers: good ones and others."""

import hashlib
import os
import shutil
import subprocess
import tempfile

from federation.name_server import SUBDOMAINS

CURVE = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]

# What a server's certificate may be.
ISSUED = "issued"            # by the authority, for the domain and those below it (dNSName)
SRV_NAME = "srv_name"        # the same, for the XMPP service alone (SRVName, RFC 4985)
SELF_SIGNED = "self_signed"  # the right names, vouched for by nobody
WRONG_NAME = "wrong_name"    # by the authority, for somebody else
EXPIRED = "expired"          # by the authority, until yesterday


def openssl(*arguments, **options):
    return subprocess.run(["openssl", *arguments], check=True, stderr=subprocess.DEVNULL,
                          **options)


def names_of(domain):
    return (domain, *(f"{subdomain}.{domain}" for subdomain in SUBDOMAINS))


def fingerprint(certificate):
    """SHA-256 of the public key: what TLSA 3 1 1 says (RFC 6698 §2.1)."""
    key = openssl("x509", "-in", certificate, "-noout", "-pubkey", stdout=subprocess.PIPE).stdout
    der = openssl("pkey", "-pubin", "-outform", "DER", input=key, stdout=subprocess.PIPE).stdout
    return hashlib.sha256(der).hexdigest()


class Authority:
    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="parlance-authority-")
        os.chmod(self.directory, 0o755)
        self.certificate = os.path.join(self.directory, "authority.crt")
        self._key = os.path.join(self.directory, "authority.key")
        openssl("req", "-x509", *CURVE, "-keyout", self._key, "-out", self.certificate,
                "-days", "30", "-subj", "/CN=Authority of the test bed",
                "-addext", "basicConstraints=critical,CA:TRUE",
                "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def issue(self, kind, domain, certificate, key):
        """Writes a certificate of that kind, and its key, to the two files."""
        names = names_of(f"not-{domain}" if kind == WRONG_NAME else domain)
        if kind == SRV_NAME:
            alternatives = [f"otherName:1.3.6.1.5.5.7.8.7;IA5STRING:_xmpp-server.{name}"
                            for name in names]
        else:
            alternatives = [f"DNS:{name}" for name in names]
        openssl("req", *CURVE, "-keyout", key, "-out", certificate + ".request",
                "-subj", "/O=Test bed", "-addext", "basicConstraints=critical,CA:FALSE",
                "-addext", f"subjectAltName={','.join(alternatives)}")
        issuer = (["-signkey", key] if kind == SELF_SIGNED else
                  ["-CA", self.certificate, "-CAkey", self._key, "-CAcreateserial"])
        openssl("x509", "-req", "-in", certificate + ".request", "-out", certificate, *issuer,
                "-copy_extensions", "copy", "-days", "-1" if kind == EXPIRED else "30")
        os.chmod(key, 0o644)

    def close(self):
        shutil.rmtree(self.directory, ignore_errors=True)
