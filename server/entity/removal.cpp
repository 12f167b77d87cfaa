#include "server/entity/removal.h"

#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "storage/accounts.h"

namespace parlance::server::entity {

namespace {

// The account is gone from the database and, but for its sessions, from memory.
void end_sessions(User& user, const xmpp::Stanza& answer) {
    Shard& shard = user.shard();
    if (Session* session = user.session(answer.to().resource())) session->link().send(answer);
    std::vector<stream::Link*> links;
    Outcome outcome = shard.borrow();
    while (!user.sessions().empty()) {
        Session& session = *user.sessions().back();
        links.push_back(&session.link());
        user.remove_session(session, outcome);
    }
    // What modules would write down of a session that ends has no account any more.
    outcome.take_writes();
    shard.release(outcome);
    shard.give_back(std::move(outcome));
    for (stream::Link* link : links) {
        link->close(xmpp::StreamError(xmpp::StreamCondition::not_authorized,
                                      "the account has been removed"));
    }
}

}  // namespace

base::Task<bool> remove_account(Host* host, std::string owner, xmpp::Stanza answer) {
    Shard& shard = host->shard();
    User* user = shard.find_user(owner);
    if (user == nullptr || !user->exists()) co_return false;
    user->lane().hold();
    // Writes are committed in the order in which they are handed over, so nothing that was decided
    // before comes behind the deletion.
    Outcome farewell = shard.borrow();
    host->registry().account_removed(*user, farewell);
    storage::Batch batch = farewell.take_writes();
    batch.append(storage::accounts::remove(user->jid().local(), user->jid().domain()));
    // For those who do not wait for the lane: handlers that have read storage and now want to
    // write.
    user->state().exists = false;
    auto removed = co_await shard.environment().database.write(std::move(batch));
    user = shard.find_user(owner);  // still there: its lane is held
    if (!removed) {
        user->reload();
        user->lane().open();
        co_return false;
    }
    base::log::info("account removed", {{"jid", owner}});
    shard.release(farewell);
    shard.give_back(std::move(farewell));
    // The contacts have been told already.
    user->state() = storage::UserState();
    end_sessions(*user, answer);
    user->lane().open();
    co_return true;
}

}  // namespace parlance::server::entity
