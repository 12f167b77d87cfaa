// The SCRAM mechanisms (RFC 5802, RFC 7677) with and without channel binding (RFC 9266, RFC 5929)
// and with the downgrade protection of XEP-0474. For a user that does not exist the exchange runs
// to its end like for a wrong password. See mechanism.h for owner and thread.
#pragma once

#include "xmpp/sasl/context.h"
#include "xmpp/sasl/mechanism.h"
#include "xmpp/sasl/scram_message.h"

namespace parlance::xmpp::sasl {

// "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"; static storage.
std::string_view scram_name(Hash hash, bool plus);

// XEP-0474 §5.1: the value of attribute "h" for what a stream advertised, in base64.
std::string downgrade_hash(Hash hash, const Offer& offer);

class Scram final : public Mechanism {
  public:
    // `server_nonce`: fresh printable characters without a comma.
    Scram(Hash hash, bool plus, Context context, std::string server_nonce);

    std::string_view name() const override { return scram_name(hash_, plus_); }
    Step step(std::string_view client_data) override;
    Step credentials(Credentials answer) override;

  private:
    enum class State { start, prompted, waiting_for_credentials, waiting_for_proof, done };

    Step fail(Condition condition);
    Step client_first(std::string_view text);
    Step client_final(std::string_view text);
    // The condition to fail with, if the client's use of channel binding is not permitted.
    std::optional<Condition> check_channel_binding(const ClientFirst& message) const;
    bool is_right_proof(std::string_view proof, std::string_view auth_message) const;

    Hash hash_;
    bool plus_;
    Context context_;
    State state_ = State::start;
    std::string nonce_;             // the server's, then the client's and the server's
    std::string expected_binding_;  // gs2-header and channel binding data
    std::string client_first_bare_;
    std::string server_first_;
    ScramKeys keys_;
    bool known_ = false;  // keys_ belong to an account
    std::optional<Condition> refusal_;
};

}  // namespace parlance::xmpp::sasl
