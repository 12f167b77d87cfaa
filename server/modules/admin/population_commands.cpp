// How many accounts there are and who they are (XEP-0133 §4.11–§4.20): registered and disabled ones
// as storage knows them, online ones as the shards do. Active is who has a connection on which
// somebody looks (XEP-0352); the others that are online are idle.
#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/shard_call.h"
#include "storage/census.h"

namespace parlance::server::modules::admin {

namespace {

namespace census = storage::census;
using adhoc::Answer;
using adhoc::Run;

constexpr std::size_t kMostNames = 10'000;

enum class Presence { online, active, idle };

bool counts(const entity::User& user, Presence which) {
    if (user.sessions().empty()) return false;
    bool active = std::any_of(user.sessions().begin(), user.sessions().end(),
                              [](const auto& session) { return session->link().attentive(); });
    return which == Presence::online || active == (which == Presence::active);
}

using Names = std::vector<std::string>;

// Of all shards, in order.
base::Task<Names> present(entity::Host* host, Presence which) {
    std::function<Names(Shard&)> look = [domain = host->domain(), which](Shard& shard) {
        Names names;
        shard.for_each_user([&](const entity::User& user) {
            if (user.host().domain() == domain && counts(user, which)) {
                names.push_back(user.owner());
            }
        });
        return names;
    };
    auto found = co_await call_on_all<Names>(&host->shard(), std::move(look));
    Names all;
    for (Names& names : found) {
        all.insert(all.end(), std::make_move_iterator(names.begin()),
                   std::make_move_iterator(names.end()));
    }
    std::sort(all.begin(), all.end());
    co_return all;
}

Answer number_is(const char* var, const char* label, std::int64_t number) {
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::with_values(adhoc::text_field(var, label), {std::to_string(number)}));
    return adhoc::found(label, std::move(fields));
}

base::Task<Answer> count_present(entity::Host* host, Presence which, const char* var,
                                 const char* label) {
    Names names = co_await present(host, which);
    co_return number_is(var, label, static_cast<std::int64_t>(names.size()));
}

using StoredNumber = base::Task<census::NumberResult> (*)(storage::Database&, std::string);
base::Task<Answer> count_stored(entity::Host* host, StoredNumber read, const char* var,
                                const char* label) {
    auto number = co_await read(host->shard().environment().database, host->domain());
    if (!number) co_return database_away();
    co_return number_is(var, label, *number);
}

std::size_t wanted(const Run& run) {
    return base::parse_number<std::size_t>(run.values.value("max_items")).value_or(kMostNames);
}

Answer names_are(const char* var, const char* label, Names names, std::size_t most) {
    const bool more = names.size() > most;
    if (more) names.resize(most);
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::with_values(adhoc::jids_field(var, label), std::move(names)));
    adhoc::Step step = adhoc::found(label, std::move(fields));
    if (more) step.notes.emplace_back(adhoc::Severity::warn, "There are more.");
    return step;
}

base::Task<Answer> list_present(entity::Host* host, Presence which, const char* var,
                                const char* label, Run run) {
    Names names = co_await present(host, which);
    co_return names_are(var, label, std::move(names), wanted(run));
}

using StoredNames = base::Task<census::NamesResult> (*)(storage::Database&, std::string,
                                                        std::int64_t);
base::Task<Answer> list_stored(entity::Host* host, StoredNames read, const char* var,
                               const char* label, Run run) {
    const auto one_more = static_cast<std::int64_t>(wanted(run)) + 1;
    auto names = co_await read(host->shard().environment().database, host->domain(), one_more);
    if (!names) co_return database_away();
    co_return names_are(var, label, std::move(*names), wanted(run));
}

adhoc::Act how_many() {
    adhoc::Choices choices;
    for (const char* number : {"25", "50", "75", "100", "150", "200", "1000", "10000"}) {
        choices.emplace_back(number, number);
    }
    return adhoc::asks(
        "How many to show",
        {adhoc::choice_field("max_items", "Maximum number of items to show", choices, "100")});
}

}  // namespace

void add_population_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    const auto who = adhoc::Permission::administrators(
        {adhoc::Role::auditor, adhoc::Role::support, adhoc::Role::moderator});
    auto add = [&](const char* name, const char* label, adhoc::Act act) {
        commands.add(IqScope::host,
                     {std::string(adhoc::kAdminForm) + "#" + name, label, who, std::move(act)});
    };
    auto add_list = [&](const char* name, const char* label, adhoc::Act act) {
        commands.add(IqScope::host, {std::string(adhoc::kAdminForm) + "#" + name, label, who,
                                     how_many(), std::move(act)});
    };
    add("get-registered-users-num", "Count the registered users", [at](Run) {
        return count_stored(at, census::registered, "registeredusersnum",
                            "The number of registered users");
    });
    add("get-disabled-users-num", "Count the disabled users", [at](Run) {
        return count_stored(at, census::disabled, "disabledusersnum",
                            "The number of disabled users");
    });
    add("get-online-users-num", "Count the online users", [at](Run) {
        return count_present(at, Presence::online, "onlineusersnum", "The number of online users");
    });
    add("get-active-users-num", "Count the active users", [at](Run) {
        return count_present(at, Presence::active, "activeusersnum", "The number of active users");
    });
    add("get-idle-users-num", "Count the idle users", [at](Run) {
        return count_present(at, Presence::idle, "idleusersnum", "The number of idle users");
    });
    add_list("get-registered-users-list", "List the registered users", [at](Run run) {
        return list_stored(at, census::registered_names, "registereduserjids",
                           "The list of all users", std::move(run));
    });
    add_list("get-disabled-users-list", "List the disabled users", [at](Run run) {
        return list_stored(at, census::disabled_names, "disableduserjids",
                           "The list of all disabled users", std::move(run));
    });
    add_list("get-online-users-list", "List the online users", [at](Run run) {
        return list_present(at, Presence::online, "onlineuserjids", "The list of all online users",
                            std::move(run));
    });
    add_list("get-active-users", "List the active users", [at](Run run) {
        return list_present(at, Presence::active, "activeuserjids", "The list of active users",
                            std::move(run));
    });
    add_list("get-idle-users", "List the idle users", [at](Run run) {
        return list_present(at, Presence::idle, "idleuserjids", "The list of idle users",
                            std::move(run));
    });
}

}  // namespace parlance::server::modules::admin
