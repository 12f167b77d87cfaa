// Sasl2: the Extensible SASL Profile (XEP-0388) up to the point where the client is authenticated;
// sasl2_login.h goes on from there, on the user's home shard. Part of a Negotiation; one shard.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/stream/authentication.h"
#include "server/stream/sasl2_request.h"
#include "server/stream/sasl_upgrade.h"
#include "xmpp/element.h"

namespace parlance::server {
class Registry;
}

namespace parlance::server::stream {

class Sasl2 final : public SaslProfile {
  public:
    explicit Sasl2(Negotiation& negotiation) : negotiation_(negotiation) {}

    // <authentication/>; requires that the offer is not empty and the stream is encrypted.
    // `fast`: see fast_feature().
    static std::string feature(const xmpp::sasl::Offer& offer, const Registry& registry,
                               const std::string& fast);

    // An exchange of this profile has begun and not ended: nothing else may be sent (§2.5).
    bool under_way() const { return request_ != nullptr; }
    std::string_view token_holder() const {
        return request_ ? request_->token_holder() : std::string_view();
    }
    // Who has authenticated and has still to do something; empty if nobody.
    const xmpp::Jid& user() const { return user_; }
    // An element in the namespace, or any element while an exchange is under way.
    void on_element(const xmpp::Element& element);

    // XEP-0509: names what is offered to this stream, so that a client that knows it need not wait
    // to see it. `features` are those of the stream without this one.
    static std::string config_version(std::string_view features);
    static std::string config_version_feature(std::string_view features);

    // For steps that waited.
    void upgrades_found(Hashes missing);
    void upgraded(bool stored);

    void challenge(std::string_view data) override;
    void failure(xmpp::sasl::Condition condition) override;
    void success(xmpp::Jid user, std::optional<std::string> additional_data) override;

  private:
    void on_authenticate(const xmpp::Element& authenticate);
    void on_response(const xmpp::Element& response);
    void on_task(const xmpp::Element& element);
    // The mechanism is through: the next task, or <success/>.
    void go_on();
    void go_home();

    Negotiation& negotiation_;
    // Tasks between the mechanism and the end (XEP-0480).
    enum class Task { none, announced, begun, storing };
    Task task_ = Task::none;
    Hashes upgrades_;   // still to be done, in order
    std::string salt_;  // of the one that has begun
    xmpp::Jid user_;    // who has authenticated
    std::optional<std::string> additional_data_;
    std::unique_ptr<Sasl2Request> request_;  // while an exchange is under way
};

}  // namespace parlance::server::stream
