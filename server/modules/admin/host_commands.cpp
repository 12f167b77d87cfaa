// The domains of this server: shown, served from now on, or not any more.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/live_config.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/config_change.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/host_emptying.h"
#include "server/modules/admin/process.h"
#include "server/modules/admin/target.h"
#include "server/shard_call.h"
#include "storage/census.h"
#include "xmpp/domain_name.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

// Those that administrators have added.
using Added = std::map<std::string, ConfigChanges::Host, std::less<>>;
base::Task<Added> added_hosts(entity::Host* host) {
    std::function<Added(Shard&)> look = [](Shard& first) {
        const LiveConfig* live = first.live_config();
        return live == nullptr ? Added() : live->changes().hosts;
    };
    Shard* asking = &host->shard();
    Added added = co_await call_on<Added>(asking, asking->all().front(), std::move(look));
    co_return added;
}

std::string certificate_of(const Config& config, const std::string& domain) {
    for (const TlsConfig::Host& host : config.tls.hosts) {
        if (host.name == domain) return host.certificate;
    }
    return config.tls.certificate;
}

base::Task<Answer> list_hosts(entity::Host* host, Run) {
    Shard& shard = host->shard();
    Added added = co_await added_hosts(host);
    adhoc::TableOf table("Domains of this server", {{"host", "Domain"},
                                                    {"accounts", "Accounts"},
                                                    {"services", "Services"},
                                                    {"certificate", "Certificate"},
                                                    {"from", "Added by"}});
    for (const std::string& domain : shard.config().hosts) {
        auto accounts = co_await storage::census::registered(shard.environment().database, domain);
        if (!accounts) co_return database_away();
        const entity::Host* served = shard.find_host(domain);
        std::vector<std::string> services;
        if (served != nullptr) services = shard.services_of(*served);
        table.row({domain, std::to_string(*accounts), fmt::format("{}", fmt::join(services, ", ")),
                   certificate_of(shard.config(), domain),
                   added.contains(domain) ? "an administrator" : "the file"});
    }
    co_return std::move(table).step();
}

bool is_path(const std::string& text) {
    return text.find_first_of(std::string("\n\r\0", 3)) == std::string::npos;
}

base::Task<Answer> add_host(entity::Host* host, Run run) {
    Shard& shard = host->shard();
    auto name = xmpp::prepare_domain(run.values.value("host"), xmpp::Unassigned::refuse);
    if (!name) co_return adhoc::failed("That is no domain name.");
    if (shard.find_host(*name) != nullptr) co_return adhoc::failed(*name + " is served already.");
    if (shard.find_service(*name) != nullptr) {
        co_return adhoc::failed(*name + " is a service of this server.");
    }
    ConfigChanges::Host files;
    files.certificate = run.values.value("certificate");
    files.key = run.values.value("key");
    if (files.certificate.empty() != files.key.empty()) {
        co_return adhoc::failed("A certificate needs a key, and a key a certificate.");
    }
    if (!is_path(files.certificate) || !is_path(files.key)) {
        co_return adhoc::failed("That is no path of a file.");
    }
    ConfigEdit edit = ConfigEdit::add_host(*name, files);
    std::string why = co_await change_config(&shard, std::move(edit));
    if (!why.empty()) co_return adhoc::failed(why);
    base::log::info("host added", {{"host", *name}});
    co_return adhoc::done(*name + " is served.");
}

base::Task<Answer> choose_host(entity::Host* host, Run) {
    Added added = co_await added_hosts(host);
    adhoc::Choices names;
    for (const auto& [name, files] : added) names.emplace_back(name, name);
    if (names.empty()) {
        co_return adhoc::done(
            "All domains are those of the configuration file: take one out "
            "there, and let the file be taken over.");
    }
    const adhoc::Choices data = {
        {"keep", "Kept, for when the domain is added again"},
        {"delete", "Deleted, with all rooms and nodes; contacts are told"}};
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(adhoc::choice_field("host", "Domain", names)));
    fields.push_back(
        adhoc::required(adhoc::choice_field("data", "What becomes of its accounts", data, "keep")));
    co_return adhoc::Step(adhoc::form_with("Serve a domain no more", std::move(fields)));
}

// Empty, or why the domain would stay.
std::string why_it_stays(Shard& first, const std::string& name) {
    const LiveConfig* live = first.live_config();
    if (live == nullptr) return std::string(kNotHere);
    ConfigChanges changes = live->changes();
    if (!changes.hosts.contains(name)) return name + " has not been added by an administrator.";
    ConfigEdit::remove_host(name).apply(changes);
    LiveConfig::Read config = live->read(changes);
    if (!config) return describe(config.error(), live->path());
    if (config->serves(name)) {
        return name +
               " stands in the configuration file as well: take it out there, and let the "
               "file be taken over.";
    }
    return live->objection(*config);
}

base::Task<Answer> remove_host(entity::Host* host, Run run) {
    Shard* shard = &host->shard();
    const std::string name(run.values.value("host"));
    if (shard->find_host(name) == nullptr) co_return adhoc::failed(name + " is not served.");
    // Before anything is deleted.
    std::function<std::string(Shard&)> look = [name](Shard& first) {
        return why_it_stays(first, name);
    };
    std::string stays = co_await call_on<std::string>(shard, shard->all().front(), std::move(look));
    if (!stays.empty()) co_return adhoc::failed(stays);
    if (run.values.value("data") == "delete") {
        std::string problem = co_await empty_host(shard, name);
        if (!problem.empty()) co_return adhoc::failed(problem);
    }
    ConfigEdit edit = ConfigEdit::remove_host(name);
    std::string why = co_await change_config(shard, std::move(edit));
    if (!why.empty()) co_return adhoc::failed(why);
    base::log::info("host removed", {{"host", name}});
    co_return adhoc::done(name + " is not served any more.");
}

}  // namespace

void add_host_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Reach;
    using adhoc::Role;
    using adhoc::text_field;
    const auto operators = Permission::administrators({}, Reach::server);
    const auto readers = Permission::administrators({Role::auditor}, Reach::server);
    auto add = [&](adhoc::Command command) { commands.add(IqScope::host, std::move(command)); };
    add({"urn:parlance:admin#list-hosts", "List the domains of this server", readers,
         [at](Run run) { return list_hosts(at, std::move(run)); }});
    add({"urn:parlance:admin#add-host", "Add a host", operators,
         adhoc::asks("Add a host",
                     {adhoc::required(text_field("host", "The domain to serve")),
                      text_field("certificate",
                                 "Its certificate with the chain, a PEM file on the "
                                 "server; empty: the default one"),
                      text_field("key", "The key of that, a PEM file on the server")}),
         [at](Run run) { return add_host(at, std::move(run)); }});
    add({"urn:parlance:admin#delete-host", "Delete a host", operators,
         [at](Run run) { return choose_host(at, std::move(run)); },
         [at](Run run) { return remove_host(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
