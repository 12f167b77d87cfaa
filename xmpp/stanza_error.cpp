#include "xmpp/stanza_error.h"

#include <array>

#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {

struct Row {
    std::string_view name;
    ErrorType type;
};

constexpr std::array<Row, 23> kConditions = {{
    {"bad-request", ErrorType::modify},
    {"conflict", ErrorType::cancel},
    {"feature-not-implemented", ErrorType::cancel},
    {"forbidden", ErrorType::auth},
    {"gone", ErrorType::cancel},
    {"internal-server-error", ErrorType::cancel},
    {"item-not-found", ErrorType::cancel},
    {"jid-malformed", ErrorType::modify},
    {"not-acceptable", ErrorType::modify},
    {"not-allowed", ErrorType::cancel},
    {"not-authorized", ErrorType::auth},
    {"payment-required", ErrorType::auth},
    {"policy-violation", ErrorType::modify},
    {"recipient-unavailable", ErrorType::wait},
    {"redirect", ErrorType::modify},
    {"registration-required", ErrorType::auth},
    {"remote-server-not-found", ErrorType::cancel},
    {"remote-server-timeout", ErrorType::wait},
    {"resource-constraint", ErrorType::wait},
    {"service-unavailable", ErrorType::cancel},
    {"subscription-required", ErrorType::auth},
    {"undefined-condition", ErrorType::cancel},
    {"unexpected-request", ErrorType::wait},
}};
static_assert(kConditions.size() == static_cast<std::size_t>(Condition::unexpected_request) + 1);

}  // namespace

std::string_view name_of(Condition condition) {
    return kConditions[static_cast<std::size_t>(condition)].name;
}

ErrorType default_type(Condition condition) {
    return kConditions[static_cast<std::size_t>(condition)].type;
}

std::string_view name_of(ErrorType type) {
    switch (type) {
        case ErrorType::auth:
            return "auth";
        case ErrorType::cancel:
            return "cancel";
        case ErrorType::cont:
            return "continue";
        case ErrorType::modify:
            return "modify";
        case ErrorType::wait:
            return "wait";
    }
    return "cancel";
}

void StanzaError::append_to(Element& stanza) const {
    Element& error = stanza.add("error");
    error.set("type", name_of(type));
    Element& what = error.add(name_of(condition), ns::stanza_errors);
    if (condition == Condition::gone) {
        what.add_text(text);
    } else if (!text.empty()) {
        error.add("text", ns::stanza_errors).set("xml:lang", "en").add_text(text);
    }
    if (!application_name.empty()) {
        error.add(application_name, application_ns).set_if("feature", feature);
    }
}

}  // namespace parlance::xmpp
