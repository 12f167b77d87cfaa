#include "xmpp/sasl/scram.h"

#include <algorithm>

#include "base/assert.h"
#include "xmpp/base64.h"
#include "xmpp/sasl/identity.h"

namespace parlance::xmpp::sasl {

namespace {

// Joined with %x1E after sorting by bytes (i;octet).
void append_sorted(std::string& text, std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text.push_back('\x1e');
        text.append(names[i]);
    }
}

// Keys that a damaged row could not have: using others would abort or tell that the user exists.
bool is_usable(const std::optional<ScramKeys>& keys, Hash hash) {
    return keys && keys->hash == hash && keys->iterations > 0 && !keys->salt.empty() &&
           keys->stored_key.size() == digest_size(hash) &&
           keys->server_key.size() == digest_size(hash);
}

}  // namespace

std::string_view scram_name(Hash hash, bool plus) {
    switch (hash) {
        case Hash::sha1:
            return plus ? "SCRAM-SHA-1-PLUS" : "SCRAM-SHA-1";
        case Hash::sha256:
            return plus ? "SCRAM-SHA-256-PLUS" : "SCRAM-SHA-256";
        case Hash::sha512:
            return plus ? "SCRAM-SHA-512-PLUS" : "SCRAM-SHA-512";
    }
    base::assertion_failed("a known hash", __FILE__, __LINE__);
}

std::string downgrade_hash(Hash hash, const Offer& offer) {
    std::string text;
    append_sorted(text, offer.mechanisms);
    if (!offer.channel_bindings.empty()) {
        text.push_back('\x1f');
        append_sorted(text, offer.channel_bindings);
    }
    return base64_encode(digest(hash, text));
}

Scram::Scram(Hash hash, bool plus, Context context, std::string server_nonce)
    : hash_(hash), plus_(plus), context_(std::move(context)), nonce_(std::move(server_nonce)) {}

Step Scram::fail(Condition condition) {
    state_ = State::done;
    return Failure(condition);
}

Step Scram::step(std::string_view client_data) {
    switch (state_) {
        case State::start:
            if (client_data.empty()) {
                state_ = State::prompted;
                return Challenge("");
            }
            return client_first(client_data);
        case State::prompted:
            return client_first(client_data);
        case State::waiting_for_proof:
            return client_final(client_data);
        case State::waiting_for_credentials:
        case State::done:
            break;
    }
    return fail(Condition::malformed_request);
}

std::optional<Condition> Scram::check_channel_binding(const ClientFirst& message) const {
    // RFC 5802 §5.1: "p" goes with the -PLUS mechanisms and only with them.
    if ((message.flag == 'p') != plus_) return Condition::malformed_request;
    // The client saw no -PLUS mechanism although we advertised one: somebody removed it (§6).
    if (message.flag == 'y' && context_.offer.has_plus()) return Condition::not_authorized;
    if (message.flag == 'p' && (!context_.offer.has_channel_binding(message.binding) ||
                                context_.bindings.find(message.binding).empty())) {
        return Condition::not_authorized;
    }
    return std::nullopt;
}

Step Scram::client_first(std::string_view text) {
    std::optional<ClientFirst> message = parse_client_first(text);
    if (!message) return fail(Condition::malformed_request);
    if (std::optional<Condition> refusal = check_channel_binding(*message)) return fail(*refusal);
    Jid account = account_for(message->username, context_.domain);
    if (!account) return fail(Condition::not_authorized);
    if (!is_permitted_authzid(message->authzid, account)) return fail(Condition::invalid_authzid);

    username_ = username_of(account);
    nonce_.insert(0, message->nonce);
    client_first_bare_ = message->bare;
    expected_binding_ = message->gs2_header;
    if (plus_) expected_binding_ += context_.bindings.find(message->binding);
    state_ = State::waiting_for_credentials;
    return NeedCredentials(username_, hash_);
}

Step Scram::credentials(Credentials answer) {
    // The client may have spoken out of turn while the account was read.
    if (state_ == State::done) return Failure(Condition::malformed_request);
    PARLANCE_ASSERT(state_ == State::waiting_for_credentials);
    if (answer.refusal == Condition::temporary_auth_failure) {
        return fail(Condition::temporary_auth_failure);
    }
    known_ = is_usable(answer.keys, hash_);
    keys_ = known_ ? std::move(*answer.keys)
                   : fake_scram_keys(hash_, username_, context_.server_secret, context_.iterations);
    refusal_ = answer.refusal;
    server_first_ = "r=" + nonce_ + ",s=" + base64_encode(keys_.salt) +
                    ",i=" + std::to_string(keys_.iterations);
    if (context_.downgrade_protection) {
        server_first_ += ",h=" + downgrade_hash(hash_, context_.offer);
    }
    state_ = State::waiting_for_proof;
    return Challenge(server_first_);
}

bool Scram::is_right_proof(std::string_view proof, std::string_view auth_message) const {
    std::string client_key = hmac(hash_, keys_.stored_key, auth_message);
    if (proof.size() != client_key.size()) return false;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        client_key[i] = static_cast<char>(client_key[i] ^ proof[i]);
    }
    return equal_in_constant_time(digest(hash_, client_key), keys_.stored_key);
}

Step Scram::client_final(std::string_view text) {
    std::optional<ClientFinal> message = parse_client_final(text);
    if (!message) return fail(Condition::malformed_request);
    std::string auth_message = client_first_bare_ + "," + server_first_ + ",";
    auth_message += message->without_proof;
    // All are evaluated, whichever fails: a client learns nothing from the time it takes.
    bool same_binding = equal_in_constant_time(message->channel_binding, expected_binding_);
    bool same_nonce = equal_in_constant_time(message->nonce, nonce_);
    bool right_proof = is_right_proof(message->proof, auth_message);
    if (!same_binding || !same_nonce || !right_proof || !known_) {
        return fail(Condition::not_authorized);
    }
    if (refusal_) return fail(*refusal_);
    state_ = State::done;
    return Success("v=" + base64_encode(hmac(hash_, keys_.server_key, auth_message)));
}

}  // namespace parlance::xmpp::sasl
