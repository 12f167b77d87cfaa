// The audit log, for those who check administrators.
#include <string>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/shard.h"
#include "storage/audit_log.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules::admin {

namespace {

namespace audit_log = storage::audit_log;
using adhoc::Answer;
using adhoc::Run;

constexpr std::int64_t kMostEntries = 500;

base::Task<Answer> show_audit_log(entity::Host* host, Run run) {
    audit_log::Wanted wanted;
    wanted.host = host->domain();
    wanted.actor = run.values.value("actor");
    wanted.command = run.values.value("command");
    wanted.text = run.values.value("text");
    if (auto id = base::hex_decode(run.values.value("before"))) wanted.before = *id;
    wanted.limit = base::parse_number<std::int64_t>(run.values.value("max_items")).value_or(50);
    auto entries = co_await audit_log::read(host->shard().environment().database, wanted);
    if (!entries) co_return database_away();
    adhoc::TableOf table("What administrators have done", {{"time", "Time"},
                                                           {"actor", "Who"},
                                                           {"origin", "From where"},
                                                           {"command", "Command"},
                                                           {"arguments", "What"},
                                                           {"result", "Result"},
                                                           {"id", "Entry"}});
    for (const audit_log::Entry& entry : *entries) {
        std::string arguments = entry.arguments;
        if (arguments.ends_with('\n')) arguments.pop_back();
        table.row({xmpp::format_datetime(entry.stamp_us), entry.actor, entry.origin, entry.command,
                   std::move(arguments), entry.result.empty() ? "begun" : entry.result,
                   base::hex_encode(entry.id)});
    }
    if (table.empty()) co_return adhoc::done("There is no such entry.");
    co_return std::move(table).step();
}

}  // namespace

void add_audit_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    adhoc::FormField number =
        adhoc::number_field("max_items", "How many of the newest", 1, kMostEntries);
    number.values = {"50"};
    commands.add(
        IqScope::host,
        {"urn:parlance:admin#audit-log", "Show what administrators have done",
         adhoc::Permission::administrators({adhoc::Role::auditor}),
         adhoc::asks("What administrators have done",
                     {number, adhoc::text_field("actor", "Only of whom this begins"),
                      adhoc::text_field("command", "Only commands with this in their name"),
                      adhoc::text_field("text", "Only what names this"),
                      adhoc::text_field("before", "Only older than this entry")}),
         [at](Run run) { return show_audit_log(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
