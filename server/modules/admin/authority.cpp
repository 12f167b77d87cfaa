#include "server/modules/admin/authority.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/entity/host.h"
#include "server/shard.h"
#include "storage/roles.h"

namespace parlance::server::modules::admin {

std::string actor_of(const adhoc::Run& run) {
    return run.console.empty() ? std::string(run.requester.bare_view()) : run.console;
}

bool is_operator(Shard& shard, const adhoc::Run& run, std::string_view scope) {
    if (!run.console.empty()) return true;
    const entity::User* user = shard.find_user(run.requester.bare_view());
    if (user == nullptr || !user->exists()) return false;
    const auto& grants = user->state().roles;
    return std::any_of(grants.begin(), grants.end(), [scope](const auto& grant) {
        return grant.role == storage::roles::Role::operator_ &&
               (grant.scope.empty() || grant.scope == scope);
    });
}

bool moderates_server(Shard& shard, const adhoc::Run& run) {
    if (!run.console.empty()) return true;
    const entity::User* user = shard.find_user(run.requester.bare_view());
    if (user == nullptr || !user->exists()) return false;
    using storage::roles::Role;
    const auto& grants = user->state().roles;
    return std::any_of(grants.begin(), grants.end(), [](const auto& grant) {
        return grant.scope.empty() &&
               (grant.role == Role::operator_ || grant.role == Role::moderator);
    });
}

base::Task<Targets> within_reach(entity::Host* host, adhoc::Run run, Targets targets) {
    if (!targets) co_return std::move(targets);
    Shard& shard = host->shard();
    for (const xmpp::Jid& jid : *targets) {
        std::string owner(jid.bare_view());
        if (run.console.empty() && owner == run.requester.bare_view()) continue;
        auto rows = co_await shard.environment().database.read(storage::roles::of_account(owner));
        if (!rows) co_return base::Failure<std::string>("The database is away. Try again later.");
        for (const auto& grant : storage::roles::of_account_in(*rows, owner)) {
            if (is_operator(shard, run, grant.scope)) continue;
            co_return base::Failure<std::string>(
                owner + " is an administrator, whom only an operator may change.");
        }
    }
    co_return std::move(targets);
}

}  // namespace parlance::server::modules::admin
