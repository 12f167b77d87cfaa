// The mechanisms HT-SHA-256-* (draft-schmaus-kitten-sasl-ht), with which FAST (XEP-0484) logs in by
// a token: the client sends HMAC(token, "Initiator" + channel binding) and gets
// HMAC(token, "Responder" + channel binding), in one round trip. See mechanism.h for owner and
// thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "xmpp/sasl/channel_binding.h"
#include "xmpp/sasl/mechanism.h"

namespace parlance::xmpp::sasl {

class HashedToken final : public Mechanism {
  public:
    // What a stream with these bindings can use, strongest first; static storage.
    static std::vector<std::string_view> names(const ChannelBindings& bindings);
    // Null unless `name` is one of names().
    static std::unique_ptr<HashedToken> make(std::string_view name, std::string domain,
                                             const ChannelBindings& bindings, base::Random& random);

    std::string_view name() const override { return name_; }
    Step step(std::string_view client_data) override;
    Step tokens(const std::vector<std::string>& secrets) override;

    // After Success: which of the secrets it was.
    std::size_t matched() const { return matched_; }

  private:
    enum class State { start, prompted, waiting_for_tokens, done };

    HashedToken(std::string_view name, std::string domain, std::string binding, std::string decoy);
    Step fail(Condition condition);

    std::string_view name_;
    std::string domain_;
    std::string binding_;  // channel binding data
    std::string decoy_;    // a secret that nobody has
    std::string proof_;    // what the client sent
    std::size_t matched_ = 0;
    State state_ = State::start;
};

}  // namespace parlance::xmpp::sasl
