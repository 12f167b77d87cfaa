// Presence sharers (XEP-0060 §9.1.3): who has sent an account presence of its own accord hears of
// the account's nodes that are open to everybody, by the interests that it announces, until it is
// unavailable. Contacts, who get the account's presence, are none; they hear of more. Of users of
// this server who send presence to an account their own home says so, by the probe that asks for
// the last items (last_items.h). On the shard of the account.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/jid.h"

namespace parlance::server {

namespace entity {
class User;
}  // namespace entity

namespace pubsub {

// In a decision of the account's lane: `who`, whose presence has come, is interested in nodes of
// these names. Whether it is a sharer, of whom that was not known before, and there are not too
// many of them.
bool note_sharer(const entity::User& user, const xmpp::Jid& who,
                 const std::vector<std::string>& names);
// The same of one whose interests have to be found out: it has announced this
// (capabilities::Announcement::key()).
bool note_sharer(const entity::User& user, const xmpp::Jid& who, const std::string& announced);
// Those that want to hear of the node, which is open.
std::vector<xmpp::Jid> interested_sharers(const entity::User& user, std::string_view node);

// Whether the account has open nodes: it makes itself known to strangers by nothing else.
base::Task<bool> has_open_nodes(Service* service, std::string owner);

}  // namespace pubsub
}  // namespace parlance::server
