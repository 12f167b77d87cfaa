#include "server/modules/avatars.h"

#include <algorithm>
#include <utility>

#include "base/hex.h"
#include "server/config.h"
#include "server/modules/vcard.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/picture.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using pubsub::NodeChange;

// Everybody may see a vCard, and so the avatar that it makes.
ps::NodeConfig public_avatar_node() {
    ps::NodeConfig config = ps::account_defaults();
    config.access = ps::AccessModel::open;
    return config;
}

// "image/…" of the vCard, or what the picture is.
std::string type_of(const xmpp::Element& photo, const xmpp::Picture& picture) {
    std::string type = photo.child_text("TYPE", ns::vcard);
    bool plausible = type.starts_with("image/") && type.size() < 100;
    return plausible ? type : std::string(picture.type);
}

// A photo that is elsewhere, or of which nothing can be made. An empty one is none (XEP-0153 §4.3).
bool says_photo(const xmpp::Element& card) {
    const xmpp::Element* photo = card.child("PHOTO", ns::vcard);
    if (photo == nullptr) return false;
    auto filled = [photo](std::string_view name) {
        std::string text = photo->child_text(name, ns::vcard);
        return text.find_first_not_of(" \t\r\n") != std::string::npos;
    };
    return filled("BINVAL") || filled("EXTVAL");
}

std::string data_xml(std::string_view bytes) {
    xmpp::Document data("data", ns::avatar_data);
    data->add_text(xmpp::base64_encode(bytes));
    return xmpp::to_xml(data.root());
}

std::string metadata_xml(const std::string& sha1, std::string_view bytes, const std::string& type,
                         const xmpp::Picture& picture) {
    xmpp::Document metadata("metadata", ns::avatar_metadata);
    xmpp::Element& info = metadata->add("info");
    info.set("bytes", std::to_string(bytes.size())).set("id", sha1).set("type", type);
    if (picture.width > 0 && picture.height > 0) {
        info.set("height", std::to_string(picture.height));
        info.set("width", std::to_string(picture.width));
    }
    return xmpp::to_xml(metadata.root());
}

// XEP-0398 §3.1: that of the picture which is not elsewhere.
std::string published_here(const xmpp::Element& metadata) {
    for (const xmpp::Element& info : metadata.children()) {
        if (info.is("info", ns::avatar_metadata) && !info.has_attr("url")) {
            return std::string(info.attr("id"));
        }
    }
    return {};
}

// The vCard with another photo, or with none.
xmpp::Document with_photo(const xmpp::Document& card, const std::string& bytes) {
    xmpp::Document out =
        card ? xmpp::Document::copy_of(card.root()) : xmpp::Document("vCard", ns::vcard);
    out->remove_children("PHOTO", ns::vcard);
    if (bytes.empty()) return out;
    auto picture = xmpp::parse_picture(bytes);
    xmpp::Element& photo = out->add("PHOTO");
    if (picture) photo.add_text_child("TYPE", picture->type);
    photo.add_text_child("BINVAL", xmpp::base64_encode(bytes));
    return out;
}

}  // namespace

base::Task<> Avatars::add_changes(std::string owner, const xmpp::Element* card,
                                  const StoredVcard* earlier, std::vector<NodeChange>* changes) {
    std::vector<storage::Query> queries;
    queries.push_back(
        rows::page(owner, ns::avatar_metadata, rows::Range(), /*newest_first=*/true, 1));
    auto found = co_await service_.shard().environment().database.read_all(std::move(queries));
    if (!found) co_return;
    std::vector<rows::Item> current = rows::items(std::move(found->front()));
    std::string shown = current.empty() ? std::string() : current.front().id;
    std::string bytes = photo_bytes(*card);
    if (bytes.empty()) {
        bool was_ours = !earlier->photo_sha1.empty() && earlier->photo_sha1 == shown;
        if (!was_ours || says_photo(*card)) co_return;
        xmpp::Document nothing("metadata", ns::avatar_metadata);
        changes->emplace_back(std::string(ns::avatar_metadata), public_avatar_node());
        changes->back().put.emplace_back(service_.new_name(), xmpp::to_xml(nothing.root()));
        co_return;
    }
    std::string sha1 = base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, bytes));
    auto picture = xmpp::parse_picture(bytes);
    std::string data = data_xml(bytes);
    bool too_large = data.size() > service_.shard().config().limits.pubsub_item_bytes;
    if (!picture || sha1 == shown || too_large) co_return;
    // Whoever sets something else of the vCard has not changed the photo, nor the avatar.
    if (sha1 == earlier->photo_sha1 && !current.empty()) co_return;
    std::string type = type_of(*card->child("PHOTO", ns::vcard), *picture);
    changes->emplace_back(std::string(ns::avatar_data), public_avatar_node());
    changes->back().put.emplace_back(sha1, std::move(data));
    changes->emplace_back(std::string(ns::avatar_metadata), public_avatar_node());
    changes->back().put.emplace_back(sha1, metadata_xml(sha1, bytes, type, *picture));
}

// §6: the vCard is for everybody, so the data has to be. The picture, if it is what it is said to
// be (§3.1).
base::Task<std::optional<std::string>> Avatars::readable_data(std::string owner, std::string sha1) {
    std::string name(ns::avatar_data);
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    if (!node || !node->exists || node->config.access != ps::AccessModel::open) {
        co_return std::nullopt;
    }
    // Published a moment ago, it may be on its way to the disk.
    pubsub::Committed before = co_await service_.nodes().commit(node, storage::Batch());
    auto found =
        co_await service_.shard().environment().database.read(rows::find_item(owner, name, sha1));
    if (!before || !found) co_return std::nullopt;
    std::vector<rows::Item> items = rows::items(std::move(*found));
    if (items.empty()) co_return std::nullopt;
    auto data = xmpp::parse_document(service_.shard().parsers(), items.front().payload);
    if (!data || !data->root().is("data", ns::avatar_data)) co_return std::nullopt;
    std::string text = data->root().text();
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    auto bytes = xmpp::base64_decode(text);
    if (!bytes || bytes->empty() || !xmpp::parse_picture(*bytes)) co_return std::nullopt;
    bool same = base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, *bytes)) == sha1;
    if (!same) co_return std::nullopt;
    co_return std::move(*bytes);
}

