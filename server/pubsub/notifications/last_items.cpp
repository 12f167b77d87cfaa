#include "server/pubsub/notifications/last_items.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/assert.h"
#include "server/capabilities/announcement.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/notifications/presence_filter.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

constexpr std::string_view kInterests = "urn:parlance:interests";  // never leaves the server
// Somebody changes the node each time it is read: whoever is interested is told of that anyway.
constexpr int kAttempts = 3;

// A node, and how many decisions there had been when its newest item was read.
struct Reading {
    NodePtr node;
    std::uint64_t decisions = 0;

    explicit Reading(NodePtr n) : node(std::move(n)) { mark(); }
    void mark() { decisions = node->turns_taken + node->turns.size(); }
    // What has been read is all there is: nothing was or is under way.
    bool current() const { return node->turns.empty() && node->turns_taken == decisions; }
};

// At a service: the subscriptions by which `to` is told of items as they come.
std::vector<const Subscriber*> told_by(Service& service, const NodePtr& node, const xmpp::Jid& to) {
    Broadcast broadcast(service, node);
    const Node& at = *node;
    std::vector<const Subscriber*> all = at.subscriptions_of(to.bare_view());
    std::erase_if(all, [&](const Subscriber* each) {
        bool addressed = each->jid == to || each->jid.is_bare();
        return !addressed || each->options.digest || !broadcast.hears(*each);
    });
    return all;
}

bool may_have(Service& service, const NodePtr& node, const xmpp::Jid& to) {
    bool sent = node->config.send_last == ps::SendLastItem::on_sub_and_presence &&
                node->config.deliver_notifications;
    if (!node->exists || !sent) return false;
    if (!service.of_accounts()) return !told_by(service, node, to).empty();
    const entity::User* user = service.shard().find_user(node->owner);
    if (user == nullptr || !user->exists()) return false;
    if (modules::is_blocked(user->state().blocklist, to)) return false;
    // Others than contacts hear of what is open (sharers.h).
    bool heard = node->config.access == ps::AccessModel::open || sees_resources(service, *node, to);
    return heard && !service.may_read(*node, to);
}

std::optional<xmpp::Stanza> message_for(Service& service, const NodePtr& node, const Item& item,
                                        const xmpp::Jid& to) {
    auto message = last_item_message(service, *node, item);
    if (!message) return std::nullopt;
    if (service.of_accounts()) {
        xmpp::Stanza last = message->with_to(to);
        return sees_resources(service, *node, to) ? with_reply_to(last, item.publisher) : last;
    }
    std::vector<const Subscriber*> subscriptions = told_by(service, node, to);
    bool worded = std::any_of(subscriptions.begin(), subscriptions.end(),
                              [](const Subscriber* each) { return each->options.body; });
    std::string words = worded ? words_of(message->element()) : std::string();
    xmpp::Stanza last = words.empty() ? *message : with_body(*message, words);
    if (subscriptions.size() > 1) last = with_ids(last, subscriptions);
    last = last.with_to(to);
    std::uint8_t shows = shows_of(subscriptions);
    return shows == 0 ? last : for_available(last, shows);
}

// The names of those nodes that there are.
base::Task<std::vector<std::string>> existing(Service* service, std::string owner,
                                              std::vector<std::string> names) {
    std::vector<std::string> out;
    const entity::User* user = service->shard().find_user(owner);
    auto limit = static_cast<std::int64_t>(service->shard().config().limits.pubsub_nodes);
    // There may be more than the account may make now.
    if (user != nullptr && user->exists()) limit = std::max(limit, user->state().pubsub_nodes);
    storage::Query query = rows::list(owner, {}, limit);
    auto found = co_await service->shard().environment().database.read(std::move(query));
    if (!found) co_return std::move(out);
    for (rows::Node& row : rows::nodes(*found)) {
        if (std::find(names.begin(), names.end(), row.name) != names.end()) {
            out.push_back(std::move(row.name));
        }
    }
    std::sort(out.begin(), out.end());
    co_return std::move(out);
}

