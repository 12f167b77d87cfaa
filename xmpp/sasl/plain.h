// PLAIN (RFC 4616): the client sends its password. Offered on encrypted streams only; the password
// is passed on once and not kept. See mechanism.h for owner and thread.
#pragma once

#include "xmpp/sasl/context.h"
#include "xmpp/sasl/mechanism.h"

namespace parlance::xmpp::sasl {

constexpr std::string_view kPlainName = "PLAIN";

class Plain final : public Mechanism {
  public:
    explicit Plain(Context context);

    std::string_view name() const override { return kPlainName; }
    Step step(std::string_view client_data) override;
    Step password_checked(std::optional<Condition> refusal) override;

  private:
    enum class State { start, prompted, waiting_for_check, done };

    Step fail(Condition condition);

    std::string domain_;
    State state_ = State::start;
};

}  // namespace parlance::xmpp::sasl
