// The message in which one server passes a report (XEP-0377) on to another. The XEP says that this
// may be done and not how; this is what servers in the network send: a text for people, a <report/>
// with the address it is about, and the reported messages as XEP-0297 forwards them. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "storage/abuse_reports.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

// That one report shows of those it names.
inline constexpr std::size_t kForwardedMessages = 5;

// A reported message and when it was sent.
struct Evidence {
    xmpp::Document message;
    std::int64_t sent_us = 0;

    Evidence(xmpp::Document m, std::int64_t us) : message(std::move(m)), sent_us(us) {}
};

// Of a contact address (XEP-0157) that is one of XMPP; empty: it is something else.
xmpp::Jid address_in_uri(std::string_view uri);

// What may leave of a message that `recipient` (a bare JID) has got from `sender`: it says nowhere
// whom it was sent to. nullopt if its own text does, or it is too large to be sent on.
std::optional<xmpp::Document> anonymous(const xmpp::Element& message, const xmpp::Jid& sender,
                                        std::string_view recipient);

// The whole message, without addresses.
xmpp::Document report_message(const storage::abuse_reports::Report& report,
                              const std::vector<Evidence>& evidence, std::string_view id);

// What `message` of another server reports: null if it has no report; an error if it does not say
// whom it is about, or why. Of the result the server has to fill in the rest.
using ReceivedReport =
    base::Result<std::optional<storage::abuse_reports::Report>, xmpp::StanzaError>;
ReceivedReport report_of_server(const xmpp::Stanza& message);

}  // namespace parlance::server::modules