// Those that it is subscribed to: clients can make a probe up, and nodes cost more to look up.
base::Task<std::vector<std::string>> subscribed_to(Service* service, std::string owner,
                                                   xmpp::Jid who, std::vector<std::string> names) {
    std::vector<std::string> out;
    storage::Query query = rows::subscriptions_of(owner, who.bare_view());
    auto found = co_await service->shard().environment().database.read(std::move(query));
    if (!found) co_return std::move(out);
    std::set<std::string> all;
    for (rows::Subscription& each : rows::subscriptions(*found)) all.insert(std::move(each.node));
    // Each once.
    for (std::string& name : names) {
        if (all.erase(name) > 0) out.push_back(std::move(name));
    }
    co_return std::move(out);
}

// Sends what has been read, and keeps what has to be read again.
std::vector<Reading> send_current(Service& service, std::vector<Reading> readings,
                                  std::vector<storage::Rows> found, const xmpp::Jid& to) {
    std::vector<Reading> again;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const NodePtr& node = readings[i].node;
        if (!may_have(service, node, to)) continue;
        if (!readings[i].current()) {
            again.push_back(std::move(readings[i]));
            continue;
        }
        std::vector<Item> items = rows::items(std::move(found[i]));
        if (items.empty()) continue;
        auto message = message_for(service, node, items.front(), to);
        if (message) service.shard().route(std::move(*message), Receipt());
    }
    return again;
}

}  // namespace

base::Task<> send_last_items(Service* service, std::string owner, xmpp::Jid to,
                             std::vector<std::string> names) {
    if (service->of_accounts()) {
        names = co_await existing(service, owner, std::move(names));
    } else {
        // What has been temporary has ended with an earlier run.
        bool begun = co_await service->begin();
        if (!begun) co_return;
        names = co_await subscribed_to(service, owner, to, std::move(names));
    }
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < names.size(); ++i) {
        NodePtr node = co_await service->nodes().find(owner, names[i]);
        if (node && may_have(*service, node, to)) readings.emplace_back(node);
    }
    for (int attempt = 0; attempt < kAttempts && !readings.empty(); ++attempt) {
        for (std::size_t i = 0; i < readings.size(); ++i) {
            // What is being told is not to come behind it.
            std::string turn = turn_of(*readings[i].node);
            if (service->telling().taken(turn)) {
                OwnerTurns::Turn over = co_await service->telling().take(std::move(turn));
            }
            // What has been decided before is to be durable.
            Committed before = co_await service->nodes().commit(readings[i].node, storage::Batch());
            if (!before) co_return;
        }
        std::vector<storage::Query> queries;
        for (Reading& each : readings) {
            each.mark();
            queries.push_back(newest_item(*service, *each.node));
        }
        auto found = co_await service->shard().environment().database.read_all(std::move(queries));
        if (!found) co_return;
        readings = send_current(*service, std::move(readings), std::move(*found), to);
    }
}

xmpp::Stanza interests_probe(const xmpp::Jid& from, const std::vector<std::string>& names) {
    xmpp::Document probe =
        xmpp::new_stanza(xmpp::StanzaKind::presence, xmpp::name_of(xmpp::PresenceType::probe));
    xmpp::Element& interests = probe->add("interests", kInterests);
    for (const std::string& name : names) interests.add_text_child("node", name);
    auto stanza = xmpp::Stanza::make(std::move(probe), from, xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

std::vector<std::string> names_in_probe(const Shard& shard, const xmpp::Stanza& presence) {
    std::vector<std::string> names;
    if (presence.presence_type() != xmpp::PresenceType::probe) return names;
    if (shard.find_host(presence.from().domain()) == nullptr) return names;
    const xmpp::Element* interests = presence.element().child("interests", kInterests);
    if (interests == nullptr) return names;
    for (const xmpp::Element& node : interests->children()) {
        if (names.size() < capabilities::kInterests) names.push_back(node.text());
    }
    return names;
}

base::Task<> tell_services(Service* service, xmpp::Jid who) {
    storage::Query query = rows::subscribed_at_services(
        who.bare_view(), static_cast<std::int64_t>(capabilities::kInterests));
    auto found = co_await service->shard().environment().database.read(std::move(query));
    if (!found) co_return;
    std::map<std::string, std::vector<std::string>> nodes;
    for (std::size_t row = 0; row < found->size(); ++row) {
        nodes[found->text(row, 0)].push_back(found->text(row, 1));
    }
    for (const auto& [owner, names] : nodes) {
        const entity::Host* host = service->shard().find_service(owner);
        if (host == nullptr) continue;
        service->shard().route(interests_probe(who, names).with_to(host->jid()), Receipt());
    }
}

}  // namespace parlance::server::pubsub
