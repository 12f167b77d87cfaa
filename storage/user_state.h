// Everything the home shard keeps in memory about a user, read in one round trip when the user is
// activated.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"
#include "storage/push.h"
#include "storage/roles.h"
#include "storage/roster.h"

namespace parlance::storage {

struct UserState {
    bool exists = false;               // there is such an account (which may be disabled)
    bool root_subscribed = false;      // to the account as a collection of its nodes (XEP-0163 §5)
    std::vector<roles::Grant> roles;   // for administering; nearly always none
    std::vector<roster::Item> roster;  // all rows: listed, pending requests, tombstones
    roster::Versions roster_versions;
    std::vector<std::string> blocklist;
    std::int64_t spooled = 0;  // messages waiting in the spool that no session is being given
    std::map<std::string, std::string> settings;
    std::vector<push::Registration> push;
    std::string photo_sha1;         // of the vCard, empty if none
    std::int64_t pubsub_nodes = 0;  // that the account has (XEP-0163)

    UserState() {}
};

using UserStateResult = base::Result<UserState, DbError>;
// `owner` is a bare JID with a localpart.
base::Task<UserStateResult> load_user(Database& database, std::string owner);

}  // namespace parlance::storage
