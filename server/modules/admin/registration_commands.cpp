// Accounts that wait for approval (storage/pending_registrations.h).
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/outside_changes.h"
#include "server/shard.h"
#include "storage/account_changes.h"
#include "storage/pending_registrations.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules::admin {

namespace {

namespace pending = storage::pending_registrations;
using adhoc::Answer;
using adhoc::Run;

base::Task<Answer> choose_registrations(entity::Host* host, Run) {
    auto all = co_await pending::list(host->shard().environment().database, host->domain());
    if (!all) co_return database_away();
    if (all->empty()) co_return adhoc::done("Nobody waits for approval.");
    adhoc::FormField accounts("accounts", "list-multi");
    accounts.label = "Accounts";
    for (const pending::Registration& each : *all) {
        accounts.options.emplace_back(
            each.owner + ", " + xmpp::format_datetime(each.asked_us) + ", from " + each.address,
            each.owner);
    }
    const adhoc::Choices what = {{"approve", "Approve"}, {"refuse", "Refuse, and delete them"}};
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(std::move(accounts)));
    fields.push_back(adhoc::required(adhoc::choice_field("decision", "What to do", what)));
    co_return adhoc::Step(adhoc::form_with("Approve or refuse registrations", std::move(fields)));
}

// All of them in one transaction. Each has been checked to be waiting still.
base::Task<Answer> decide_registrations(entity::Host* host, Run run) {
    Shard& shard = host->shard();
    bool approve = run.values.value("decision") == "approve";
    const std::vector<std::string> chosen = run.values.values("accounts");
    storage::Batch batch;
    std::set<std::string> removals;
    for (const std::string& owner : chosen) {
        auto jid = xmpp::Jid::parse(owner);
        if (!jid) continue;
        std::string id = shard.new_id();
        batch.append(approve ? pending::approve(jid->local(), jid->domain())
                             : storage::account_changes::remove(id, jid->local(), jid->domain()));
        removals.insert(std::move(id));
    }
    auto written = co_await shard.environment().database.write(std::move(batch));
    if (!written) co_return database_away();
    if (!approve) co_await take_outside_changes(&shard, std::move(removals));
    co_return adhoc::done(
        counted(chosen.size(), "registration has been ", "registrations have been ") +
        (approve ? "approved." : "refused."));
}

}  // namespace

void add_registration_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    commands.add(IqScope::host,
                 {"urn:parlance:admin#pending-registrations", "Approve or refuse registrations",
                  adhoc::Permission::administrators({adhoc::Role::moderator}),
                  [at](Run run) { return choose_registrations(at, std::move(run)); },
                  [at](Run run) { return decide_registrations(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
