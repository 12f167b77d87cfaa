// Which resources have said, by entity capabilities (XEP-0115), that they want notifications of a
// node: `NODE+notify` (XEP-0060 §9.2). On the shard of the account concerned.
#pragma once

#include <string_view>
#include <vector>

#include "xmpp/jid.h"

namespace parlance::server {

namespace entity {
class Session;
class User;
}  // namespace entity

namespace pubsub {

bool is_interested(const entity::Session& session, std::string_view node);
// Of a contact of another server: those of its resources that are there and interested.
std::vector<xmpp::Jid> interested_resources(const entity::User& user, const xmpp::Jid& contact,
                                            std::string_view node);

}  // namespace pubsub
}  // namespace parlance::server
