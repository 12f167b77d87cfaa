// Envelope: what may cross from one shard to another. Plain data with values only (a stanza and the
// responsibility for it), so that it can be serialised once the other shard is on another machine.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/receipt.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {

using Sessions = std::shared_ptr<const std::vector<xmpp::Jid>>;  // full JIDs

struct Envelope {
    xmpp::Stanza stanza;
    Receipt receipt;
    // For another server: the row of the outbound spool that stands for it, or empty.
    std::string spool_id;
    // Not null: the stanza, which has no addressee, is for each of these sessions, whose home this
    // is, but those of `except`.
    Sessions sessions;
    Sessions except;
    // An answer of the gate (defence/gate.h), which is not turned away itself.
    bool passes = false;
    Envelope(xmpp::Stanza s, Receipt r) : stanza(std::move(s)), receipt(std::move(r)) {}
};

}  // namespace parlance::server
