#include "server/modules/self_service.h"

#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/adhoc/fields.h"
#include "server/credentials.h"
#include "server/entity/host.h"
#include "server/entity/removal.h"
#include "server/modules/adhoc.h"
#include "server/modules/invitation_making.h"
#include "server/shard.h"
#include "storage/accounts.h"

namespace parlance::server::modules {

namespace {

using adhoc::Answer;
using adhoc::Run;

Answer not_now() {
    return base::Failure<xmpp::StanzaError>(xmpp::try_again_later());
}

base::Task<Answer> change_own_password(entity::Host* host, Run run) {
    std::string password(run.values.value("password"));
    if (password != run.values.value("password-verify")) {
        co_return adhoc::failed("The passwords differ. Nothing has been changed.");
    }
    const Environment& environment = host->shard().environment();
    auto credentials = co_await derive_credentials(
        &environment.workers, std::move(password), new_salts(environment.random),
        static_cast<int>(host->shard().config().sasl.iterations));
    if (!credentials) co_return adhoc::failed("This password cannot be used.");
    auto written = co_await environment.database.write(storage::accounts::set_credentials(
        run.addressee.local(), run.addressee.domain(), *credentials));
    if (!written) co_return not_now();
    base::log::info("password changed", {{"jid", run.owner()}});
    co_return adhoc::done("The password has been changed.");
}

base::Task<Answer> delete_own_account(entity::Host* host, Run run) {
    if (!run.values.flag("confirm")) co_return adhoc::done("Nothing has been changed.");
    auto typed = xmpp::Jid::parse(run.values.value("address"));
    if (!typed || typed->full() != run.owner()) {
        co_return adhoc::failed(
            "That is not the address of your account. Nothing has been changed.");
    }
    Answer deleted = adhoc::done("Your account has been deleted.");
    bool removed = co_await entity::remove_account(host, run.owner(), run.answer(*deleted));
    if (!removed) co_return not_now();
    // The requester has the answer already; this one finds nobody.
    co_return std::move(deleted);
}

}  // namespace

void SelfService::declare(Registry&) {
    using adhoc::Permission;
    using adhoc::required;
    entity::Host* at = &host_;
    const auto owner = Permission::account_owner();
    auto add = [this](adhoc::Command command) {
        commands_.add(IqScope::account, std::move(command));
    };
    add({"urn:parlance:account#change-password", "Change your password", owner,
         adhoc::asks("Change your password",
                     {required(adhoc::secret_field("password", "The new password")),
                      required(adhoc::secret_field("password-verify", "The same once more"))},
                     "Your clients have to log in with it."),
         [at](Run run) { return change_own_password(at, std::move(run)); }});
    add({"urn:parlance:account#delete", "Delete your account", owner,
         adhoc::asks("Delete your account",
                     {required(adhoc::jid_field("address", "The address of your account")),
                      required(adhoc::flag_field("confirm", "Delete it"))},
                     "Everything the account has will be gone: contacts, messages, files."),
         [at](Run run) { return delete_own_account(at, std::move(run)); }});
    add({"urn:parlance:account#list-invitations", "Show your open invitations", owner,
         [at](Run run) { return list_invitations(at, run.owner()); }});
    add({"urn:parlance:account#revoke-invitation", "Revoke an invitation of yours", owner,
         [at](Run run) { return choose_invitation(at, run.owner()); },
         [at](Run run) { return revoke_invitation(at, run.owner(), run); }});
}

}  // namespace parlance::server::modules
