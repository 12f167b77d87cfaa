// Presence sharers (XEP-0060 §9.1.3): who has sent an account presence of its own accord, without
// any subscription between them, hears of the account's nodes that are open to everybody, by the
// interests that it announces, until it is unavailable. Here is who they are, in the host's
// sharer_interests(), bounded per account, domain and address; modules/presence_sharers.h finds
// out. On the shard of the account.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "server/entity/interests.h"
#include "server/pubsub/service.h"
#include "xmpp/jid.h"

namespace parlance::server {

namespace entity {
class User;
}  // namespace entity

namespace pubsub {

// In a decision of the account's lane. Whether `who`, whose presence has come, is a sharer.
bool is_sharer(const entity::User& user, const xmpp::Jid& who);
// From now on it is interested in that; the names that it was not interested in before. None, and
// nothing is remembered, if the account has too many sharers, or too many of that domain or
// address.
std::vector<std::string> note_sharer(const entity::User& user, const xmpp::Jid& who,
                                     entity::InterestsPtr interests);
// Those that want to hear of the node, which is open.
std::vector<xmpp::Jid> interested_sharers(const entity::User& user, std::string_view node);

// Whether the account has open nodes: it makes itself known to strangers by nothing else.
base::Task<bool> has_open_nodes(Service* service, std::string owner);

}  // namespace pubsub
}  // namespace parlance::server
