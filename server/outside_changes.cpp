#include "server/outside_changes.h"

#include <utility>

#include "base/log.h"
#include "server/entity/removal.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"

namespace parlance::server {

namespace {

namespace changes = storage::account_changes;

using Owners = std::set<std::string>;

const xmpp::StreamError& reset() {
    static const xmpp::StreamError error(xmpp::StreamCondition::reset,
                                         "the password has been changed");
    return error;
}

// Those who are logging in, with the old password perhaps.
void end_negotiations(Shard& shard, const Owners& owners) {
    Slots<stream::Negotiation>& all = shard.negotiations();
    for (std::size_t i = 0; i < all.capacity(); ++i) {
        stream::Negotiation* negotiation = all.at(i);
        if (negotiation != nullptr && owners.contains(negotiation->account())) {
            negotiation->stream().close(reset());
        }
    }
}

// On the home shard of the account.
void end_sessions(Shard& shard, const std::string& owner) {
    entity::User* user = shard.find_user(owner);
    if (user == nullptr || user->sessions().empty()) return;
    std::vector<stream::Link*> links;
    for (const auto& session : user->sessions()) links.push_back(&session->link());
    for (stream::Link* link : links) link->close(reset());
    base::log::info("sessions ended: new password", {{"jid", owner}});
}

// On any shard: clients log in anywhere. Whoever has just succeeded here is on the way home, and
// what is posted now arrives behind.
void ask_for_new_password(Shard& shard, const Owners& owners) {
    end_negotiations(shard, owners);
    for (Shard* home : shard.all()) {
        home->environment().executor.post([home, owners] {
            end_negotiations(*home, owners);
            for (const std::string& owner : owners) end_sessions(*home, owner);
        });
    }
}

}  // namespace

void OutsideChanges::look() {
    if (looking_ || shard_.draining()) return;
    looking_ = true;
    shard_.hosts().front()->scope().spawn("outside changes", take_all());
}

base::Task<> OutsideChanges::take_all() {
    auto pending = co_await changes::pending(shard_.environment().database);
    std::vector<changes::Change> passwords;
    // A database that is away says so elsewhere; the rows stay where they are.
    if (pending) {
        for (changes::Change& change : *pending) {
            if (change.kind == changes::Kind::password) {
                passwords.push_back(std::move(change));
            } else if (under_way_.insert(change.id).second) {
                co_await take_removal(std::move(change));
            }
        }
    }
    if (!passwords.empty()) co_await take_passwords(std::move(passwords));
    looking_ = false;
}

base::Task<> OutsideChanges::take_removal(changes::Change change) {
    auto contacts = co_await changes::contacts(shard_.environment().database, change.id);
    auto jid = xmpp::Jid::parse(change.owner);
    if (!contacts || !jid) {
        under_way_.erase(change.id);
        co_return;
    }
    Shard& home = shard_.home_of(*jid);
    home.environment().executor.post(
        [this, &home, jid = std::move(*jid), id = change.id, contacts = std::move(*contacts)] {
            entity::finish_removal(home, jid, id, contacts, [this, id] {
                shard_.environment().executor.post([this, id] { removal_done(id); });
            });
        });
}

void OutsideChanges::removal_done(const std::string& id) {
    under_way_.erase(id);
}

base::Task<> OutsideChanges::take_passwords(std::vector<changes::Change> changed) {
    Owners owners;
    storage::Batch settled;
    for (const changes::Change& change : changed) {
        owners.insert(change.owner);
        settled.append(changes::settle(change.id));
    }
    for (Shard* shard : shard_.all()) {
        shard->environment().executor.post(
            [shard, owners] { ask_for_new_password(*shard, owners); });
    }
    // If this fails they are asked once more.
    auto written = co_await shard_.environment().database.write(std::move(settled));
    if (!written) base::log::warn("changes stay", {{"reason", written.error().message}});
}

}  // namespace parlance::server
