// Which addresses a block list covers (XEP-0191 §5). Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xmpp/jid.h"

namespace parlance::server::modules {

// Does one entry, a prepared JID, cover `peer`?
bool block_matches(std::string_view entry, const xmpp::Jid& peer);
// Does any? `blocklist` is sorted.
bool is_blocked(const std::vector<std::string>& blocklist, const xmpp::Jid& peer);

}  // namespace parlance::server::modules
