#include "storage/user_state.h"

#include <utility>

#include "storage/blocklist.h"
#include "storage/pubsub.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/vcards.h"

namespace parlance::storage {

base::Task<UserStateResult> load_user(Database& database, std::string owner) {
    std::vector<Query> queries;
    queries.push_back(roles::of_account(owner));
    queries.push_back(roster::all(owner));
    queries.push_back(roster::versions(owner));
    queries.push_back(blocklist::all(owner));
    queries.push_back(spool::count(std::string_view(owner)));
    queries.push_back(settings::all(owner));
    queries.push_back(vcards::photo_sha1(owner));
    queries.push_back(push::all(owner));
    queries.push_back(pubsub::count(owner));
    queries.push_back(pubsub::any_subscription_at(owner, std::string_view()));
    auto read = co_await database.read_all(std::move(queries));
    if (!read) co_return base::Failure(read.error());
    const std::vector<Rows>& rows = *read;
    UserState state;
    state.exists = !rows[0].empty();
    state.roles = roles::of_account_in(rows[0], owner);
    state.roster = roster::items(rows[1]);
    state.roster_versions = roster::versions_of(rows[2]);
    state.blocklist = blocklist::jids(rows[3]);
    state.spooled = rows[4].integer(0, 0);
    state.settings = settings::values(rows[5]);
    state.photo_sha1 = vcards::photo_sha1_of(rows[6]);
    state.push = push::registrations(rows[7]);
    state.pubsub_nodes = rows[8].integer(0, 0);
    state.root_subscribed = !rows[9].empty();
    co_return state;
}

}  // namespace parlance::storage
