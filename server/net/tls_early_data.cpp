#include "server/net/tls_early_data.h"

#include "base/assert.h"

namespace parlance::server::net {

void TlsEarlyData::permit(SSL_CTX* context) {
    PARLANCE_ASSERT(SSL_CTX_set_max_early_data(context, kMost) == 1);
    PARLANCE_ASSERT(SSL_CTX_set_recv_max_early_data(context, kMost) == 1);
    SSL_CTX_set_options(context, SSL_OP_NO_ANTI_REPLAY);
}

bool TlsEarlyData::permitted(const SSL* ssl) {
    return SSL_version(ssl) == TLS1_3_VERSION && SSL_get_max_early_data(ssl) > 0;
}

TlsEarlyData::Step TlsEarlyData::advance(SSL* ssl, std::span<char>& plain) {
    if (!over_) {
        std::size_t got = 0;
        int result = SSL_read_early_data(ssl, plain.data(), plain.size(), &got);
        plain = plain.first(got);
        if (result == SSL_READ_EARLY_DATA_SUCCESS) return Step::data;
        if (result == SSL_READ_EARLY_DATA_ERROR) return Step::waiting;
        over_ = true;
    }
    plain = plain.first(0);
    return SSL_do_handshake(ssl) == 1 ? Step::complete : Step::waiting;
}

bool TlsEarlyData::accepted(const SSL* ssl) {
    return SSL_get_early_data_status(ssl) == SSL_EARLY_DATA_ACCEPTED;
}

bool TlsEarlyData::write(SSL* ssl, std::string_view plain) {
    std::size_t taken = 0;
    return SSL_write_early_data(ssl, plain.data(), plain.size(), &taken) == 1 &&
           taken == plain.size();
}

}  // namespace parlance::server::net
