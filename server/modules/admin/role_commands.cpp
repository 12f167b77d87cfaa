// Who may administer what: the operators of a host as XEP-0133 §4.31 has it, and all roles.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/outside_changes.h"
#include "server/shard.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/roles.h"

namespace parlance::server::modules::admin {

namespace {

namespace changes = storage::account_changes;
namespace roles = storage::roles;
using adhoc::Answer;
using adhoc::Role;
using adhoc::Run;

constexpr std::string_view kWholeServer = "server";
constexpr std::string_view kLastOperator =
    "That would leave the server without an operator. Appoint another one first.";

// An operator of the server who has an account must be left, or only the console could change
// anything.
bool leaves_nobody(const std::vector<roles::Grant>& all, const std::vector<roles::Grant>& revoked) {
    auto rules = [](const roles::Grant& grant) {
        return grant.role == Role::operator_ && grant.scope.empty();
    };
    bool before = std::any_of(all.begin(), all.end(), rules);
    bool after = std::any_of(all.begin(), all.end(), [&](const roles::Grant& grant) {
        return rules(grant) && std::find(revoked.begin(), revoked.end(), grant) == revoked.end();
    });
    return before && !after;
}

struct Edit {
    std::vector<roles::Grant> granted;
    std::vector<roles::Grant> revoked;
};

base::Task<Answer> carry_out_roles(entity::Host* host, Edit edit) {
    Shard& shard = host->shard();
    storage::Batch batch;
    std::set<std::string> changed;
    for (const roles::Grant& grant : edit.granted) {
        batch.add(roles::grant(grant.owner, grant.scope, grant.role));
        changed.insert(grant.owner);
    }
    for (const roles::Grant& grant : edit.revoked) {
        batch.add(roles::revoke(grant.owner, grant.scope, grant.role));
        changed.insert(grant.owner);
    }
    if (changed.empty()) co_return adhoc::done("Nothing has been changed.");
    for (const std::string& owner : changed) {
        batch.add(changes::rights_changed(shard.new_id(), owner));
    }
    auto written = co_await shard.environment().database.write(std::move(batch));
    if (!written) co_return database_away();
    co_await take_outside_changes(&shard);
    co_return adhoc::done("The roles of " + counted(changed.size(), "account", "accounts") +
                          " have been changed.");
}

// Of an account that there is, else why not.
base::Task<std::string> missing_account(entity::Host* host, xmpp::Jid jid) {
    auto exists = co_await storage::accounts::exists(
        host->shard().environment().database, std::string(jid.local()), std::string(jid.domain()));
    if (!exists) co_return "The database is away. Try again later.";
    if (!*exists) co_return "There is no account " + jid.full() + ".";
    co_return std::string();
}

// The operators of this host, those of the server left out: they are no matter of a host.
std::vector<std::string> operators_of(const std::vector<roles::Grant>& all, std::string_view host) {
    std::vector<std::string> jids;
    for (const roles::Grant& grant : all) {
        if (grant.role == Role::operator_ && grant.scope == host) jids.push_back(grant.owner);
    }
    return jids;
}

base::Task<Answer> admin_list_form(entity::Host* host, Run) {
    auto all = co_await roles::all(host->shard().environment().database);
    if (!all) co_return database_away();
    adhoc::FormField field = adhoc::jids_field("adminjids", "The operators of this host");
    field.desc = "Those of the whole server are not listed.";
    field.values = operators_of(*all, host->domain());
    std::vector<adhoc::FormField> fields = {std::move(field)};
    co_return adhoc::Step(adhoc::form_with("Edit the list of administrators", std::move(fields)));
}

base::Task<Answer> edit_admins(entity::Host* host, Run run) {
    auto all = co_await roles::all(host->shard().environment().database);
    if (!all) co_return database_away();
    std::vector<std::string> before = operators_of(*all, host->domain());
    std::set<std::string> wanted;
    Edit edit;
    for (const std::string& text : run.values.values("adminjids")) {
        auto jid = xmpp::Jid::parse(text);
        if (!jid || !jid->has_local() || host->shard().find_host(jid->domain()) == nullptr) {
            co_return adhoc::failed(text + " is not an account of this server.");
        }
        xmpp::Jid bare = jid->bare();
        std::string why = co_await missing_account(host, bare);
        if (!why.empty()) co_return adhoc::failed(why);
        wanted.insert(bare.full());
        if (std::find(before.begin(), before.end(), bare.full()) == before.end()) {
            edit.granted.emplace_back(bare.full(), host->domain(), Role::operator_);
        }
    }
    for (const std::string& owner : before) {
        if (wanted.contains(owner)) continue;
        edit.revoked.emplace_back(owner, host->domain(), Role::operator_);
    }
    co_return co_await carry_out_roles(host, std::move(edit));
}

base::Task<Answer> list_roles(entity::Host* host, Run) {
    auto all = co_await roles::all(host->shard().environment().database);
    if (!all) co_return database_away();
    adhoc::TableOf table("Administrators",
                         {{"jid", "Account"}, {"role", "Role"}, {"scope", "Where"}});
    for (const roles::Grant& grant : *all) {
        if (!grant.scope.empty() && grant.scope != host->domain()) continue;
        table.row({grant.owner, std::string(roles::name_of(grant.role)),
                   grant.scope.empty() ? std::string("the whole server") : grant.scope});
    }
    if (table.empty()) co_return adhoc::done("No account has a role.");
    co_return std::move(table).step();
}

base::Task<Answer> set_role(entity::Host* host, Run run) {
    auto jid = xmpp::Jid::parse(run.values.value("accountjid"));
    if (!jid || !jid->has_local() || host->shard().find_host(jid->domain()) == nullptr) {
        co_return adhoc::failed("That is not an account of this server.");
    }
    auto role = roles::role_of(run.values.value("role"));
    std::string scope(run.values.value("scope") == kWholeServer ? std::string() : host->domain());
    if (!role || !is_operator(host->shard(), run, scope)) {
        co_return adhoc::failed("Only an operator of the server appoints for all of it.");
    }
    auto all = co_await roles::all(host->shard().environment().database);
    if (!all) co_return database_away();
    roles::Grant grant(std::string(jid->bare_view()), scope, *role);
    Edit edit;
    if (run.values.value("change") == "revoke") {
        edit.revoked.push_back(grant);
        if (leaves_nobody(*all, edit.revoked)) co_return adhoc::failed(kLastOperator);
        if (std::find(all->begin(), all->end(), grant) == all->end()) {
            co_return adhoc::failed(grant.owner + " does not have that role.");
        }
    } else {
        std::string why = co_await missing_account(host, jid->bare());
        if (!why.empty()) co_return adhoc::failed(why);
        edit.granted.push_back(grant);
    }
    co_return co_await carry_out_roles(host, std::move(edit));
}

}  // namespace

void add_role_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::Permission;
    entity::Host* at = &host;
    const auto operators = Permission::administrators();
    adhoc::Command edit(
        "http://jabber.org/protocol/admin#edit-admin", "Edit the list of administrators", operators,
        [at](Run run) { return admin_list_form(at, std::move(run)); },
        [at](Run run) { return edit_admins(at, std::move(run)); });
    commands.add(IqScope::host, std::move(edit).editing());
    commands.add(IqScope::host, {"urn:parlance:admin#list-roles", "Show who may administer what",
                                 Permission::administrators({Role::auditor}),
                                 [at](Run run) { return list_roles(at, std::move(run)); }});
    const adhoc::Choices what = {{"grant", "Give it"}, {"revoke", "Take it away"}};
    const adhoc::Choices which = {{"operator", "Operator: everything"},
                                  {"moderator", "Moderator: reports, blocks, registrations"},
                                  {"support", "Support: accounts of users"},
                                  {"auditor", "Auditor: looks, changes nothing"}};
    const adhoc::Choices where = {{"host", "This host"}, {"server", "The whole server"}};
    commands.add(
        IqScope::host,
        {"urn:parlance:admin#set-role", "Give an account a role, or take it away", operators,
         adhoc::asks("Give an account a role, or take it away",
                     {adhoc::required(adhoc::jid_field("accountjid", "The address of the account")),
                      adhoc::required(adhoc::choice_field("role", "Role", which)),
                      adhoc::choice_field("scope", "Where", where, "host"),
                      adhoc::choice_field("change", "What to do", what, "grant")}),
         [at](Run run) { return set_role(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
