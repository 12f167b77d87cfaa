// XEP-0133 §4.1–§4.5, §4.7.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/adhoc/fields.h"
#include "server/credentials.h"
#include "server/entity/creation.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/outside_changes.h"
#include "server/shard_call.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/vcards.h"
#include "xmpp/element.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules::admin {

namespace {

namespace accounts = storage::accounts;
namespace changes = storage::account_changes;
using adhoc::Answer;
using adhoc::Run;

// What the form knows of the person becomes a vCard, which the user may change.
storage::Batch card_of(const xmpp::FormValues& values, const std::string& owner) {
    std::string given(values.value("given_name"));
    std::string family(values.value("surname"));
    std::string email(values.value("email"));
    storage::Batch batch;
    if (given.empty() && family.empty() && email.empty()) return batch;
    xmpp::Document card("vCard", xmpp::ns::vcard);
    std::string full = given.empty() || family.empty() ? given + family : given + " " + family;
    if (!full.empty()) {
        card->add_text_child("FN", full);
        xmpp::Element& name = card->add("N");
        if (!family.empty()) name.add_text_child("FAMILY", family);
        if (!given.empty()) name.add_text_child("GIVEN", given);
    }
    if (!email.empty()) card->add("EMAIL").add_text_child("USERID", email);
    batch.add(storage::vcards::put(owner, {xmpp::to_xml(card.root()), {}}));
    return batch;
}

base::Task<Answer> add_user(entity::Host* host, Run run) {
    auto targets = accounts_in(run.values, "accountjid", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    const xmpp::Jid& named = targets->front();
    // Names are made of assigned code points only (RFC 7622 §3.3).
    auto jid = xmpp::Jid::from_parts(named.local(), named.domain(), {}, xmpp::Unassigned::refuse);
    if (!jid) co_return adhoc::failed("That name cannot be used.");
    if (run.values.value("password") != run.values.value("password-verify")) {
        co_return adhoc::failed("The passwords differ.");
    }
    auto created = co_await entity::create_account(&host->shard(), *jid,
                                                   std::string(run.values.value("password")),
                                                   card_of(run.values, jid->full()));
    if (!created) co_return refused(created.error());
    base::log::info("account added", {{"jid", jid->full()}});
    co_return adhoc::done(jid->full() + " has been added.");
}

// All of them, or nobody: a mistyped address must not leave half of the work done.
base::Task<Targets> existing(entity::Host* host, Targets targets) {
    if (!targets) co_return std::move(targets);
    for (const xmpp::Jid& jid : *targets) {
        auto exists =
            co_await accounts::exists(host->shard().environment().database,
                                      std::string(jid.local()), std::string(jid.domain()));
        if (!exists) co_return base::Failure<std::string>("The database is away. Try again later.");
        if (!*exists) {
            co_return base::Failure<std::string>("There is no account " +
                                                 std::string(jid.bare_view()) + ".");
        }
    }
    co_return std::move(targets);
}

// Writes one batch for all accounts that the form names.
using Change = storage::Batch (*)(std::string_view id, std::string_view username,
                                  std::string_view host);
base::Task<Answer> change_accounts(entity::Host* host, Run run, Change change, const char* what) {
    Targets named = accounts_in(run.values, "accountjids", host->domain());
    named = co_await existing(host, std::move(named));
    auto targets = co_await within_reach(host, run, std::move(named));
    if (!targets) co_return adhoc::failed(targets.error());
    storage::Batch batch;
    std::set<std::string> ids;
    for (const xmpp::Jid& jid : *targets) {
        std::string id = host->shard().new_id();
        batch.append(change(id, jid.local(), jid.domain()));
        ids.insert(std::move(id));
    }
    auto written = co_await host->shard().environment().database.write(std::move(batch));
    if (!written) co_return database_away();
    co_await sessions_ended(host, actor_of(run), *targets, std::move(ids));
    for (const xmpp::Jid& jid : *targets) {
        base::log::info("account changed", {{"jid", jid.full()}, {"change", what}});
    }
    co_return adhoc::done(counted(targets->size(), "account has been ", "accounts have been ") +
                          what + ".");
}

storage::Batch enabled(std::string_view, std::string_view username, std::string_view host) {
    storage::Batch batch;
    batch.add(accounts::set_disabled(username, host, false));
    return batch;
}

base::Task<Answer> change_password(entity::Host* host, Run run) {
    Targets named = accounts_in(run.values, "accountjid", host->domain());
    named = co_await existing(host, std::move(named));
    auto targets = co_await within_reach(host, run, std::move(named));
    if (!targets) co_return adhoc::failed(targets.error());
    const Environment& environment = host->shard().environment();
    auto credentials = co_await derive_credentials(
        &environment.workers, std::string(run.values.value("password")),
        new_salts(environment.random), static_cast<int>(host->shard().config().sasl.iterations));
    if (!credentials) co_return adhoc::failed("This password cannot be used.");
    const xmpp::Jid& jid = targets->front();
    auto written = co_await environment.database.write(
        changes::set_credentials(host->shard().new_id(), jid.local(), jid.domain(), *credentials));
    if (!written) co_return database_away();
    co_await sessions_ended(host, actor_of(run), *targets);
    co_return adhoc::done("The password of " + jid.full() +
                          " has been changed; its clients have to log in with it.");
}

// On the home shard. How many there were.
std::size_t end_sessions(Shard& home, const xmpp::Jid& address) {
    entity::User* user = home.find_user(address.bare_view());
    if (user == nullptr) return 0;
    std::vector<stream::Link*> links;
    for (const auto& session : user->sessions()) {
        if (address.is_bare() || session->jid() == address) links.push_back(&session->link());
    }
    const xmpp::StreamError ended(xmpp::StreamCondition::policy_violation,
                                  "an administrator has ended the session");
    for (stream::Link* link : links) link->close_soon(ended);
    return links.size();
}

base::Task<Answer> end_user_sessions(entity::Host* host, Run run) {
    auto targets = addresses_in(run.values, "accountjids", host->domain());
    if (!targets) co_return adhoc::failed(targets.error());
    Shard* shard = &host->shard();
    std::size_t ended = 0;
    for (const xmpp::Jid& jid : *targets) {
        std::function<std::size_t(Shard&)> work = [jid](Shard& home) {
            return end_sessions(home, jid);
        };
        std::size_t here =
            co_await call_on<std::size_t>(shard, &shard->home_of(jid), std::move(work));
        ended += here;
    }
    if (ended == 0) co_return adhoc::failed("There is no such session.");
    co_return adhoc::done(counted(ended, "session has been ended.", "sessions have been ended."));
}

std::string node(std::string_view name) {
    return std::string(adhoc::kAdminForm).append("#").append(name);
}

}  // namespace

void add_account_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::jid_field;
    using adhoc::jids_field;
    using adhoc::Permission;
    using adhoc::required;
    using adhoc::Role;
    using adhoc::secret_field;
    using adhoc::text_field;
    entity::Host* at = &host;
    const auto operators = Permission::administrators();
    const auto support = Permission::administrators({Role::support});
    const auto moderators = Permission::administrators({Role::moderator});
    const auto both = Permission::administrators({Role::support, Role::moderator});
    auto add = [&](adhoc::Command command) { commands.add(IqScope::host, std::move(command)); };
    auto of_accounts = [](const char* title, const char* label) {
        return adhoc::asks(title, {required(jids_field("accountjids", label))});
    };