base::Task<std::optional<Avatars::NewPhoto>> Avatars::photo_for(std::string owner,
                                                                const xmpp::Element* metadata) {
    std::string sha1 = published_here(*metadata);
    bool disabled = metadata->first_child() == nullptr;
    if (sha1.empty() && !disabled) co_return std::nullopt;
    auto card = co_await store_.read(owner);
    if (!card || card->photo_sha1 == sha1) co_return std::nullopt;
    std::string bytes;
    if (!disabled) {
        auto data = co_await readable_data(owner, sha1);
        if (!data) co_return std::nullopt;
        bytes = std::move(*data);
    }
    xmpp::Document changed = with_photo(card->card, bytes);
    auto write = store_.write(owner, changed.root(), sha1);
    if (!write) co_return std::nullopt;
    co_return NewPhoto{std::move(*write), std::move(sha1)};
}

base::Task<pubsub::Published> Avatars::publish(std::string owner, std::string name, xmpp::Jid from,
                                               const pubsub::Publication* publication,
                                               const xmpp::Element* options) {
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    std::optional<NewPhoto> photo;
    const xmpp::Element* metadata = publication->payload;
    bool told = name == ns::avatar_metadata && metadata != nullptr &&
                metadata->is("metadata", ns::avatar_metadata);
    if (told) {
        photo = co_await photo_for(owner, metadata);
    }
    storage::Batch also;
    if (photo) also.add(photo->write);
    pubsub::Published done = co_await pubsub::publish_item(&service_, owner, name, from,
                                                           publication, options, std::move(also));
    if (done && photo) store_.show_photo(owner, photo->sha1);
    co_return std::move(done);
}

// The vCard is to be as that metadata asks for.
base::Task<> Avatars::follow(std::string owner, const xmpp::Element* metadata) {
    std::optional<NewPhoto> photo = co_await photo_for(owner, metadata);
    if (!photo) co_return;
    storage::Batch batch;
    batch.add(std::move(photo->write));
    auto written = co_await service_.shard().environment().database.write(std::move(batch));
    if (written) store_.show_photo(owner, photo->sha1);
}

// Some clients configure the node of an avatar that is there, for everybody or not any more: the
// photo comes, or goes (XEP-0398 §6).
base::Task<> Avatars::after_access_change(std::string owner, std::string name) {
    if (name != ns::avatar_data) co_return;
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    pubsub::NodePtr data = co_await service_.nodes().find(owner, name);
    auto found = co_await service_.shard().environment().database.read(
        rows::page(owner, ns::avatar_metadata, rows::Range(), /*newest_first=*/true, 1));
    auto card = co_await store_.read(owner);
    if (!data || !data->exists || !found || found->empty() || !card) co_return;
    std::vector<rows::Item> items = rows::items(std::move(*found));
    auto metadata = xmpp::parse_document(service_.shard().parsers(), items.front().payload);
    std::string sha1 = metadata ? published_here(metadata->root()) : std::string();
    if (sha1.empty()) co_return;
    if (data->config.access == ps::AccessModel::open) {
        co_await follow(owner, &metadata->root());
    } else if (sha1 == card->photo_sha1) {
        xmpp::Document nothing("metadata", ns::avatar_metadata);
        co_await follow(owner, &nothing.root());
    }
}

// Who takes the metadata away has no avatar any more, or an earlier one (XEP-0084 §3.5), and so no
// photo, unless that is another picture, since not everybody may read the avatar.
base::Task<> Avatars::after_removal(std::string owner, std::string name, xmpp::Jid) {
    if (name != ns::avatar_metadata) co_return;
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    storage::Database& database = service_.shard().environment().database;
    auto left = co_await database.read(rows::page(owner, name, rows::Range(), true, 1));
    pubsub::NodePtr data = co_await service_.nodes().find(owner, std::string(ns::avatar_data));
    auto card = co_await store_.read(owner);
    if (!left || !data || !card || card->photo_sha1.empty()) co_return;
    auto same = co_await database.read(rows::find_item(owner, ns::avatar_data, card->photo_sha1));
    if (!same) co_return;
    if (!left->empty()) {
        if (same->empty()) co_return;
        std::vector<rows::Item> items = rows::items(std::move(*left));
        auto earlier = xmpp::parse_document(service_.shard().parsers(), items.front().payload);
        if (earlier) co_await follow(owner, &earlier->root());
        co_return;
    }
    bool other = data->exists && data->config.access != ps::AccessModel::open && same->empty();
    if (other) co_return;
    xmpp::Document nothing("metadata", ns::avatar_metadata);
    co_await follow(owner, &nothing.root());
}

void Avatars::declare(Registry& registry) {
    registry.implements({xep("0084", "1.1.4"), xep("0398", "1.0.0")});
    registry.account_feature(ns::pep_vcard_conversion);
    service_.reserve(std::string(ns::avatar_metadata), ps::account_defaults(), this);
    service_.reserve(std::string(ns::avatar_data), ps::account_defaults(), this);
}

}  // namespace parlance::server::modules
