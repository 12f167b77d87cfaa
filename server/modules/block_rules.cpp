#include "server/modules/block_rules.h"

#include <algorithm>
#include <functional>

namespace parlance::server::modules {

// An address is covered by itself, by its bare address and by its domain. domain/resource covers
// nothing but itself.
bool block_matches(std::string_view entry, const xmpp::Jid& peer) {
    return entry == peer.full() || entry == peer.bare_view() || entry == peer.domain();
}

bool is_blocked(const std::vector<std::string>& blocklist, const xmpp::Jid& peer) {
    if (blocklist.empty() || peer.empty()) return false;
    for (std::string_view entry :
         {std::string_view(peer.full()), peer.bare_view(), peer.domain()}) {
        if (std::binary_search(blocklist.begin(), blocklist.end(), entry, std::less<>()))
            return true;
    }
    return false;
}

}  // namespace parlance::server::modules
