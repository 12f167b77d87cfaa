// Stanza errors (RFC 6120 §8.3): the condition, the type that says what the sender may do, a text
// for people, and optionally an application-specific condition. Pure values, any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "xmpp/element.h"

namespace parlance::xmpp {

enum class Condition {
    bad_request,
    conflict,
    feature_not_implemented,
    forbidden,
    gone,
    internal_server_error,
    item_not_found,
    jid_malformed,
    not_acceptable,
    not_allowed,
    not_authorized,
    payment_required,
    policy_violation,
    recipient_unavailable,
    redirect,
    registration_required,
    remote_server_not_found,
    remote_server_timeout,
    resource_constraint,
    service_unavailable,
    subscription_required,
    undefined_condition,
    unexpected_request
};

enum class ErrorType { auth, cancel, cont, modify, wait };

std::string_view name_of(Condition condition);
std::string_view name_of(ErrorType type);
// The type RFC 6120 §8.3.3 couples with the condition.
ErrorType default_type(Condition condition);

struct StanzaError {
    Condition condition = Condition::undefined_condition;
    ErrorType type = ErrorType::cancel;
    std::string text;  // of <gone/>: the new address (RFC 6120 §8.3.3.5)
    // Application-specific condition (RFC 6120 §8.3.4), e.g. blocked in urn:xmpp:blocking:errors.
    std::string_view application_name;
    std::string_view application_ns;
    // Its `feature` attribute (XEP-0060 §4.5: <unsupported/>); static, empty: none.
    std::string_view feature;
    // What an iq error holds instead of the request (XEP-0060 §8.8.2.4); null: the request.
    std::shared_ptr<const Document> payload;
    // The request held a secret: the reply does not repeat it.
    bool conceals_request = false;

    StanzaError(Condition c) : condition(c), type(default_type(c)) {}
    StanzaError(Condition c, std::string_view t) : condition(c), type(default_type(c)), text(t) {}
    StanzaError(Condition c, ErrorType e, std::string_view t = {})
        : condition(c), type(e), text(t) {}
    StanzaError with_application(std::string_view name, std::string_view ns) const {
        StanzaError copy = *this;
        copy.application_name = name;
        copy.application_ns = ns;
        return copy;
    }

    StanzaError concealing_request() const {
        StanzaError copy = *this;
        copy.conceals_request = true;
        return copy;
    }

    // Appends <error/> to `stanza`.
    void append_to(Element& stanza) const;
};

// What was asked cannot be done now, for a reason that passes (RFC 6120 §8.3.3.6, §8.3.2).
inline StanzaError try_again_later() {
    return StanzaError(Condition::internal_server_error, ErrorType::wait);
}

}  // namespace parlance::xmpp
