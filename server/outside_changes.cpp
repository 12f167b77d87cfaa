#include "server/outside_changes.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/log.h"
#include "server/bounded_wait.h"
#include "server/entity/removal.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"

namespace parlance::server {

namespace {

namespace changes = storage::account_changes;

using changes::Kind;
// Accounts, by their bare JIDs.
struct Happened {
    std::map<std::string, Kind> ended;  // whose sessions end, and why
    std::set<std::string> rights;       // that may do something else
};

const xmpp::StreamError& error_of(Kind kind) {
    static const xmpp::StreamError reset(xmpp::StreamCondition::reset,
                                         "the password has been changed");
    static const xmpp::StreamError disabled(xmpp::StreamCondition::not_authorized,
                                            "the account has been disabled");
    return kind == Kind::disabled ? disabled : reset;
}

// Those who are logging in, with the old password perhaps.
void end_negotiations(Shard& shard, const Happened& happened) {
    Slots<stream::Negotiation>& all = shard.negotiations();
    for (std::size_t i = 0; i < all.capacity(); ++i) {
        stream::Negotiation* negotiation = all.at(i);
        if (negotiation == nullptr) continue;
        auto found = happened.ended.find(negotiation->account());
        if (found == happened.ended.end()) continue;
        negotiation->stream().close(error_of(found->second));
    }
}

// On the home shard of the account.
void end_sessions(Shard& shard, const std::string& owner, Kind kind) {
    entity::User* user = shard.find_user(owner);
    if (user == nullptr || user->sessions().empty()) return;
    std::vector<stream::Link*> links;
    for (const auto& session : user->sessions()) links.push_back(&session->link());
    for (stream::Link* link : links) link->close(error_of(kind));
    base::log::info("sessions ended", {{"jid", owner}, {"reason", error_of(kind).text}});
}

void take_at_home(Shard& home, const Happened& happened) {
    end_negotiations(home, happened);
    for (const auto& [owner, kind] : happened.ended) end_sessions(home, owner, kind);
    for (const std::string& owner : happened.rights) {
        if (entity::User* user = home.find_user(owner)) user->reload();
    }
}

// How often it is still to be taken; the first shard counts.
struct Spread {
    std::size_t missing;
    base::Completion<bool> everywhere;
    explicit Spread(std::size_t times) : missing(times) {}
};

// On any shard: clients log in anywhere. Whoever has just succeeded here is on the way home, and
// what is posted now arrives behind.
void take_everywhere(Shard& shard, const Happened& happened,
                     const std::shared_ptr<Spread>& spread) {
    end_negotiations(shard, happened);
    for (Shard* home : shard.all()) {
        home->environment().executor.post([home, happened, spread] {
            take_at_home(*home, happened);
            home->all().front()->environment().executor.post([spread] {
                if (--spread->missing == 0) spread->everywhere.set(true);
            });
        });
    }
}

}  // namespace

void OutsideChanges::look() {
    if (shard_.draining()) return;
    once_more_ = looking_;
    if (std::exchange(looking_, true)) return;
    shard_.hosts().front()->scope().spawn("outside changes", take_all());
}

void OutsideChanges::look(std::set<std::string> removals, base::Callback<void()> taken) {
    if (shard_.draining()) return taken();
    next_look_.push_back({std::move(removals), std::move(taken)});
    look();
}

void OutsideChanges::spare_no_longer(const std::string& owner) {
    auto spared = spared_.find(owner);
    if (spared != spared_.end()) spared_.erase(spared);
    look();
}

void OutsideChanges::give_up() {
    auto asked = std::exchange(next_look_, {});
    auto waiting = std::exchange(waiting_, {});
    for (Waiting& each : asked) each.taken();
    for (Waiting& each : waiting) each.taken();
}

base::Task<> OutsideChanges::take_all() {
    do {
        once_more_ = false;
        auto asked = std::exchange(next_look_, {});
        co_await take_pages();
        for (Waiting& each : asked) call_after_removals(std::move(each));
    } while (once_more_);
    looking_ = false;
}

void OutsideChanges::call_after_removals(Waiting asked) {
    std::erase_if(asked.removals, [this](const auto& id) { return !under_way_.contains(id); });
    if (asked.removals.empty() || shard_.draining()) return asked.taken();
    waiting_.push_back(std::move(asked));
}

base::Task<> OutsideChanges::take_pages() {
    // Some stay for long: removals at domains that are not served at present.
    std::string after;
    bool more = true;
    while (more) {
        auto pending = co_await changes::pending(shard_.environment().database, after);
        // A database that is away says so elsewhere; the rows stay where they are.
        more = pending && pending->size() == changes::kPendingAtOnce;
        if (!pending || pending->empty()) break;
        after = pending->back().id;
        co_await take_page(std::move(*pending));
    }
}

base::Task<> OutsideChanges::take_page(std::vector<storage::account_changes::Change> page) {
    std::vector<changes::Change> others;
    for (changes::Change& change : page) {
        if (spared_.contains(change.owner)) continue;
        if (change.kind != Kind::removal) {
            others.push_back(std::move(change));
        } else if (under_way_.insert(change.id).second) {
            co_await take_removal(std::move(change));
        }
    }
    if (!others.empty()) co_await take_others(std::move(others));
}

base::Task<> OutsideChanges::take_removal(changes::Change change) {
    auto contacts = co_await changes::contacts(shard_.environment().database, change.id);
    auto jid = xmpp::Jid::parse(change.owner);
    if (!contacts || !jid) {
        removal_done(change.id);
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
    std::vector<base::Callback<void()>> over;
    for (auto each = waiting_.begin(); each != waiting_.end();) {
        each->removals.erase(id);
        if (!each->removals.empty()) {
            ++each;
            continue;
        }
        over.push_back(std::move(each->taken));
        each = waiting_.erase(each);
    }
    for (auto& taken : over) taken();
}

base::Task<> OutsideChanges::take_others(std::vector<changes::Change> changed) {
    Happened happened;
    storage::Batch settled;
    for (const changes::Change& change : changed) {
        if (change.kind == Kind::rights) {
            happened.rights.insert(change.owner);
        } else {
            // Of a new password and being disabled, the latter says more.
            Kind& kind = happened.ended.try_emplace(change.owner, change.kind).first->second;
            if (change.kind == Kind::disabled) kind = change.kind;
        }
        settled.append(changes::settle(change.id));
    }
    const std::size_t shards = shard_.all().size();
    auto spread = std::make_shared<Spread>(shards * shards);
    for (Shard* shard : shard_.all()) {
        shard->environment().executor.post(
            [shard, happened, spread] { take_everywhere(*shard, happened, spread); });
    }
    base::Completion<bool>& everywhere = spread->everywhere;
    co_await everywhere;
    // If this fails they are asked once more.
    auto written = co_await shard_.environment().database.write(std::move(settled));
    if (!written) base::log::warn("changes stay", {{"reason", written.error().message}});
}

void begin_outside_changes(Shard& asking) {
    Shard* first = asking.all().front();
    first->environment().executor.post([first] { first->outside_changes().look(); });
}

void spare_no_longer(Shard& asking, std::string spared) {
    Shard* first = asking.all().front();
    first->environment().executor.post(
        [first, owner = std::move(spared)] { first->outside_changes().spare_no_longer(owner); });
}

base::Task<> take_outside_changes(Shard* asking, std::set<std::string> removals,
                                  std::string spared) {
    Shard* first = asking->all().front();
    BoundedWait<bool> wait(*asking, false);
    first->environment().executor.post([asking, first, removals = std::move(removals),
                                        owner = std::move(spared),
                                        say = wait.answerer()]() mutable {
        if (!owner.empty()) first->outside_changes().spare(owner);
        first->outside_changes().look(std::move(removals), [asking, say] {
            asking->environment().executor.post([say] { say(true); });
        });
    });
    base::Completion<bool>& over = wait.over();
    bool taken = co_await over;
    if (!taken) base::log::warn("changes of accounts are not in effect yet");
}

}  // namespace parlance::server
