// SpanBio: what the TLS sessions of a loop share. Its BIO: OpenSSL reads from a span and writes to
// a string, both set for the duration of one call. No bytes stay in it (a memory BIO never
// shrinks), so one serves all sessions. And the ciphers of our own record layer.
#pragma once

#include <openssl/bio.h>

#include <cstddef>
#include <span>
#include <string>

#include "server/net/tls13_crypto.h"

namespace parlance::server::net {

class SpanBio {
  public:
    SpanBio();
    ~SpanBio();
    SpanBio(const SpanBio&) = delete;
    SpanBio& operator=(const SpanBio&) = delete;

  private:
    friend class TlsSession;
    struct Feed {
        std::span<const char> in;
        std::string* out = nullptr;
    };
    static const BIO_METHOD* method();
    static int read(BIO* bio, char* data, std::size_t size, std::size_t* done);
    static int write(BIO* bio, const char* data, std::size_t size, std::size_t* done);
    static long control(BIO* bio, int command, long number, void* pointer);

    Feed feed_;
    BIO* bio_;
    Tls13Crypto crypto_;
};

}  // namespace parlance::server::net
