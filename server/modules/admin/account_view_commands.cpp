// What administrators see of one account (XEP-0133 §4.8–§4.10), and all there is to see of it.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/shard_call.h"
#include "server/waiting.h"
#include "storage/census.h"
#include "storage/roles.h"
#include "storage/roster.h"
#include "storage/settings.h"
#include "storage/tokens.h"
#include "xmpp/datetime.h"
#include "xmpp/element.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules::admin {

namespace {

namespace census = storage::census;
using adhoc::Answer;
using adhoc::fact;
using adhoc::FormField;
using adhoc::Run;

// A session as an administrator sees it.
struct Seen {
    std::string resource;
    std::string address;
    std::string state;
    std::int64_t since_us = 0;
    std::int64_t backlog = 0;
};
using SessionsSeen = std::vector<Seen>;

std::string state_of(const entity::Session& session) {
    std::string state = session.presence().available
                            ? "available (" + std::to_string(session.presence().priority) + ")"
                            : "connected";
    if (session.link().hibernating()) return state + ", connection lost";
    return session.link().attentive() ? state : state + ", inactive";
}

base::Task<SessionsSeen> sessions_of(Shard* shard, xmpp::Jid jid) {
    std::function<SessionsSeen(Shard&)> look = [owner = jid.full()](Shard& home) {
        SessionsSeen seen;
        const entity::User* user = home.find_user(owner);
        if (user == nullptr) return seen;
        for (const auto& session : user->sessions()) {
            Seen& one = seen.emplace_back();
            one.resource = session->resource();
            one.address = session->link().peer_address();
            one.state = state_of(*session);
            one.since_us = session->since_us;
            one.backlog = static_cast<std::int64_t>(session->link().backlog());
        }
        return seen;
    };
    co_return co_await call_on<SessionsSeen>(shard, &shard->home_of(jid), std::move(look));
}

std::string stamp(std::int64_t us) {
    return us == 0 ? std::string("never") : xmpp::format_datetime(us);
}

// --- roster

std::string_view subscription_of(const storage::roster::Item& item) {
    switch (item.subscription) {
        case storage::roster::Subscription::none:
            return "none";
        case storage::roster::Subscription::to:
            return "to";
        case storage::roster::Subscription::from:
            return "from";
        case storage::roster::Subscription::both:
            return "both";
    }
    return {};
}

xmpp::Document roster_of(const std::vector<storage::roster::Item>& items) {
    xmpp::Document query("query", xmpp::ns::roster);
    for (const storage::roster::Item& item : items) {
        if (!item.listed) continue;
        xmpp::Element& row = query->add("item");
        row.set("jid", item.contact).set_if("name", item.name);
        row.set("subscription", subscription_of(item));
        for (const std::string& group : item.groups) row.add_text_child("group", group);
    }
    return query;
}

base::Task<Answer> show_roster(entity::Host* host, Run run) {
    auto targets = accounts_in(run.values, "accountjids", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    adhoc::TableOf table("Contacts of users", {{"accountjid", "Account"},
                                               {"jid", "Contact"},
                                               {"name", "Name"},
                                               {"subscription", "Subscription"},
                                               {"groups", "Groups"}});
    std::shared_ptr<const xmpp::Document> one;
    std::vector<std::string> named;
    for (const xmpp::Jid& jid : *targets) {
        named.push_back(jid.full());
        auto rows =
            co_await host->shard().environment().database.read(storage::roster::all(jid.full()));
        if (!rows) co_return database_away();
        std::vector<storage::roster::Item> items = storage::roster::items(*rows);
        for (const storage::roster::Item& item : items) {
            if (!item.listed) continue;
            table.row({jid.full(), item.contact, item.name, std::string(subscription_of(item)),
                       adhoc::joined(item.groups)});
        }
        if (targets->size() == 1) one = std::make_shared<const xmpp::Document>(roster_of(items));
    }
    adhoc::Step step = std::move(table).step();
    step.form->add(adhoc::with_values(adhoc::jids_field("accountjids", "Accounts"), named));
    // §4.8: in the form of RFC 6121, too; whose it is can only be said of one account.
    step.form->payload = std::move(one);
    co_return step;
}

// --- last login

base::Task<Answer> show_last_login(entity::Host* host, Run run) {
    auto targets = accounts_in(run.values, "accountjids", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    adhoc::TableOf table("Last seen", {{"accountjid", "Account"}, {"lastlogin", "Last seen"}});
    std::vector<std::string> named;
    std::vector<std::string> times;
    for (const xmpp::Jid& jid : *targets) {
        auto held = co_await census::of_account(host->shard().environment().database,
                                                std::string(jid.local()), host->domain());
        if (!held) co_return database_away();
        if (!held->exists) co_return adhoc::failed("There is no account " + jid.full() + ".");
        std::int64_t last = held->last_seen_us;
        SessionsSeen sessions = co_await sessions_of(&host->shard(), jid);
        for (const Seen& session : sessions) last = std::max(last, session.since_us);
        named.push_back(jid.full());
        times.push_back(stamp(last));
        table.row({jid.full(), stamp(last)});
    }
    adhoc::Step step = std::move(table).step();
    step.form->add(adhoc::with_values(adhoc::jids_field("accountjids", "Accounts"), named));
    // §4.9 has room for one.
    if (times.size() == 1) {
        step.form->add(adhoc::with_values(adhoc::text_field("lastlogin", "Last seen"), times));
    }
    co_return step;
}

// --- statistics

// What an account is doing.
struct Activity {
    std::map<SessionId, std::uint32_t> received;  // stanzas of each session so far
    double logins_per_minute = 0;
};

base::Task<Activity> activity_of(Shard* shard, xmpp::Jid jid) {
    std::function<Activity(Shard&)> look = [owner = jid.full()](Shard& home) {
        Activity activity;
        const entity::User* user = home.find_user(owner);
        if (user == nullptr) return activity;
        activity.logins_per_minute = user->logins_per_minute();
        for (const auto& session : user->sessions()) {
            activity.received[session->id()] = session->link().received();
        }
        return activity;
    };
    co_return co_await call_on<Activity>(shard, &shard->home_of(jid), std::move(look));
}

// Of the sessions that are in both, from the one look to the other.
std::int64_t stanzas_between(const Activity& before, const Activity& after) {
    std::int64_t stanzas = 0;
    for (const auto& [session, received] : after.received) {
        auto known = before.received.find(session);
        if (known != before.received.end()) stanzas += received - known->second;
    }
    return stanzas;
}

std::string decimal(double number) {
    return fmt::format("{:.1f}", number);
}

base::Task<Answer> show_statistics(entity::Host* host, Run run) {
    auto targets = accounts_in(run.values, "accountjid", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    const xmpp::Jid& jid = targets->front();
    auto held = co_await census::of_account(host->shard().environment().database,
                                            std::string(jid.local()), host->domain());
    if (!held) co_return database_away();
    if (!held->exists) co_return adhoc::failed("There is no account " + jid.full() + ".");
    Activity before = co_await activity_of(&host->shard(), jid);
    if (!before.received.empty()) co_await pause(&host->shard(), base::kSecondUs);
    Activity after = co_await activity_of(&host->shard(), jid);
    SessionsSeen sessions = co_await sessions_of(&host->shard(), jid);
    std::vector<std::string> addresses;
    std::vector<std::string> resources;
    for (const Seen& session : sessions) {
        if (!session.address.empty()) addresses.push_back(session.address);
        resources.push_back(session.resource);
    }
    std::vector<FormField> fields;
    fields.push_back(fact("accountjid", "Account", jid.full()));
    FormField where("ipaddresses", "text-multi", addresses);
    where.label = "Addresses";
    fields.push_back(std::move(where));
    fields.push_back(fact("rostersize", "Contacts", held->contacts));
    FormField online("onlineresources", "text-multi", resources);
    online.label = "Connected resources";
    fields.push_back(std::move(online));
    fields.push_back(
        fact("stanzaspersecond", "Stanzas it sends per second", stanzas_between(before, after)));
    fields.push_back(fact("loginsperminute", "Logins per minute, of the last ten minutes",
                          decimal(after.logins_per_minute)));
    fields.push_back(fact("offlinemessages", "Messages waiting", held->waiting));
    fields.push_back(fact("archivedmessages", "Messages archived", held->archived));
    co_return adhoc::found("Statistics of a user", std::move(fields));
}

// --- the whole account

// Those that are not as for all others.
std::vector<std::string> own_quotas(const storage::Rows& rows) {
    const entity::Settings settings = storage::settings::values(rows);
    std::vector<std::string> lines;
    for (const entity::QuotaKind& kind : entity::quota_kinds()) {
        auto quota = entity::own_quota(settings, kind);
        if (quota) lines.push_back(std::string(kind.label) + ": " + std::to_string(*quota));
    }
    return lines;
}

base::Task<Answer> show_account(entity::Host* host, Run run) {
    auto targets = accounts_in(run.values, "accountjid", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    const xmpp::Jid& jid = targets->front();
    storage::Database& database = host->shard().environment().database;
    auto held = co_await census::of_account(database, std::string(jid.local()), host->domain());
    if (!held) co_return database_away();
    if (!held->exists) co_return adhoc::failed("There is no account " + jid.full() + ".");
    auto rows = co_await database.read(storage::roles::of_account(jid.full()));
    auto devices = co_await storage::tokens::clients(database, jid.full(),
                                                     host->shard().environment().clock.wall_us());
    auto settings = co_await database.read(storage::settings::all(jid.full()));
    if (!rows || !devices || !settings) co_return database_away();
    SessionsSeen sessions = co_await sessions_of(&host->shard(), jid);
    std::string roles;
    for (const auto& grant : storage::roles::of_account_in(*rows, jid.full())) {
        if (!roles.empty()) roles += ", ";
        roles += storage::roles::name_of(grant.role);
        if (!grant.scope.empty()) roles += " of " + grant.scope;
    }
    std::vector<std::string> known;
    for (const auto& device : *devices) {
        known.push_back(device.software + (device.device.empty() ? "" : ", " + device.device) +
                        ", last log-in " + stamp(device.last_us));
    }
    std::vector<FormField> fields;
    fields.push_back(fact("accountjid", "Account", jid.full()));
    fields.push_back(fact("created", "Made", stamp(held->created_us)));
    fields.push_back(fact("disabled", "May log in", held->disabled ? "no" : "yes"));
    fields.push_back(fact("roles", "Roles", roles.empty() ? "user" : roles));
    fields.push_back(fact("lastlogin", "Last seen", stamp(held->last_seen_us)));
    fields.push_back(fact("rostersize", "Contacts", held->contacts));
    fields.push_back(fact("offlinemessages", "Messages waiting", held->waiting));
    fields.push_back(fact("archivedmessages", "Messages archived", held->archived));
    fields.push_back(fact("archivedbytes", "Bytes of them", held->archived_bytes));
    fields.push_back(fact("nodes", "Publish-subscribe nodes", held->nodes));
    fields.push_back(fact("itembytes", "Bytes of their items", held->item_bytes));
    fields.push_back(fact("pushservices", "Push services", held->push_services));
    FormField clients("devices", "text-multi", known);
    clients.label = "Devices";
    fields.push_back(std::move(clients));
    fields.push_back(adhoc::facts("quotas", "Quotas of its own", own_quotas(*settings)));
    adhoc::TableOf table("An account", {{"resource", "Session"},
                                        {"address", "Address"},
                                        {"since", "Since"},
                                        {"state", "State"},
                                        {"unsent", "Bytes on the way"}});
    for (const Seen& session : sessions) {
        table.row({session.resource, session.address, stamp(session.since_us), session.state,
                   std::to_string(session.backlog)});
    }
    adhoc::Step step = std::move(table).step();
    for (FormField& field : fields) step.form->add(std::move(field));
    if (sessions.empty()) step.form->reported.clear();
    co_return step;
}

}  // namespace

void add_account_view_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Role;
    const auto support = Permission::administrators({Role::support});
    const auto lookers =
        Permission::administrators({Role::support, Role::moderator, Role::auditor});
    const std::string base = std::string(adhoc::kAdminForm) + "#";
    auto of_accounts = [](const char* title) {
        return adhoc::asks(title,
                           {adhoc::required(adhoc::jids_field("accountjids", "The accounts"))});
    };
    auto of_one = [](const char* title) {
        return adhoc::asks(title, {adhoc::required(adhoc::jid_field("accountjid", "The account"))});
    };
    // Whom somebody knows is nobody's business who does not help with the account.
    commands.add(IqScope::host, {base + "get-user-roster", "Show the contacts of users", support,
                                 of_accounts("Show the contacts of users"),
                                 [at](Run run) { return show_roster(at, std::move(run)); }});
    commands.add(IqScope::host, {base + "get-user-lastlogin", "Show when users were last there",
                                 lookers, of_accounts("Show when users were last there"),
                                 [at](Run run) { return show_last_login(at, std::move(run)); }});
    commands.add(IqScope::host, {base + "user-stats", "Show statistics of a user", lookers,
                                 of_one("Show statistics of a user"),
                                 [at](Run run) { return show_statistics(at, std::move(run)); }});
    commands.add(IqScope::host, {"urn:parlance:admin#show-account",
                                 "Show an account: sessions, devices, storage, roles", lookers,
                                 of_one("Show an account"),
                                 [at](Run run) { return show_account(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
