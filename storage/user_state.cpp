#include "storage/user_state.h"

#include <utility>

#include "storage/accounts.h"
#include "storage/blocklist.h"
#include "storage/pubsub.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/vcards.h"

namespace parlance::storage {

namespace {

constexpr Statement kRole("SELECT role FROM accounts WHERE host = $1 AND username = $2");

Query account_role(std::string_view owner) {
    std::size_t at = owner.find('@');
    if (at == std::string_view::npos) return Query(kRole).bind(owner).bind("");
    return Query(kRole).bind(owner.substr(at + 1)).bind(owner.substr(0, at));
}

}  // namespace

base::Task<UserStateResult> load_user(Database& database, std::string owner) {
    std::vector<Query> queries;
    queries.push_back(account_role(owner));
    queries.push_back(roster::all(owner));
    queries.push_back(roster::versions(owner));
    queries.push_back(blocklist::all(owner));
    queries.push_back(spool::count(std::string_view(owner)));
    queries.push_back(settings::all(owner));
    queries.push_back(vcards::photo_sha1(owner));
    queries.push_back(push::all(owner));
    queries.push_back(pubsub::count(owner));
    auto read = co_await database.read_all(std::move(queries));
    if (!read) co_return base::Failure(read.error());
    const std::vector<Rows>& rows = *read;
    UserState state;
    state.exists = !rows[0].empty();
    state.is_operator = state.exists && rows[0].text(0, 0) == "operator";
    state.roster = roster::items(rows[1]);
    state.roster_versions = roster::versions_of(rows[2]);
    state.blocklist = blocklist::jids(rows[3]);
    state.spooled = rows[4].integer(0, 0);
    state.settings = settings::values(rows[5]);
    state.photo_sha1 = vcards::photo_sha1_of(rows[6]);
    state.push = push::registrations(rows[7]);
    state.pubsub_nodes = rows[8].integer(0, 0);
    co_return state;
}

}  // namespace parlance::storage
