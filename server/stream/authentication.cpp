#include "server/stream/authentication.h"

#include <utility>

#include "base/log.h"
#include "server/defence/alerts.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/login.h"
#include "server/stream/negotiation.h"
#include "xmpp/sasl/registry.h"

namespace parlance::server::stream {

namespace {

using xmpp::sasl::Condition;

// RFC 6120 §6.4.5 asks for between 2 and 5 attempts at a password.
constexpr int kPasswords = 5;
// Attempts that fail before any password matters cost an attacker nothing and tell nothing, and
// there are clients that walk through every mechanism offered (the six of SCRAM, then PLAIN)
// because they know no channel binding of TLS 1.3.
constexpr int kFailures = 10;

}  // namespace

void Authentication::begin(SaslProfile& profile, std::string_view name,
                           std::string_view initial_response) {
    profile_ = &profile;
    Shard& shard = negotiation_.stream().shard();
    auto made = xmpp::sasl::make_mechanism(
        name, xmpp::sasl::Context(negotiation_.host().domain(), negotiation_.offer(),
                                  negotiation_.channel_bindings(), shard.environment().random,
                                  shard.server_secret(),
                                  static_cast<int>(shard.config().sasl.iterations)));
    if (!made.ok()) return fail(profile, made.error());
    mechanism_ = std::move(made.value());
    password_tried_ = false;
    stored_key_.clear();
    respond(initial_response);
}

void Authentication::begin_with_token(SaslProfile& profile, std::string_view name,
                                      std::string_view initial_response, std::string agent,
                                      FastUse use) {
    profile_ = &profile;
    auto made = xmpp::sasl::HashedToken::make(name, negotiation_.host().domain(),
                                              negotiation_.channel_bindings(),
                                              negotiation_.stream().shard().environment().random);
    if (!made) return fail(profile, Condition::invalid_mechanism);
    hashed_token_ = made.get();
    mechanism_ = std::move(made);
    agent_ = std::move(agent);
    fast_ = use;
    token_.reset();
    password_tried_ = false;
    stored_key_.clear();
    respond(initial_response);
}

void Authentication::respond(std::string_view data) {
    take_step(mechanism_->step(data));
}

void Authentication::take_step(xmpp::sasl::Step step) {
    namespace sasl = xmpp::sasl;
    C2sStream& stream = negotiation_.stream();
    entity::Host& host = negotiation_.host();
    if (auto* challenge = std::get_if<sasl::Challenge>(&step)) {
        profile_->challenge(challenge->data);
        go_on();
    } else if (auto* need = std::get_if<sasl::NeedCredentials>(&step)) {
        wait();
        host.scope().spawn(
            "login", find_credentials(&stream.shard(), stream.id(), host.domain(), need->username,
                                      need->hash, stream.transport().peer_address()));
    } else if (auto* check = std::get_if<sasl::NeedPasswordCheck>(&step)) {
        wait();
        host.scope().spawn(
            "login", check_password(&stream.shard(), stream.id(), host.domain(), check->username,
                                    std::move(check->password), stream.transport().peer_address()));
    } else if (auto* tokens = std::get_if<sasl::NeedTokens>(&step)) {
        wait();
        host.scope().spawn(
            "login", find_tokens(&stream.shard(), stream.id(), host.domain(), tokens->username,
                                 agent_, stream.transport().peer_address()));
    } else if (auto* success = std::get_if<sasl::Success>(&step)) {
        succeed(std::move(success->additional_data));
    } else {
        fail(*profile_, std::get<sasl::Failure>(step).condition);
    }
}

void Authentication::wait() {
    waiting_ = true;
    negotiation_.stream().suspend();
}

void Authentication::go_on() {
    if (std::exchange(waiting_, false)) negotiation_.stream().resume();
}

void Authentication::credentials_found(xmpp::sasl::Credentials credentials) {
    password_tried_ = true;
    take_step(mechanism_->credentials(std::move(credentials)));
}

void Authentication::password_checked(std::optional<Condition> refusal) {
    password_tried_ = true;
    take_step(mechanism_->password_checked(refusal));
}

void Authentication::tokens_found(std::vector<storage::tokens::Token> tokens,
                                  std::optional<Condition> refusal) {
    if (refusal == Condition::temporary_auth_failure) return fail(*profile_, *refusal);
    password_tried_ = true;
    bool only = tokens.size() == 1;
    // A token is good for the mechanism it was asked for and no other (XEP-0484 §3.4).
    std::erase_if(tokens,
                  [this](const auto& each) { return each.mechanism != mechanism_->name(); });
    std::vector<std::string> secrets;
    for (const auto& each : tokens) secrets.push_back(each.secret);
    auto step = mechanism_->tokens(secrets);
    auto* success = std::get_if<xmpp::sasl::Success>(&step);
    if (success == nullptr) return take_step(std::move(step));
    if (refusal) return fail(*profile_, *refusal);
    C2sStream& stream = negotiation_.stream();
    Shard& shard = stream.shard();
    token_ = std::move(tokens[hashed_token_->matched()]);
    if (token_->expires_us <= shard.environment().clock.wall_us()) {
        return fail(*profile_, Condition::credentials_expired);
    }
    token_answer_ = std::move(success->additional_data);
    // Once more with the same one: nothing has to be remembered.
    bool noted = token_->used && token_->count == 0 && fast_.count == 0 && !fast_.invalidate;
    if (noted) return token_used(std::nullopt);
    negotiation_.host().scope().spawn(
        "login",
        use_token(&shard, stream.id(), negotiation_.account(), agent_, *token_, only, fast_));
}

void Authentication::token_used(std::optional<Condition> refusal) {
    if (refusal) return fail(*profile_, *refusal);
    succeed(std::move(token_answer_));
}

void Authentication::fail(SaslProfile& profile, Condition condition) {
    C2sStream& stream = negotiation_.stream();
    Shard& shard = stream.shard();
    std::string account = negotiation_.account();
    base::log::info("login failed", {{"stream", stream.stream_id()},
                                     {"jid", account},
                                     {"address", stream.transport().peer_address()},
                                     {"reason", xmpp::sasl::condition_name(condition)}});
    if (condition == Condition::not_authorized && password_tried_) {
        ++wrong_passwords_;
        const std::string& address = stream.transport().peer_address();
        auto lockout = shard.admission().login_failed(account, address,
                                                      shard.environment().clock.monotonic_us());
        if (lockout.account) defence::tell_of_lockout(negotiation_.host(), account, address);
        if (lockout.address) defence::tell_of_lockout(negotiation_.host(), address, address);
    }
    mechanism_.reset();
    hashed_token_ = nullptr;
    password_tried_ = false;
    profile.failure(condition);
    if (++failures_ >= kFailures || wrong_passwords_ >= kPasswords) {
        stream.close(xmpp::StreamError(xmpp::StreamCondition::policy_violation,
                                       "too many failed attempts to log in"));
    }
    go_on();
}

void Authentication::succeed(std::optional<std::string> additional_data) {
    auto user = xmpp::Jid::from_parts(mechanism_->username(), negotiation_.host().domain(), "");
    if (!user) return fail(*profile_, Condition::not_authorized);
    mechanism_.reset();
    hashed_token_ = nullptr;
    negotiation_.stream().shard().admission().login_succeeded(user->full());
    // Whoever takes over lets the stream go on.
    profile_->success(std::move(*user), std::move(additional_data));
}

}  // namespace parlance::server::stream
