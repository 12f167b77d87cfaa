"""A web server with what domains say of their certificates (POSH, RFC 7711)."""

import base64
import hashlib
import http.server
import json
import os
import shutil
import ssl
import tempfile
import threading

from federation.certificates import ISSUED

WELL_KNOWN = "/.well-known/posh/xmpp-server.json"


def fingerprints_of(*certificates, expires=3600):
    """The document that vouches for these files."""
    digests = []
    for certificate in certificates:
        with open(certificate, encoding="ascii") as file:
            der = ssl.PEM_cert_to_DER_cert(file.read())
        digests.append({"sha-256": base64.b64encode(hashlib.sha256(der).digest()).decode()})
    return json.dumps({"fingerprints": digests, "expires": expires})


def reference_to(url):
    return json.dumps({"url": url, "expires": 3600})


class WebServer:
    """At port 443 of an address. `certificate` is the kind of the one that it shows."""

    def __init__(self, authority, domain, address, certificate=ISSUED):
        self.asked = []
        self._pages = {}      # path: status, headers, body
        self._directory = tempfile.mkdtemp(prefix="parlance-web-")
        files = [os.path.join(self._directory, name) for name in ("web.crt", "web.key")]
        authority.issue(certificate, domain, *files)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
        self._server = http.server.ThreadingHTTPServer((address, 443), self._handler())
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def put(self, body, path=WELL_KNOWN):
        self._pages[path] = (200, {"Content-Type": "application/json"}, body.encode())

    def redirect(self, url, path=WELL_KNOWN):
        self._pages[path] = (302, {"Location": url}, b"over there")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        shutil.rmtree(self._directory, ignore_errors=True)

    def _handler(web):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                web.asked.append((self.headers["Host"], self.path))
                status, headers, body = web._pages.get(self.path, (404, {}, b"not found"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler
