#include "server/pubsub/subscriptions/agenda.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/bounded_wait.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/pubsub/notifications/digest.h"
#include "server/pubsub/service.h"
#include "server/pubsub/subscriptions/lease_end.h"
#include "server/shard.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

constexpr std::int64_t kRowsAtOnce = 500;
// Storage did not work.
constexpr std::int64_t kTryAgainUs = 60 * base::kSecondUs;
// The wall clock may be set, which the timer would not notice.
constexpr std::int64_t kLongestWaitUs = 3'600 * base::kSecondUs;

bool is_served(const Service& service) {
    const entity::Host& host = service.host();
    const entity::Host* found = service.of_accounts() ? service.shard().find_host(host.domain())
                                                      : service.shard().find_service(host.domain());
    return found == &host;
}

// By these letters they are found.
static_assert(rows::kTimedOptions[0] == ps::kDigestText);
static_assert(rows::kTimedOptions[1] == ps::kRemindText);
static_assert(rows::kTemporaryOption == ps::kTemporaryText);

enum class Presence : unsigned char { here, nobody, unknown };

// Who may read is known while the account is in memory.
base::Task<Presence> account_in_memory(Service* service, std::string owner) {
    if (!service->of_accounts()) co_return Presence::here;
    auto account = xmpp::Jid::parse(owner);
    entity::User* user = account ? service->shard().activate(*account) : nullptr;
    if (user == nullptr) co_return Presence::nobody;
    BoundedWait<Presence> wait(service->shard(), Presence::unknown);
    user->lane().submit([user, say = wait.answerer()](Outcome&) {
        say(user->exists() ? Presence::here : Presence::nobody);
    });
    base::Completion<Presence>& over = wait.over();
    Presence found = co_await over;
    co_return found;
}

}  // namespace

void Agenda::at(const Node& node, std::int64_t when_us) {
    put(Place(node.owner, node.name), when_us);
}

void Agenda::put(Place place, std::int64_t when_us) {
    auto [entry, added] = due_.emplace(place, when_us);
    if (!added) {
        if (entry->second <= when_us) return;
        order_.erase(std::pair(entry->second, place));
        entry->second = when_us;
    }
    order_.emplace(when_us, std::move(place));
    wind();
}

void Agenda::wind() {
    if (working_ || order_.empty()) return;
    const Environment& environment = service_.shard().environment();
    std::int64_t wait = order_.begin()->first - environment.clock.wall_us();
    wait = std::clamp<std::int64_t>(wait, 0, kLongestWaitUs);
    std::int64_t deadline = environment.clock.monotonic_us() + wait;
    if (timer_ && timer_->first <= deadline) return;
    if (timer_) environment.timers.cancel(*timer_);
    timer_ = environment.timers.at(deadline, [this] {
        timer_.reset();
        work();
    });
}

void Agenda::work() {
    if (service_.shard().draining()) return;
    bool due = !order_.empty() && order_.begin()->first <= service_.now_us();
    if (!due) return wind();
    working_ = true;
    service_.host().scope().spawn("pubsub agenda", visit_due());
}

base::Task<> Agenda::visit_due() {
    while (!order_.empty() && !service_.shard().draining()) {
        if (order_.begin()->first > service_.now_us()) break;
        Place place = order_.begin()->second;
        order_.erase(order_.begin());
        due_.erase(place);
        bool done = co_await visit(place);
        if (!done) put(std::move(place), service_.now_us() + kTryAgainUs);
    }
    working_ = false;
    if (!service_.shard().draining()) wind();
}

base::Task<bool> Agenda::visit(Place place) {
    // It may be served again.
    if (!is_served(service_)) co_return false;
    bool begun = co_await service_.begin();
    if (!begun) co_return false;
    Presence account = co_await account_in_memory(&service_, place.first);
    if (account != Presence::here) co_return account == Presence::nobody;
    NodePtr node = co_await service_.nodes().find(place.first, place.second);
    if (!node) co_return false;
    if (!node->exists) co_return true;
    // What is told has been stored.
    Committed before = co_await service_.nodes().commit(node, storage::Batch());
    if (!before) co_return false;
    bool told = co_await tell_lease_ends(&service_, node);
    if (!told) co_return false;
    co_return co_await send_digests(&service_, node);
}

void Agenda::fill() {
    service_.host().scope().spawn("pubsub agenda", read_all());
}

void Agenda::take(const rows::OwnedSubscription& row) {
    if (service_.of_accounts()) {
        auto account = xmpp::Jid::parse(row.owner);
        bool ours = account && account->domain() == service_.host().domain() &&
                    &service_.shard().home_of(*account) == &service_.shard();
        if (!ours) return;
    }
    ps::SubscribeOptions options = ps::options_from_text(row.what.options);
    Place place(row.owner, row.what.node);
    if (options.remind_us != 0) put(place, options.remind_us);
    // What has been gathered for it is looked up.
    if (options.digest) put(std::move(place), service_.now_us());
}

base::Task<> Agenda::read_all() {
    rows::OwnedSubscription after;
    if (!service_.of_accounts()) after.owner = service_.host().domain();
    bool more = true;
    while (more && !service_.shard().draining()) {
        storage::Query query =
            rows::timed_subscriptions(after, !service_.of_accounts(), kRowsAtOnce);
        auto found = co_await service_.shard().environment().database.read(std::move(query));
        if (!found) {
            // By a timer, since a task that waits would keep the server from stopping.
            const Environment& environment = service_.shard().environment();
            environment.timers.at(environment.clock.monotonic_us() + kTryAgainUs,
                                  [this] { fill(); });
            co_return;
        }
        std::vector<rows::OwnedSubscription> page = rows::owned_subscriptions(*found);
        for (const rows::OwnedSubscription& row : page) take(row);
        more = page.size() == static_cast<std::size_t>(kRowsAtOnce);
        if (more) after = std::move(page.back());
    }
}

}  // namespace parlance::server::pubsub
