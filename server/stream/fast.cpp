#include "server/stream/fast.h"

#include "xmpp/datetime.h"
#include "xmpp/sasl/hashed_token.h"

namespace parlance::server::stream {

namespace {

constexpr std::size_t kSecretBytes = 32;

}  // namespace

std::string fast_feature(const SaslConfig& config, const xmpp::sasl::ChannelBindings& bindings,
                         bool early_data) {
    if (config.token_lifetime_us == 0) return {};
    std::string out = "<fast xmlns='urn:xmpp:fast:0'";
    out += early_data ? " tls-0rtt='true'>" : ">";
    for (std::string_view name : xmpp::sasl::HashedToken::names(bindings)) {
        out += "<mechanism>" + std::string(name) + "</mechanism>";
    }
    return out + "</fast>";
}

storage::tokens::Token new_token(std::string_view mechanism, const SaslConfig& config,
                                 std::int64_t now_us, base::Random& random) {
    storage::tokens::Token token;
    token.id = random.bytes(16);
    token.mechanism = mechanism;
    token.secret = random.hex(kSecretBytes);
    token.issued_us = now_us;
    token.expires_us = now_us + config.token_lifetime_us;
    return token;
}

bool is_due(const storage::tokens::Token& token, const SaslConfig& config, std::int64_t now_us) {
    // Half way at the latest, so that a client that comes seldom keeps being let in.
    return now_us - token.issued_us > config.token_rotation_us ||
           token.expires_us - now_us < config.token_lifetime_us / 2;
}

std::string token_element(const storage::tokens::Token& token) {
    return "<token xmlns='urn:xmpp:fast:0' expiry='" + xmpp::format_datetime(token.expires_us) +
           "' token='" + token.secret + "'/>";
}

}  // namespace parlance::server::stream
