#include "server/stream/sasl1.h"

#include <utility>

#include "server/config.h"
#include "server/shard.h"
#include "server/stream/negotiation.h"
#include "xmpp/base64.h"

namespace parlance::server::stream {

namespace {

using xmpp::sasl::Condition;

// nullopt when it is not base64. "=" stands for empty data (RFC 6120 §6.4.2).
std::optional<std::string> bytes_of(const xmpp::Element& element) {
    std::string text = element.text();
    if (text.empty() || text == "=") return std::string();
    return xmpp::base64_decode(text);
}

}  // namespace

std::string Sasl1::feature(const xmpp::sasl::Offer& offer) {
    std::string out = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>";
    for (auto name : offer.mechanisms) {
        out += "<mechanism>" + std::string(name) + "</mechanism>";
    }
    return out + "</mechanisms>";
}

std::string Sasl1::success_element(const std::optional<std::string>& additional_data) {
    std::string out = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
    if (!additional_data) return out + "/>";
    // Empty data is "=", no data is an empty element (RFC 6120 §6.4.6).
    out += ">";
    out += additional_data->empty() ? "=" : xmpp::base64_encode(*additional_data);
    return out + "</success>";
}

bool Sasl1::on_element(const xmpp::Element& element) {
    if (element.name() == "auth") {
        on_auth(element);
    } else if (element.name() == "response") {
        on_response(element);
    } else if (element.name() == "abort") {
        negotiation_.authentication().fail(*this, Condition::aborted);
    } else {
        return false;
    }
    return true;
}

void Sasl1::on_auth(const xmpp::Element& auth) {
    Authentication& authentication = negotiation_.authentication();
    const Config& config = negotiation_.stream().shard().config();
    if (authentication.under_way()) {
        return authentication.fail(*this, Condition::malformed_request);
    }
    if (config.tls.required && !negotiation_.secure()) {
        return authentication.fail(*this, Condition::encryption_required);
    }
    auto initial = bytes_of(auth);
    if (!initial) return authentication.fail(*this, Condition::incorrect_encoding);
    authentication.begin(*this, auth.attr("mechanism"), *initial);
}

void Sasl1::on_response(const xmpp::Element& response) {
    Authentication& authentication = negotiation_.authentication();
    if (!authentication.under_way()) {
        return authentication.fail(*this, Condition::malformed_request);
    }
    auto data = bytes_of(response);
    if (!data) return authentication.fail(*this, Condition::incorrect_encoding);
    authentication.respond(*data);
}

void Sasl1::challenge(std::string_view data) {
    negotiation_.stream().write("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
                                xmpp::base64_encode(data) + "</challenge>");
}

void Sasl1::failure(Condition condition) {
    negotiation_.stream().write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><" +
                                std::string(xmpp::sasl::condition_name(condition)) +
                                "/></failure>");
}

void Sasl1::success(xmpp::Jid user, std::optional<std::string> additional_data) {
    negotiation_.go_home(std::move(user), std::move(additional_data), nullptr);
}

}  // namespace parlance::server::stream
