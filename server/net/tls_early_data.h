// Early data of TLS 1.3 (RFC 8446 §2.3, "0-RTT") on the server's side of an OpenSSL session: a
// client that resumes sends data with its first flight, and the server answers with its own, before
// the client has shown that it is there. Such a flight can be recorded and sent again. OpenSSL's
// protection against that is off, for it needs a memory of tickets that all shards share and that a
// restart does not lose; OpenSSL still refuses early data of a ticket whose age is not what the
// client says (RFC 8446 §8.3), within ten seconds. Whoever reads the data has to see to the rest.
#pragma once

#include <openssl/ssl.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace parlance::server::net {

class TlsEarlyData {
  public:
    // What a client may send as early data in all, in bytes.
    static constexpr std::uint32_t kMost = 16 * 1024;

    // Tickets of `context` shall let clients send early data.
    static void permit(SSL_CTX* context);
    // The ticket of this session does.
    static bool permitted(const SSL* ssl);

    // `waiting`: OpenSSL wants input, or has failed: see SSL_get_error(ssl, 0).
    enum class Step { waiting, data, complete };
    // Takes the handshake further, as far as the next record of early data: `data` with `plain` cut
    // to it. `plain` has room for kMost bytes.
    Step advance(SSL* ssl, std::span<char>& plain);
    // Early data has been accepted, and our flight has been written.
    static bool accepted(const SSL* ssl);
    // Before the handshake is complete; requires accepted(). False when that was not possible.
    static bool write(SSL* ssl, std::string_view plain);

  private:
    bool over_ = false;  // no more early data is to come
};

}  // namespace parlance::server::net
