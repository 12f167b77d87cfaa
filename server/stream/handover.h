// Handover: a client between two shards. It moves once, when its bare JID is known and its
// credentials are verified but it has not been told: nothing of the session exists yet, so no
// stanza can be on its way to it. Timers, parsers and database handles do not move; they are made
// again.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "server/net/transport.h"
#include "xmpp/jid.h"

namespace parlance::server::stream {

struct Handover {
    std::unique_ptr<net::DetachedTransport> transport;
    xmpp::Jid user;                           // bare
    std::optional<std::string> success_data;  // SASL additional data, not encoded
    std::string rest;                         // bytes behind the last SASL element
    std::string lang;                         // of the client's stream header
};

}  // namespace parlance::server::stream