    add({node("add-user"), "Add a user", support,
         adhoc::asks("Add a user",
                     {required(jid_field("accountjid", "The address of the account")),
                      required(secret_field("password", "The password for this account")),
                      required(secret_field("password-verify", "The password once more")),
                      text_field("email", "Email address"), text_field("given_name", "Given name"),
                      text_field("surname", "Family name")}),
         [at](Run run) { return add_user(at, std::move(run)); }});
    add({node("delete-user"), "Delete users", operators,
         of_accounts("Delete users", "The addresses of the accounts to delete, with all they have"),
         [at](Run run) {
             return change_accounts(at, std::move(run), changes::remove, "deleted");
         }});
    add({node("disable-user"), "Disable users", moderators,
         of_accounts("Disable users", "The addresses of the accounts that may not log in"),
         [at](Run run) {
             return change_accounts(at, std::move(run), changes::disable, "disabled");
         }});
    add({node("reenable-user"), "Re-enable users", moderators,
         of_accounts("Re-enable users", "The addresses of the accounts that may log in again"),
         [at](Run run) { return change_accounts(at, std::move(run), enabled, "enabled"); }});
    add({node("end-user-session"), "End sessions of users", both,
         of_accounts("End sessions of users", "Accounts, or full addresses of single sessions"),
         [at](Run run) { return end_user_sessions(at, std::move(run)); }});
    add({node("change-user-password"), "Change the password of a user", support,
         adhoc::asks("Change the password of a user",
                     {required(jid_field("accountjid", "The address of the account")),
                      required(secret_field("password", "The new password"))}),
         [at](Run run) { return change_password(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
