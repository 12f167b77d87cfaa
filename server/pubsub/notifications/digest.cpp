#include "server/pubsub/notifications/digest.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/config.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/archive.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace archive = storage::archive;

// In one digest; the rest comes with the next.
constexpr std::int64_t kMostItems = 50;
constexpr std::size_t kMostBytes = 131'072;  // of payloads; one item in any case
constexpr std::int64_t kMillisecondUs = 1'000;
// Who does not hear of items at present, e.g. has lost access, may do so again without any event at
// the node.
constexpr std::int64_t kLookAgainUs = 3'600 * base::kSecondUs;

std::int64_t interval_us(const Subscriber& subscriber) {
    return subscriber.options.digest_ms * kMillisecondUs;
}

// The first of those published behind that mark, one more than go into a digest.
storage::Query gathered_since(const Service& service, const Node& node, std::int64_t mark,
                              std::int64_t until_us) {
    rows::Range range;
    range.since = std::max(archive::id_of_time(mark + 1), oldest_alive(service, node));
    if (until_us != 0) range.before = archive::id_of_time(until_us);
    return rows::page(node.owner, node.name, range, false, kMostItems + 1);
}

// True: there are more of them than go into one digest, into which the rest goes.
bool cut(std::vector<Item>& items) {
    std::size_t bytes = 0;
    std::size_t fit = 0;
    while (fit < items.size() && fit < static_cast<std::size_t>(kMostItems)) {
        bytes += items[fit].payload.size();
        if (fit > 0 && bytes > kMostBytes) break;
        ++fit;
    }
    bool more = fit < items.size();
    items.resize(fit);
    return more;
}

// One message for all who are to get the same items.
class Digest {
  public:
    Digest(Service& service, const NodePtr& node, const std::vector<Item>& items)
        : broadcast_(service, node) {
        xmpp::Document message = items_message(service, *node, items);
        broadcast_.body = words_of(message.root());
        message_ =
            xmpp::Stanza::make(std::move(message), service.address(node->owner), xmpp::Jid());
        PARLANCE_ASSERT(message_);
    }
    // It does not hear of items at present: nothing.
    void send(const Subscriber& subscriber) const {
        if (broadcast_.hears(subscriber)) broadcast_.send_digest(*message_, subscriber);
    }

  private:
    Broadcast broadcast_;
    std::optional<xmpp::Stanza> message_;
};

// As the node has it now, if it still gathers from there.
Subscriber* current(const Service& service, Node& node, const Subscriber& known) {
    for (Subscriber* each : node.subscriptions_of(known.jid.bare_view())) {
        bool same = each->jid == known.jid && each->id == known.id &&
                    each->options.digested_us == known.options.digested_us;
        if (same && gathers(service, node, *each)) return each;
    }
    return nullptr;
}

// Those of one mark, for whom these items have been gathered. False: it cannot be written down that
// they have got them, so that they do not get them.
base::Task<bool> send_to(Service* service, NodePtr node, std::vector<Subscriber> group,
                         std::vector<Item> items) {
    std::int64_t now_us = service->now_us();
    std::int64_t begun_us = archive::time_of_id(items.front().seq);
    bool more = cut(items);
    std::int64_t mark = archive::time_of_id(items.back().seq);
    Broadcast broadcast(*service, node);
    std::vector<Subscriber> getting;
    storage::Batch batch;
    for (const Subscriber& known : group) {
        Subscriber* each = current(*service, *node, known);
        if (each == nullptr) continue;
        if (begun_us + interval_us(*each) > now_us) {
            service->agenda().at(*node, begun_us + interval_us(*each));
            continue;
        }
        if (!broadcast.hears(*each)) {
            service->agenda().at(*node, now_us + std::max(interval_us(*each), kLookAgainUs));
            continue;
        }
        each->options.digested_us = mark;
        batch.add(write_subscriber(*node, *each));
        getting.push_back(*each);
        if (more) service->agenda().at(*node, now_us + interval_us(*each));
    }
    if (getting.empty()) co_return true;
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done.durable) co_return false;
    Digest digest(*service, node, items);
    for (const Subscriber& each : getting) digest.send(each);
    co_return true;
}

