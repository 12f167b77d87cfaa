// Envelope: what may cross from one shard to another. Plain data with values only (a stanza and the
// responsibility for it), so that it can be serialised once the other shard is on another machine.
#pragma once

#include <utility>

#include "server/receipt.h"
#include "xmpp/stanza.h"

namespace parlance::server {

struct Envelope {
    xmpp::Stanza stanza;
    Receipt receipt;
    Envelope(xmpp::Stanza s, Receipt r) : stanza(std::move(s)), receipt(std::move(r)) {}
};

}  // namespace parlance::server
