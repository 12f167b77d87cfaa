#include "xmpp/sasl/hashed_token.h"

#include <optional>
#include <utility>

#include "base/assert.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/sasl/identity.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::sasl {

namespace {

constexpr std::size_t kDecoyBytes = 32;

std::string mac(std::string_view secret, std::string_view role, std::string_view binding) {
    std::string text(role);
    text += binding;
    return hmac(Hash::sha256, secret, text);
}

}  // namespace

// HT-SHA-256-UNIQ is not among them: TLS 1.3 has no tls-unique (RFC 9266 §1).
std::vector<std::string_view> HashedToken::names(const ChannelBindings& bindings) {
    std::vector<std::string_view> list;
    if (!bindings.tls_exporter.empty()) list.emplace_back("HT-SHA-256-EXPR");
    if (!bindings.tls_server_end_point.empty()) list.emplace_back("HT-SHA-256-ENDP");
    list.emplace_back("HT-SHA-256-NONE");
    return list;
}

std::unique_ptr<HashedToken> HashedToken::make(std::string_view name, std::string domain,
                                               const ChannelBindings& bindings,
                                               base::Random& random) {
    for (std::string_view known : names(bindings)) {
        if (known != name) continue;
        std::string binding;
        if (known.ends_with("-EXPR")) binding = bindings.tls_exporter;
        if (known.ends_with("-ENDP")) binding = bindings.tls_server_end_point;
        return std::unique_ptr<HashedToken>(new HashedToken(
            known, std::move(domain), std::move(binding), random.bytes(kDecoyBytes)));
    }
    return nullptr;
}

HashedToken::HashedToken(std::string_view name, std::string domain, std::string binding,
                         std::string decoy)
    : name_(name),
      domain_(std::move(domain)),
      binding_(std::move(binding)),
      decoy_(std::move(decoy)) {}

Step HashedToken::fail(Condition condition) {
    state_ = State::done;
    return Failure(condition);
}

Step HashedToken::step(std::string_view client_data) {
    if (state_ == State::start && client_data.empty()) {
        state_ = State::prompted;
        return Challenge("");
    }
    if (state_ != State::start && state_ != State::prompted) {
        return fail(Condition::malformed_request);
    }
    // initiator-msg = authcid NUL hashed-token
    std::size_t end = client_data.find('\0');
    bool complete =
        end != std::string_view::npos && client_data.size() == end + 1 + digest_size(Hash::sha256);
    if (!complete || end == 0 || !is_valid_utf8(client_data.substr(0, end))) {
        return fail(Condition::malformed_request);
    }
    Jid account = account_for(client_data.substr(0, end), domain_);
    if (!account) return fail(Condition::not_authorized);
    username_ = account.local();
    proof_ = client_data.substr(end + 1);
    state_ = State::waiting_for_tokens;
    return NeedTokens(username_);
}

Step HashedToken::tokens(const std::vector<std::string>& secrets) {
    // The client may have spoken out of turn while the tokens were read.
    if (state_ == State::done) return Failure(Condition::malformed_request);
    PARLANCE_ASSERT(state_ == State::waiting_for_tokens);
    std::optional<std::size_t> match;
    // All are compared, and one even if there is none: the time tells nothing.
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        if (equal_in_constant_time(mac(secrets[i], "Initiator", binding_), proof_)) match = i;
    }
    if (secrets.empty()) (void)equal_in_constant_time(mac(decoy_, "Initiator", binding_), proof_);
    if (!match) return fail(Condition::not_authorized);
    matched_ = *match;
    state_ = State::done;
    return Success(mac(secrets[*match], "Responder", binding_));
}

}  // namespace parlance::xmpp::sasl
