#include "server/net/tls_secrets.h"

#include <openssl/crypto.h>

#include <string_view>

namespace parlance::server::net {

namespace {

// Where an SSL keeps the address of its TrafficSecrets.
int secrets_index() {
    static const int kIndex = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return kIndex;
}

// `line` is "<label> <client random> <secret>" with both in hexadecimal digits.
void keep_secret(const SSL* ssl, const char* line) {
    auto* secrets = static_cast<TrafficSecrets*>(SSL_get_ex_data(ssl, secrets_index()));
    if (secrets == nullptr) return;
    std::string_view text(line);
    std::string_view label = text.substr(0, text.find(' '));
    TrafficSecrets::Secret* secret = label == "CLIENT_TRAFFIC_SECRET_0"   ? &secrets->client
                                     : label == "SERVER_TRAFFIC_SECRET_0" ? &secrets->server
                                                                          : nullptr;
    if (secret == nullptr) return;
    const char* digits = line + text.rfind(' ') + 1;
    if (OPENSSL_hexstr2buf_ex(secret->bytes.data(), secret->bytes.size(), &secret->size, digits,
                              '\0') != 1) {
        secret->size = 0;
    }
}

}  // namespace

TrafficSecrets::~TrafficSecrets() {
    OPENSSL_cleanse(this, sizeof *this);
}

void TrafficSecrets::watch(SSL_CTX* context) {
    SSL_CTX_set_keylog_callback(context, &keep_secret);
}

void TrafficSecrets::take_from(SSL* ssl) {
    SSL_set_ex_data(ssl, secrets_index(), this);
}

void TrafficSecrets::leave(SSL* ssl) {
    SSL_set_ex_data(ssl, secrets_index(), nullptr);
}

}  // namespace parlance::server::net
