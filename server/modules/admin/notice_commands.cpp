// XEP-0133 §4.23–§4.28.
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/modules/notices.h"
#include "server/shard.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;
using Kind = Notices::Kind;

// What is typed is kept for ever and sent to everybody.
constexpr std::size_t kNoticeBytes = 10'000;

std::string text_in(const Run& run, std::string_view var) {
    return adhoc::joined(run.values.values(var));
}

// The hosts that the form names, or why not.
base::Result<std::vector<std::string>, std::string> hosts_in(const entity::Host& host,
                                                             const Run& run) {
    std::vector<std::string> domains = run.values.values("hosts");
    if (domains.empty()) domains.push_back(host.domain());
    for (const std::string& domain : domains) {
        if (domain == host.domain() || is_operator(host.shard(), run, domain)) continue;
        return base::Failure<std::string>("You do not administer " + domain + ".");
    }
    return domains;
}

base::Task<Answer> announce_form(entity::Host* host, Run) {
    adhoc::FormField where("hosts", "list-multi", {host->domain()});
    where.label = "Hosts";
    for (const auto& each : host->shard().hosts()) {
        where.options.emplace_back(each->domain(), each->domain());
    }
    const adhoc::Choices whom = {{"online", "Those who are there now"},
                                 {"all", "All: the others when they come, within 30 days"}};
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(adhoc::lines_field("announcement", "Announcement")));
    fields.push_back(adhoc::choice_field("audience", "To whom", whom, "online"));
    fields.push_back(std::move(where));
    co_return adhoc::Step(adhoc::form_with("Make an announcement", std::move(fields)));
}

base::Task<Answer> announce(entity::Host* host, Run run) {
    std::string text = text_in(run, "announcement");
    if (text.size() > kNoticeBytes) co_return adhoc::failed("That is too long.");
    auto domains = hosts_in(*host, run);
    if (!domains) co_return adhoc::failed(domains.error());
    const bool all = run.values.value("audience") == "all";
    for (const std::string& domain : *domains) {
        if (!all) {
            for (Shard* shard : host->shard().all()) {
                shard->environment().executor.post(
                    [shard, domain, text] { tell_sessions(*shard, domain, text); });
            }
            continue;
        }
        auto set = co_await Notices::announce(&host->shard(), domain, text);
        if (!set) co_return database_away();
    }
    co_return adhoc::done("It has been announced.");
}

base::Task<Answer> text_form(Notices* notices, Kind kind, const char* var, const char* label, Run) {
    adhoc::FormField field = adhoc::required(adhoc::lines_field(var, label));
    field.values = adhoc::lines_of(notices->text_of(kind));
    std::vector<adhoc::FormField> fields;
    fields.push_back(std::move(field));
    co_return adhoc::Step(adhoc::form_with(label, std::move(fields)));
}

base::Task<Answer> set_text(Notices* notices, Kind kind, const char* var, bool anew, Run run) {
    std::string text = text_in(run, var);
    if (text.empty()) co_return adhoc::failed("There is no text.");
    if (text.size() > kNoticeBytes) co_return adhoc::failed("That is too long.");
    auto changed = base::Result<base::Done, storage::DbError>(base::Done());
    if (anew) {
        changed = co_await notices->set(kind, text);
    } else {
        changed = co_await notices->edit(kind, text);
    }
    if (!changed) co_return database_away();
    co_return adhoc::done("The text has been set.");
}

base::Task<Answer> remove_text(Notices* notices, Kind kind) {
    if (notices->text_of(kind).empty()) co_return adhoc::failed("There is none.");
    auto removed = co_await notices->remove(kind);
    if (!removed) co_return database_away();
    co_return adhoc::done("The text has been deleted.");
}

}  // namespace

void add_notice_commands(AdHoc& commands, entity::Host& host, Notices& notices) {
    entity::Host* at = &host;
    Notices* all = &notices;
    const auto who = adhoc::Permission::administrators({adhoc::Role::moderator});
    const std::string base = std::string(adhoc::kAdminForm) + "#";
    commands.add(IqScope::host, {base + "announce", "Make an announcement", who,
                                 [at](Run run) { return announce_form(at, std::move(run)); },
                                 [at](Run run) { return announce(at, std::move(run)); }});
    auto add_text = [&](const char* name, const char* label, Kind kind, const char* var,
                        bool anew) {
        adhoc::Command command(
            base + name, label, who,
            [all, kind, var, label](Run run) {
                return text_form(all, kind, var, label, std::move(run));
            },
            [all, kind, var, anew](Run run) {
                return set_text(all, kind, var, anew, std::move(run));
            });
        commands.add(IqScope::host, std::move(command).editing());
    };
    add_text("set-motd", "Set the message of the day", Kind::motd, "motd", true);
    add_text("edit-motd", "Edit the message of the day", Kind::motd, "motd", false);
    add_text("set-welcome", "Set the welcome message", Kind::welcome, "welcome", true);
    commands.add(IqScope::host, {base + "delete-motd", "Delete the message of the day", who,
                                 [all](Run) { return remove_text(all, Kind::motd); }});
    commands.add(IqScope::host, {base + "delete-welcome", "Delete the welcome message", who,
                                 [all](Run) { return remove_text(all, Kind::welcome); }});
}

}  // namespace parlance::server::modules::admin
