// Handover: a client between two shards. It moves once, when its bare JID is known and its
// credentials are verified but it has not been told: nothing of the session exists yet, so no
// stanza can be on its way to it. Timers and database handles do not move; they are made again. A
// stream that is about to begin anew (RFC 6120 §6.4.6) leaves its parser behind, one that goes on
// (XEP-0388) takes it along.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/net/transport.h"
#include "server/stream/sasl2_request.h"
#include "xmpp/jid.h"
#include "xmpp/stream_parser.h"

namespace parlance::server::stream {

struct Handover {
    std::unique_ptr<net::DetachedTransport> transport;
    xmpp::Jid user;                           // bare
    std::optional<std::string> success_data;  // SASL additional data, not encoded
    std::string lang;                         // of the client's stream header
    // Null if the client used the SASL profile of RFC 6120.
    std::unique_ptr<Sasl2Request> sasl2;

    std::string rest;                            // without `sasl2`: bytes behind the last element
    std::unique_ptr<xmpp::StreamParser> parser;  // with `sasl2`
    std::uint64_t stream_id = 0;                 // with `sasl2`
};

}  // namespace parlance::server::stream