// Whether who has got everything up to `mark` lacks just these.
bool are_what_follows(const std::vector<Item>& items, std::int64_t mark) {
    return !items.empty() && archive::time_of_id(items.front().seq) > mark;
}

}  // namespace

bool can_gather(const Service& service, const Node& node) {
    const ps::NodeConfig& config = node.config;
    return config.kind == ps::NodeKind::leaf && config.persist_items && config.max_items > 0 &&
           service.shard().config().limits.pubsub_items > 0;
}

bool gathers(const Service& service, const Node& node, const Subscriber& subscriber) {
    const ps::SubscribeOptions& options = subscriber.options;
    return options.digest && options.deliver && options.items && options.of_items() &&
           subscriber.state == ps::SubscriptionState::subscribed && can_gather(service, node);
}

std::int64_t digest_mark(const Service& service) {
    return archive::time_of_id(service.shard().new_id());
}

void expect_digest(Service& service, const Node& node) {
    std::int64_t soonest = 0;
    for (const Subscriber& each : node.subscribers) {
        if (!each.options.digest || !gathers(service, node, each)) continue;
        std::int64_t interval = interval_us(each);
        soonest = soonest == 0 ? interval : std::min(soonest, interval);
    }
    if (soonest != 0) service.agenda().at(node, service.now_us() + soonest);
}

base::Task<bool> send_digests(Service* service, NodePtr node) {
    std::vector<Subscriber> all;
    for (const Subscriber& each : node->subscribers) {
        if (gathers(*service, *node, each)) all.push_back(each);
    }
    if (all.empty() || !node->config.deliver_notifications) co_return true;
    // Who has got the same digest the last time needs the same items now.
    std::stable_sort(all.begin(), all.end(), [](const Subscriber& a, const Subscriber& b) {
        return a.options.digested_us < b.options.digested_us;
    });
    std::vector<Item> items;
    for (std::size_t i = 0; i < all.size();) {
        std::int64_t mark = all[i].options.digested_us;
        // Marks differ as long as nobody has got a digest, though the items are the same.
        if (!are_what_follows(items, mark)) {
            storage::Query query = gathered_since(*service, *node, mark, 0);
            auto found = co_await service->shard().environment().database.read(std::move(query));
            if (!found) co_return false;
            items = rows::items(std::move(*found));
        }
        if (node->forgotten || !node->exists) co_return false;
        // Whose mark is newer has nothing either.
        if (items.empty()) co_return true;
        const std::int64_t first = archive::time_of_id(items.front().seq);
        std::size_t end = i;
        while (end < all.size() && all[end].options.digested_us < first) ++end;
        auto from = all.begin() + static_cast<std::ptrdiff_t>(i);
        std::vector<Subscriber> group(from, all.begin() + static_cast<std::ptrdiff_t>(end));
        bool sent = co_await send_to(service, node, group, items);
        if (!sent || node->forgotten || !node->exists) co_return false;
        i = end;
    }
    co_return true;
}

base::Task<> send_gathered(Service* service, NodePtr node, Subscriber before,
                           std::int64_t until_us) {
    // A subscription that is told of nothing any more: as it was.
    std::int64_t mark = before.options.digested_us;
    bool more = node->config.deliver_notifications;
    while (more) {
        storage::Query query = gathered_since(*service, *node, mark, until_us);
        auto found = co_await service->shard().environment().database.read(std::move(query));
        if (!found || !node->exists) co_return;
        std::vector<Item> items = rows::items(std::move(*found));
        if (items.empty()) co_return;
        more = cut(items);
        mark = archive::time_of_id(items.back().seq);
        Digest digest(*service, node, items);
        digest.send(before);
    }
}

}  // namespace parlance::server::pubsub
