#include "server/entity/removal.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"

namespace parlance::server::entity {

namespace {

using Contacts = std::vector<storage::roster::Item>;

// What is deleted, and whom it concerns.
struct Removal {
    storage::Batch rows;
    std::optional<xmpp::Stanza> answer;
    Removal(storage::Batch r, std::optional<xmpp::Stanza> a)
        : rows(std::move(r)), answer(std::move(a)) {}
};

// The account is gone from the database and, but for its sessions, from memory.
void end_sessions(User& user, const std::optional<xmpp::Stanza>& answer) {
    Shard& shard = user.shard();
    if (answer) {
        if (Session* session = user.session(answer->to().resource())) session->link().send(*answer);
    }
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

// What services have in memory of it.
void tell_services(Shard& shard, const Host::GoneAccount& account) {
    for (Shard* each : shard.all()) {
        each->environment().executor.post([each, account] {
            for (const auto& host : each->hosts()) {
                host->account_gone(account);
                for (const std::string& name : each->services_of(*host)) {
                    each->find_service(name)->account_gone(account);
                }
            }
        });
    }
}

// Of an account that is in memory, inside a decision of its lane.
base::Task<bool> carry_out(Host* host, std::string owner, Removal removal) {
    Shard& shard = host->shard();
    User* user = shard.find_user(owner);
    user->lane().hold();
    Host::GoneAccount gone;
    gone.owner = owner;
    auto listed = co_await storage::pubsub::listing(shard.environment().database, owner);
    user = shard.find_user(owner);  // still there: its lane is held
    // Which lists it was in cannot be found out later, when the rows are gone.
    if (!listed) {
        user->reload();
        user->lane().open();
        co_return false;
    }
    gone.listed = std::move(*listed);
    // Writes are committed in the order in which they are handed over, so nothing that was decided
    // before comes behind the deletion.
    Outcome farewell = shard.borrow();
    host->registry().account_removed(*user, farewell);
    storage::Batch batch = farewell.take_writes();
    batch.append(std::move(removal.rows));
    // For those who do not wait for the lane: handlers that have read storage and now want to
    // write.
    user->state().exists = false;
    auto removed = co_await shard.environment().database.write(std::move(batch));
    user = shard.find_user(owner);
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
    end_sessions(*user, removal.answer);
    tell_services(shard, gone);
    user->lane().open();
    co_return true;
}

// Memory may know more than was left behind, or nothing of the account at all.
void recall(User& user, const Contacts& contacts) {
    auto& roster = user.state().roster;
    for (const storage::roster::Item& left : contacts) {
        auto known = std::find_if(roster.begin(), roster.end(), [&left](const auto& item) {
            return item.contact == left.contact;
        });
        if (known == roster.end()) roster.push_back(left);
    }
}

base::Task<> finish(Host* host, std::string owner, std::string change, Contacts contacts,
                    std::shared_ptr<base::Callback<void()>> done) {
    Shard& shard = host->shard();
    recall(*shard.find_user(owner), contacts);
    storage::Batch rows = storage::accounts::remove_data(owner);
    rows.append(storage::account_changes::settle(change));
    Removal removal(std::move(rows), std::nullopt);
    bool removed = co_await carry_out(host, owner, std::move(removal));
    // Somebody may have the name already.
    if (removed) {
        if (User* user = shard.find_user(owner)) user->reload();
    }
    (*done)();
}

}  // namespace

base::Task<bool> remove_account(Host* host, std::string owner, xmpp::Stanza answer) {
    User* user = host->shard().find_user(owner);
    if (user == nullptr || !user->exists()) co_return false;
    Removal removal(storage::accounts::remove(user->jid().local(), user->jid().domain()),
                    std::move(answer));
    co_return co_await carry_out(host, std::move(owner), std::move(removal));
}

void finish_removal(Shard& shard, const xmpp::Jid& account, std::string change, Contacts contacts,
                    base::Callback<void()> done) {
    if (shard.draining()) return done();  // the next start does it
    User* user = shard.activate(account);
    // Nobody of a domain that is not served is here, and nobody knows them; the change waits for
    // the domain to come back.
    if (user == nullptr) return done();
    auto once = std::make_shared<base::Callback<void()>>(std::move(done));
    user->lane().submit([host = &user->host(), owner = user->owner(), change = std::move(change),
                         contacts = std::move(contacts), once](Outcome&) mutable {
        host->scope().spawn("removal", finish(host, std::move(owner), std::move(change),
                                              std::move(contacts), std::move(once)));
    });
}

}  // namespace parlance::server::entity
