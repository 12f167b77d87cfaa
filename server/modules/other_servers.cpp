#include "server/modules/other_servers.h"

#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/command.h"
#include "server/entity/host.h"
#include "server/s2s/federation.h"
#include "server/s2s/overview.h"
#include "server/shard_call.h"
#include "storage/outbound_spool.h"
#include "xmpp/data_form.h"

namespace parlance::server::modules {

namespace {

using adhoc::Run;
using ServersAnswer = adhoc::Answer;
using s2s::OverviewRow;
using States = std::vector<s2s::DomainState>;
using RowsOfServers = base::Result<std::vector<OverviewRow>, xmpp::StanzaError>;

base::Task<RowsOfServers> all_rows(Shard* shard) {
    auto stored = co_await storage::outbound_spool::overview(shard->environment().database);
    if (!stored) co_return base::Failure<xmpp::StanzaError>(xmpp::try_again_later());
    std::function<States(Shard&)> look = [](Shard& each) { return each.federation().overview(); };
    auto of_shards = co_await call_on_all<States>(shard, std::move(look));
    States states;
    for (States& some : of_shards) {
        states.insert(states.end(), std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    co_return s2s::overview_rows(std::move(states), *stored);
}

xmpp::DataForm servers_table(const std::vector<OverviewRow>& rows) {
    struct Column {
        const char* var;
        const char* label;
        std::string OverviewRow::*cell;
    };
    static constexpr Column kColumns[] = {
        {"domain", "Domain", &OverviewRow::domain},
        {"direction", "Connections", &OverviewRow::direction},
        {"security", "Security", &OverviewRow::security},
        {"certificate", "Certificate", &OverviewRow::certificate},
        {"queue", "Waiting", &OverviewRow::queue},
        {"last-error", "Last error", &OverviewRow::last_error},
        {"next-attempt", "Next attempt", &OverviewRow::next_attempt}};
    xmpp::DataForm form(xmpp::FormKind::result);
    form.title = "Other servers";
    for (const Column& column : kColumns) {
        form.reported.emplace_back(column.var, std::string());
        form.reported.back().label = column.label;
    }
    for (const OverviewRow& row : rows) {
        std::vector<xmpp::FormField>& cells = form.items.emplace_back();
        for (const Column& column : kColumns) {
            cells.emplace_back(column.var, std::string(), std::vector{row.*column.cell});
        }
    }
    return form;
}

base::Task<ServersAnswer> show_servers(Shard* shard, Run) {
    auto rows = co_await all_rows(shard);
    if (!rows) co_return base::Failure<xmpp::StanzaError>(rows.error());
    if (rows->empty()) co_return adhoc::done("There is nothing to say about any other server.");
    co_return adhoc::Step(servers_table(*rows));
}

base::Task<ServersAnswer> choose_server(Shard* shard, Run) {
    auto rows = co_await all_rows(shard);
    if (!rows) co_return base::Failure<xmpp::StanzaError>(rows.error());
    xmpp::DataForm form(xmpp::FormKind::form);
    form.title = "Try another server again";
    form.instructions = {"Which domain is to be tried at once?"};
    xmpp::FormField& field = form.add(xmpp::FormField("domain", "list-single"));
    field.label = "Domain";
    field.required = true;
    for (const OverviewRow& row : *rows) {
        if (!row.waits) continue;
        std::string label = row.domain;
        if (!row.queue.empty()) label += ": " + row.queue;
        field.options.emplace_back(std::move(label), row.domain);
    }
    if (field.options.empty()) co_return adhoc::done("Nothing waits for any other server.");
    co_return adhoc::Step(std::move(form));
}

base::Task<ServersAnswer> retry_server(Shard* shard, Run run) {
    auto domain = xmpp::Jid::parse(run.values.value("domain"));
    if (!domain) co_return adhoc::failed("That is not a domain.");
    Shard* home = &shard->home_of(*domain);
    home->environment().executor.post(
        [home, name = domain->full()] { home->federation().retry(name); });
    co_return adhoc::done("It is being tried.");
}

}  // namespace

void OtherServers::declare(Registry&) {
    using adhoc::Permission;
    using adhoc::Role;
    constexpr auto kServer = adhoc::Reach::server;
    Shard* shard = &host_.shard();
    commands_.add(
        IqScope::host,
        adhoc::Command("urn:parlance:admin#list-servers", "Show the other servers",
                       Permission::administrators({Role::support, Role::auditor}, kServer),
                       [shard](Run run) { return show_servers(shard, std::move(run)); }));
    adhoc::Command again("urn:parlance:admin#retry-server", "Try another server again",
                         Permission::administrators({Role::support}, kServer),
                         [shard](Run run) { return retry_server(shard, std::move(run)); });
    again.forms.emplace_back([shard](Run run) { return choose_server(shard, std::move(run)); });
    commands_.add(IqScope::host, std::move(again));
}

}  // namespace parlance::server::modules
