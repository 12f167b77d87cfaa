// Sasl1: the profile of SASL in RFC 6120 §6: <auth/> begins, <success/> ends with a new stream.
// Part of a Negotiation; one shard.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/stream/authentication.h"
#include "xmpp/element.h"

namespace parlance::server::stream {

class Sasl1 final : public SaslProfile {
  public:
    explicit Sasl1(Negotiation& negotiation) : negotiation_(negotiation) {}

    // <mechanisms/>; requires that the offer is not empty.
    static std::string feature(const xmpp::sasl::Offer& offer);
    // <success/>; `additional_data` is not encoded.
    static std::string success_element(const std::optional<std::string>& additional_data);

    // An element in the namespace of SASL. False if it means nothing here.
    bool on_element(const xmpp::Element& element);

    void challenge(std::string_view data) override;
    void failure(xmpp::sasl::Condition condition) override;
    void success(xmpp::Jid user, std::optional<std::string> additional_data) override;

  private:
    void on_auth(const xmpp::Element& auth);
    void on_response(const xmpp::Element& response);

    Negotiation& negotiation_;
};

}  // namespace parlance::server::stream
