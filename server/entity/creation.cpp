#include "server/entity/creation.h"

#include <utility>

#include "base/hex.h"
#include "server/credentials.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "storage/archive.h"
#include "storage/invitations.h"
#include "storage/settings.h"

namespace parlance::server::entity {

namespace {

namespace accounts = storage::accounts;
using xmpp::Condition;
using xmpp::StanzaError;

Created not_created(StanzaError error) {
    return base::Failure<StanzaError>(std::move(error));
}

// The address may be in memory as one that nobody has.
void tell_home(Shard& shard, const xmpp::Jid& created) {
    Shard& home = shard.home_of(created);
    home.environment().executor.post([&home, owner = created.full()] {
        User* user = home.find_user(owner);
        if (user != nullptr && !user->exists()) user->reload();
    });
}

}  // namespace

storage::Query new_account_mark(std::string_view owner, std::int64_t now_us) {
    std::string id = base::hex_encode(storage::archive::id_of_time(now_us));
    return storage::settings::put(owner, kToldSetting, "+" + id);
}

base::Task<Created> create_account(Shard* shard, xmpp::Jid jid, std::string password,
                                   storage::Batch more, Terms terms) {
    const Environment& environment = shard->environment();
    accounts::Account account(std::string(jid.local()), std::string(jid.domain()));
    auto taken = co_await accounts::exists(environment.database, account.username, account.host);
    if (!taken) co_return not_created(xmpp::try_again_later());
    if (*taken) co_return not_created(Condition::conflict);
    // XEP-0401 §4.2: a name that somebody has been invited under is reserved.
    auto reserved = co_await storage::invitations::reserving(
        environment.database, account.username, account.host, environment.clock.wall_us());
    if (!reserved) co_return not_created(xmpp::try_again_later());
    if (*reserved && (**reserved).id != terms.invitation) {
        co_return not_created(Condition::conflict);
    }
    auto credentials = co_await derive_credentials(
        &environment.workers, std::move(password), new_salts(environment.random),
        static_cast<int>(shard->config().sasl.iterations));
    if (!credentials) {
        co_return not_created(
            StanzaError(Condition::not_acceptable, "this password cannot be used"));
    }
    account.credentials = std::move(*credentials);
    account.created_us = environment.clock.wall_us();
    account.disabled = terms.disabled;
    storage::Batch batch = accounts::create(account);
    batch.add(new_account_mark(jid.full(), account.created_us));
    batch.append(std::move(more));
    auto written = co_await environment.database.write(std::move(batch));
    if (!written) {
        bool conflict = written.error().kind == storage::DbError::Kind::constraint;
        co_return not_created(conflict ? StanzaError(Condition::conflict)
                                       : xmpp::try_again_later());
    }
    tell_home(*shard, jid);
    co_return base::Done();
}

}  // namespace parlance::server::entity
