#include "server/modules/vcard4.h"

#include <utility>

#include "server/pubsub/nodes/creation.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"
#include "xmpp/vcard4.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

constexpr const char* kContacts = "urn:xmpp:contacts";

// XEP-0292 §3.1 says public (XEP-0222), as vcard-temp is.
ps::NodeConfig public_vcard_node() {
    ps::NodeConfig config = ps::account_defaults();
    config.access = ps::AccessModel::open;
    return config;
}

// §5.2: what the user notes about others, one item each, is for nobody else (XEP-0223).
ps::NodeConfig contacts_node() {
    ps::NodeConfig config = ps::account_defaults();
    config.access = ps::AccessModel::whitelist;
    config.max_items = ps::kMax;
    return config;
}

}  // namespace

base::Task<> Vcard4::add_changes(std::string owner, const xmpp::Element* card,
                                 std::vector<pubsub::NodeChange>* changes) {
    std::string name(ns::vcard4_node);
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    auto found = co_await service_.shard().environment().database.read(
        rows::page(owner, name, rows::Range(), /*newest_first=*/true, 1));
    if (!found || !node) co_return;
    // One that is kept from others says more, or something else.
    if (node->exists && node->config.access != ps::AccessModel::open) co_return;
    std::vector<rows::Item> items = rows::items(std::move(*found));
    std::optional<xmpp::Document> earlier;
    if (!items.empty()) {
        earlier = xmpp::parse_document(service_.shard().parsers(), items.front().payload);
    }
    bool known = earlier && earlier->root().is("vcard", ns::vcard4);
    xmpp::Document vcard4 = xmpp::vcard4_of(*card, known ? &earlier->root() : nullptr);
    // Nobody is told of what has not changed.
    if (known ? xmpp::equal(vcard4.root(), earlier->root()) : vcard4->first_child() == nullptr) {
        co_return;
    }
    changes->emplace_back(std::move(name), public_vcard_node());
    std::string id = items.empty() ? std::string("current") : items.front().id;
    changes->back().put.emplace_back(std::move(id), xmpp::to_xml(vcard4.root()));
}

// Only what anybody may read goes into the vCard that anybody may read.
base::Task<std::optional<storage::Query>> Vcard4::converted(std::string owner,
                                                            const xmpp::Element* vcard4,
                                                            const xmpp::Element* options) {
    std::string name(ns::vcard4_node);
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    if (!node) co_return std::nullopt;
    bool open = node->config.access == ps::AccessModel::open;
    if (!node->exists) {
        auto wanted =
            pubsub::configured(service_, service_.defaults_for(name), options, ns::publish_options);
        open = wanted && wanted->access == ps::AccessModel::open;
    }
    if (!open) co_return std::nullopt;
    auto earlier = co_await store_.read(owner);
    if (!earlier) co_return std::nullopt;
    xmpp::Document card =
        xmpp::vcard_temp_of(*vcard4, earlier->card ? &earlier->card.root() : nullptr);
    co_return store_.write(owner, card.root(), earlier->photo_sha1);
}

base::Task<pubsub::Published> Vcard4::publish(std::string owner, std::string name, xmpp::Jid from,
                                              const pubsub::Publication* publication,
                                              const xmpp::Element* options) {
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    std::optional<storage::Query> card;
    const xmpp::Element* vcard4 = publication->payload;
    if (vcard4 != nullptr && vcard4->is("vcard", ns::vcard4)) {
        card = co_await converted(owner, vcard4, options);
    }
    storage::Batch also;
    if (card) also.add(std::move(*card));
    pubsub::Published done = co_await pubsub::publish_item(&service_, owner, name, from,
                                                           publication, options, std::move(also));
    co_return std::move(done);
}

// If it fails, whoever has changed the vCard4 can do so again.
base::Task<> Vcard4::save(std::string owner, const xmpp::Element* card, std::string photo_sha1) {
    auto write = store_.write(owner, *card, photo_sha1);
    if (!write) co_return;
    storage::Batch batch;
    batch.add(std::move(*write));
    auto written = co_await service_.shard().environment().database.write(std::move(batch));
    if (!written) co_return;
}

// What everybody may read is what the vCard says. What only some may read is taken out of it,
// unless the two have come to say different things.
base::Task<> Vcard4::after_access_change(std::string owner, std::string name) {
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    storage::Database& database = service_.shard().environment().database;
    auto found = co_await database.read(rows::page(owner, name, rows::Range(), true, 1));
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    auto earlier = co_await store_.read(owner);
    if (!found || found->empty() || !node || !node->exists || !earlier) co_return;
    auto vcard4 = xmpp::parse_document(service_.shard().parsers(),
                                       rows::items(std::move(*found)).front().payload);
    if (!vcard4 || !vcard4->root().is("vcard", ns::vcard4)) co_return;
    const xmpp::Element* before = earlier->card ? &earlier->card.root() : nullptr;
    xmpp::Document card = xmpp::vcard_temp_of(vcard4->root(), before);
    if (node->config.access != ps::AccessModel::open) {
        bool same = before != nullptr && xmpp::equal(card.root(), *before);
        if (!same) co_return;
        xmpp::Document nothing("vcard", ns::vcard4);
        card = xmpp::vcard_temp_of(nothing.root(), before);
    }
    co_await save(owner, &card.root(), earlier->photo_sha1);
}

// What has been taken away is not to stay in the vCard that anybody may read.
base::Task<> Vcard4::after_removal(std::string owner, std::string name, xmpp::Jid) {
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    storage::Database& database = service_.shard().environment().database;
    auto left = co_await database.read(rows::page(owner, name, rows::Range(), true, 1));
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    auto earlier = co_await store_.read(owner);
    if (!left || !left->empty() || !node || !earlier || !earlier->card) co_return;
    // A node that has gone remembers what it was.
    if (node->config.access != ps::AccessModel::open) co_return;
    xmpp::Document nothing("vcard", ns::vcard4);
    xmpp::Document card = xmpp::vcard_temp_of(nothing.root(), &earlier->card.root());
    co_await save(owner, &card.root(), earlier->photo_sha1);
}

void Vcard4::declare(Registry& registry) {
    registry.implements({xep("0292", "0.12.0")});
    registry.account_feature(ns::vcard4);
    service_.reserve(std::string(ns::vcard4_node), public_vcard_node(), this);
    service_.reserve(kContacts, contacts_node(), nullptr);
}

}  // namespace parlance::server::modules
