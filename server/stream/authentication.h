// Authentication: a client's attempts to prove who it is, whichever profile carries them: that of
// RFC 6120 (sasl1.h) or XEP-0388 (sasl2.h). It runs the mechanism, waits for what that needs to
// know, and counts what fails. Part of a Negotiation; one shard.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/stream/fast.h"
#include "storage/tokens.h"
#include "xmpp/jid.h"
#include "xmpp/sasl/context.h"
#include "xmpp/sasl/hashed_token.h"
#include "xmpp/sasl/mechanism.h"

namespace parlance::server::stream {

class Negotiation;

// How an exchange looks on the wire, and what follows from it.
class SaslProfile {
  public:
    virtual ~SaslProfile() = default;
    // `data` is not encoded.
    virtual void challenge(std::string_view data) = 0;
    virtual void failure(xmpp::sasl::Condition condition) = 0;
    // `user` is a bare JID. The client has not been told anything yet.
    virtual void success(xmpp::Jid user, std::optional<std::string> additional_data) = 0;
};

class Authentication {
  public:
    explicit Authentication(Negotiation& negotiation) : negotiation_(negotiation) {}
    Authentication(const Authentication&) = delete;
    Authentication& operator=(const Authentication&) = delete;

    // A mechanism is running.
    bool under_way() const { return mechanism_ != nullptr; }
    // The prepared localpart that the client claims; empty before it has.
    std::string username() const { return mechanism_ ? mechanism_->username() : ""; }

    // Starts the mechanism called `name`; `profile` must outlive the exchange.
    void begin(SaslProfile& profile, std::string_view name, std::string_view initial_response);
    // The same with a token (XEP-0484) that belongs to the client `agent`.
    void begin_with_token(SaslProfile& profile, std::string_view name,
                          std::string_view initial_response, std::string agent, FastUse use);
    // The token that has let the client in.
    const std::optional<storage::tokens::Token>& token() const { return token_; }
    // A key of the account's credentials as they were when they were looked at; empty before that,
    // and when it has none.
    const std::string& stored_key() const { return stored_key_; }
    // More from the client, decoded. Requires under_way().
    void respond(std::string_view data);
    // Ends the attempt; after too many the stream.
    void fail(SaslProfile& profile, xmpp::sasl::Condition condition);

    // For steps that waited.
    // Before the step that waited for the account; see stored_key().
    void account_found(std::string stored_key) { stored_key_ = std::move(stored_key); }
    void credentials_found(xmpp::sasl::Credentials credentials);
    void password_checked(std::optional<xmpp::sasl::Condition> refusal);
    // `refusal`: why the account may not log in, or why it could not be read.
    void tokens_found(std::vector<storage::tokens::Token> tokens,
                      std::optional<xmpp::sasl::Condition> refusal);
    void token_used(std::optional<xmpp::sasl::Condition> refusal);

  private:
    void take_step(xmpp::sasl::Step step);
    void succeed(std::optional<std::string> additional_data);
    void wait();
    void go_on();

    Negotiation& negotiation_;
    SaslProfile* profile_ = nullptr;
    std::unique_ptr<xmpp::sasl::Mechanism> mechanism_;
    xmpp::sasl::HashedToken* hashed_token_ = nullptr;  // the mechanism, if it is one
    std::string agent_;
    std::string stored_key_;
    FastUse fast_;
    std::optional<storage::tokens::Token> token_;
    std::optional<std::string> token_answer_;  // additional data, until the use is noted
    int wrong_passwords_ = 0;
    int failures_ = 0;             // of any kind, wrong passwords included
    bool password_tried_ = false;  // the mechanism got as far as the account's keys
    bool waiting_ = false;         // the stream is suspended for the mechanism
};

}  // namespace parlance::server::stream
