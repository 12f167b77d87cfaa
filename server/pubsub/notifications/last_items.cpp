#include "server/pubsub/notifications/last_items.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/assert.h"
#include "server/capabilities/announcement.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/pubsub/notifications/notify.h"
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

bool may_have(const Service& service, const Node& node, const xmpp::Jid& to) {
    if (!node.exists || node.config.send_last != ps::SendLastItem::on_sub_and_presence) {
        return false;
    }
    const entity::User* user = service.shard().find_user(node.owner);
    if (user == nullptr || !user->exists()) return false;
    if (modules::is_blocked(user->state().blocklist, to)) return false;
    return !service.may_read(node, to);
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

// Sends what has been read, and keeps what has to be read again.
std::vector<Reading> send_current(Service& service, std::vector<Reading> readings,
                                  std::vector<storage::Rows> found, const xmpp::Jid& to) {
    std::vector<Reading> again;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Node& node = *readings[i].node;
        if (!may_have(service, node, to)) continue;
        if (!readings[i].current()) {
            again.push_back(std::move(readings[i]));
            continue;
        }
        std::vector<Item> items = rows::items(std::move(found[i]));
        if (items.empty()) continue;
        auto message = last_item_message(service, node, items.front());
        if (message) service.shard().route(message->with_to(to), Receipt());
    }
    return again;
}

}  // namespace

base::Task<> send_last_items(Service* service, std::string owner, xmpp::Jid to,
                             std::vector<std::string> names) {
    names = co_await existing(service, owner, std::move(names));
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < names.size(); ++i) {
        NodePtr node = co_await service->nodes().find(owner, names[i]);
        if (node && may_have(*service, *node, to)) readings.emplace_back(node);
    }
    for (int attempt = 0; attempt < kAttempts && !readings.empty(); ++attempt) {
        for (std::size_t i = 0; i < readings.size(); ++i) {
            // What has been decided before is to be durable.
            Committed before = co_await service->nodes().commit(readings[i].node, storage::Batch());
            if (!before) co_return;
        }
        std::vector<storage::Query> queries;
        for (Reading& each : readings) {
            each.mark();
            queries.push_back(rows::page(owner, each.node->name, rows::Range(), true, 1));
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

std::vector<std::string> names_in_probe(const xmpp::Stanza& presence) {
    std::vector<std::string> names;
    if (presence.presence_type() != xmpp::PresenceType::probe) return names;
    const xmpp::Element* interests = presence.element().child("interests", kInterests);
    if (interests == nullptr) return names;
    for (const xmpp::Element& node : interests->children()) {
        if (names.size() < capabilities::kInterests) names.push_back(node.text());
    }
    return names;
}

}  // namespace parlance::server::pubsub
