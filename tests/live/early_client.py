"""A client that sends TLS early data (RFC 8446 §2.3): with OpenSSL itself, for Python's own module
cannot. It counts round trips as flight_client.Flights does, and keeps what it has sent.
"""

import ctypes
import re
import socket

from flight_client import WAIT
from server_fixture import DOMAIN

ssl = ctypes.CDLL("libssl.so.3")
crypto = ctypes.CDLL("libcrypto.so.3")
for library, names in (
        (ssl, "TLS_client_method SSL_CTX_new SSL_new SSL_get1_session SSL_set_bio"),
        (crypto, "BIO_s_mem BIO_new")):
    for name in names.split():
        getattr(library, name).restype = ctypes.c_void_p
crypto.BIO_ctrl_pending.restype = ctypes.c_size_t

SSL_CTRL_SET_TLSEXT_HOSTNAME = 55
SSL_CTRL_SET_MIN_PROTO_VERSION = 123
TLS1_3_VERSION = 0x0304
SSL_ERROR_WANT_READ = 2
SSL_ERROR_ZERO_RETURN = 6
SSL_EARLY_DATA_ACCEPTED = 2
ALPN = b"\x0bxmpp-client"

# One for all connections, as an application has it. It verifies no certificate.
_context = ctypes.c_void_p(ssl.SSL_CTX_new(ctypes.c_void_p(ssl.TLS_client_method())))
ssl.SSL_CTX_ctrl(_context, SSL_CTRL_SET_MIN_PROTO_VERSION, ctypes.c_long(TLS1_3_VERSION), None)


class EarlyFlights:
    """One connection over direct TLS or STARTTLS. `session` is that of an earlier one, `early` what
    goes out with the first flight."""

    def __init__(self, server, session=None, early="", starttls=""):
        self.round_trips = 0
        self.sent = b""  # as it went to the socket, TLS only
        self.text = ""
        self.unanswered = False
        port = server.c2s_port if starttls else server.c2s_tls_port
        self.tcp = socket.create_connection((server.address, port), timeout=WAIT)
        self.round_trips += 1
        if starttls:
            self.tcp.sendall(starttls.encode())
            while "<proceed" not in self.text:
                self.text += self.tcp.recv(65536).decode()
            self.text = ""
        self.ssl = ctypes.c_void_p(ssl.SSL_new(_context))
        self.incoming = ctypes.c_void_p(crypto.BIO_new(ctypes.c_void_p(crypto.BIO_s_mem())))
        self.outgoing = ctypes.c_void_p(crypto.BIO_new(ctypes.c_void_p(crypto.BIO_s_mem())))
        ssl.SSL_set_bio(self.ssl, self.incoming, self.outgoing)
        ssl.SSL_ctrl(self.ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, ctypes.c_long(0), DOMAIN.encode())
        ssl.SSL_set_alpn_protos(self.ssl, ALPN, len(ALPN))
        ssl.SSL_set_connect_state(self.ssl)
        if session:
            assert ssl.SSL_set_session(self.ssl, session) == 1
        if early:
            written = ctypes.c_size_t()
            assert ssl.SSL_write_early_data(self.ssl, early.encode(),
                                            ctypes.c_size_t(len(early.encode())),
                                            ctypes.byref(written)) == 1

    def handshake(self):
        while True:
            result = ssl.SSL_do_handshake(self.ssl)
            if result == 1:
                return
            self.need_input(result)

    def early_data_accepted(self):
        return ssl.SSL_get_early_data_status(self.ssl) == SSL_EARLY_DATA_ACCEPTED

    def need_input(self, result):
        error = ssl.SSL_get_error(self.ssl, result)
        if error == SSL_ERROR_ZERO_RETURN:
            raise EOFError(self.text)
        assert error == SSL_ERROR_WANT_READ, error
        self.flush()
        if self.unanswered:
            self.round_trips += 1
            self.unanswered = False
        data = self.tcp.recv(65536)
        if not data:
            raise EOFError(self.text)
        crypto.BIO_write(self.incoming, data, len(data))

    def flush(self):
        size = crypto.BIO_ctrl_pending(self.outgoing)
        if size:
            data = ctypes.create_string_buffer(size)
            crypto.BIO_read(self.outgoing, data, size)
            self.tcp.sendall(data.raw)
            self.sent += data.raw
            self.unanswered = True

    def write(self, text):
        data = text.encode()
        assert ssl.SSL_write(self.ssl, data, len(data)) == len(data)

    def wait_for(self, pattern):
        """The match; what came up to its end is taken."""
        buffer = ctypes.create_string_buffer(65536)
        while True:
            found = re.search(pattern, self.text, re.DOTALL)
            if found:
                self.text = self.text[found.end():]
                return found
            result = ssl.SSL_read(self.ssl, buffer, 65536)
            if result > 0:
                self.text += buffer.raw[:result].decode()
            else:
                self.need_input(result)

    def session(self):
        """For the next connection. Its ticket has come with what the server sent last."""
        return ctypes.c_void_p(ssl.SSL_get1_session(self.ssl))

    def drop(self):
        """Without a word to the server; OpenSSL shall not take the session for broken."""
        ssl.SSL_set_shutdown(self.ssl, 3)
        self.tcp.close()
        ssl.SSL_free(self.ssl)
