#include "server/stream/sasl2.h"

#include <utility>

#include "server/registry.h"
#include "server/shard.h"
#include "server/stream/bind2.h"
#include "server/stream/negotiation.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"

namespace parlance::server::stream {

namespace {

using xmpp::sasl::Condition;

// nullopt when it is not base64. The examples of XEP-0388 have white space around it, which its
// text advises against.
std::optional<std::string> decoded(const xmpp::Element& element) {
    constexpr std::string_view kBlank = " \t\r\n";
    std::string text = element.text();
    std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string::npos) return std::string();
    std::size_t last = text.find_last_not_of(kBlank);
    return xmpp::base64_decode(std::string_view(text).substr(first, last - first + 1));
}

}  // namespace

std::string Sasl2::feature(const xmpp::sasl::Offer& offer, const Registry& registry,
                           const std::string& fast) {
    std::string out = "<authentication xmlns='urn:xmpp:sasl:2'>";
    for (auto name : offer.mechanisms) {
        out += "<mechanism>" + std::string(name) + "</mechanism>";
    }
    out += "<inline><sm xmlns='urn:xmpp:sm:3'/>";
    out += bind2_feature(registry);
    out += fast;
    return out + "</inline></authentication>";
}

void Sasl2::on_element(const xmpp::Element& element) {
    if (element.ns() == xmpp::ns::sasl2) {
        if (!under_way() && element.name() == "authenticate") return on_authenticate(element);
        if (under_way() && element.name() == "response") return on_response(element);
        if (under_way() && element.name() == "abort") {
            return negotiation_.authentication().fail(*this, Condition::aborted);
        }
    }
    // XEP-0388 §2.5: servers must disconnect clients immediately if any other traffic is received.
    negotiation_.stream().close(xmpp::StreamError(xmpp::StreamCondition::policy_violation,
                                                  "out of place during authentication"));
}

void Sasl2::on_authenticate(const xmpp::Element& authenticate) {
    Authentication& authentication = negotiation_.authentication();
    if (authentication.under_way()) {
        return authentication.fail(*this, Condition::malformed_request);
    }
    // XEP-0388 §3: only after TLS negotiation.
    if (!negotiation_.secure()) return authentication.fail(*this, Condition::encryption_required);
    auto request = parse_sasl2_request(authenticate);
    if (!request) return authentication.fail(*this, request.error());
    std::string initial;
    if (const xmpp::Element* data = authenticate.child("initial-response", xmpp::ns::sasl2)) {
        auto bytes = decoded(*data);
        if (!bytes) return authentication.fail(*this, Condition::incorrect_encoding);
        initial = std::move(*bytes);
    }
    request_ = std::make_unique<Sasl2Request>(std::move(*request));
    if (!negotiation_.offers_token(request_->token_wanted)) request_->token_wanted.clear();
    if (!request_->fast) return authentication.begin(*this, request_->mechanism, initial);
    if (!negotiation_.offers_token(request_->mechanism)) {
        return authentication.fail(*this, Condition::invalid_mechanism);
    }
    authentication.begin_with_token(*this, request_->mechanism, initial, request_->agent.id,
                                    *request_->fast);
}

void Sasl2::on_response(const xmpp::Element& response) {
    Authentication& authentication = negotiation_.authentication();
    auto data = decoded(response);
    if (!data) return authentication.fail(*this, Condition::incorrect_encoding);
    authentication.respond(*data);
}

void Sasl2::challenge(std::string_view data) {
    negotiation_.stream().write("<challenge xmlns='urn:xmpp:sasl:2'>" + xmpp::base64_encode(data) +
                                "</challenge>");
}

void Sasl2::failure(Condition condition) {
    request_.reset();
    negotiation_.stream().write("<failure xmlns='urn:xmpp:sasl:2'><" +
                                std::string(xmpp::sasl::condition_name(condition)) +
                                " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>");
}

void Sasl2::success(xmpp::Jid user, std::optional<std::string> additional_data) {
    const std::string& from = negotiation_.client_address();
    // XEP-0388 §2.4: who authenticates is whom the stream's header names, if it names anybody.
    if (!from.empty() && from != user.full()) {
        return negotiation_.authentication().fail(*this, Condition::invalid_authzid);
    }
    if (request_->fast) request_->token = negotiation_.authentication().token();
    negotiation_.go_home(std::move(user), std::move(additional_data), std::move(request_));
}

}  // namespace parlance::server::stream
