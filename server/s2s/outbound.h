// Outbound: a stanza on its way to a remote domain, and what stands behind it meanwhile. A value,
// one shard.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "server/receipt.h"
#include "xmpp/stanza.h"

namespace parlance::server::s2s {

struct Outbound {
    xmpp::Stanza stanza;
    // Whoever counts on it, until it is durable or out of our hands. May be empty.
    Receipt receipt;
    std::string spool_id;   // the row of the outbound spool, or empty
    std::int64_t since_us;  // wall clock, when it was accepted

    Outbound(xmpp::Stanza s, Receipt r, std::string id, std::int64_t since)
        : stanza(std::move(s)), receipt(std::move(r)), spool_id(std::move(id)), since_us(since) {}
};

}  // namespace parlance::server::s2s
