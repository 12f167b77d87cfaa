// Notifications for those only who are available (XEP-0060 §12.6), in one of the states that the
// subscriber has named (pubsub#show-values). Only the home of the subscriber knows: to users of
// this server they go with a mark, which is honoured and taken off there. One shard.
#pragma once

#include <cstdint>
#include <optional>

#include "xmpp/stanza.h"

namespace parlance::server {

class Traffic;
namespace entity {
class Session;
}

namespace pubsub {

// `shows`: see xmpp::pubsub::SubscribeOptions.
xmpp::Stanza for_available(const xmpp::Stanza& message, std::uint8_t shows);

// The message without the mark, and who gets it; nullopt: it has none.
struct Marked {
    xmpp::Stanza message;
    std::uint8_t shows;

    Marked(xmpp::Stanza m, std::uint8_t s) : message(std::move(m)), shows(s) {}
};
std::optional<Marked> marked(const xmpp::Stanza& message);
bool gets(const entity::Session& session, const Marked& marked);

}  // namespace pubsub
}  // namespace parlance::server
