// Administrators among themselves: whoever has a role is out of the reach of those who do not stand
// above it, or a lesser role could make itself a greater one by way of another's password.
#pragma once

#include <string>
#include <string_view>

#include "base/task.h"
#include "server/adhoc/command.h"
#include "server/modules/admin/target.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::modules::admin {

// Who runs the command: a bare JID, or who is at the console.
std::string actor_of(const adhoc::Run& run);

// Whoever runs the command is an operator of that host, or with an empty scope of the server. On
// the shard where the command runs.
bool is_operator(Shard& shard, const adhoc::Run& run, std::string_view scope);

// Whoever runs the command is an operator or moderator of the whole server.
bool moderates_server(Shard& shard, const adhoc::Run& run);

// Refuses when one of the accounts, not being the requester's own, has a role anywhere where the
// requester is no operator. A failure is passed on.
base::Task<Targets> within_reach(entity::Host* host, adhoc::Run run, Targets targets);

}  // namespace parlance::server::modules::admin
