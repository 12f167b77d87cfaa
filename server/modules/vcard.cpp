#include "server/modules/vcard.h"

#include <string_view>
#include <utility>

#include "base/hex.h"
#include "server/modules/photo_presence.h"
#include "server/pubsub/items/item_changes.h"
#include "server/traffic.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;

// XEP-0054 §3.2. Said of any address, so that nobody learns which accounts exist.
Verdict refuse_others_vcard(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || stanza.iq_type() != xmpp::IqType::set || !stanza.to().is_bare()) {
        return Verdict::pass();
    }
    bool set_by_other = stanza.payload()->is("vCard", xmpp::ns::vcard) &&
                        stanza.from().bare_view() != traffic.owner().jid().full();
    return set_by_other ? Verdict::refuse(Condition::forbidden) : Verdict::pass();
}

}  // namespace

namespace {

std::string bytes_in(const xmpp::Element& photo) {
    std::string text = photo.child_text("BINVAL", xmpp::ns::vcard);
    // Clients break the lines (RFC 2045).
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return xmpp::base64_decode(text).value_or(std::string());
}

std::string sha1_of(const std::string& bytes) {
    if (bytes.empty()) return {};
    return base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, bytes));
}

}  // namespace

std::string photo_bytes(const xmpp::Element& vcard) {
    const xmpp::Element* photo = vcard.child("PHOTO", xmpp::ns::vcard);
    return photo == nullptr ? std::string() : bytes_in(*photo);
}

std::string photo_sha1(const xmpp::Element& vcard) {
    return sha1_of(photo_bytes(vcard));
}

std::vector<std::string> photo_hashes(const xmpp::Element& vcard) {
    std::vector<std::string> hashes;
    for (const xmpp::Element& child : vcard.children()) {
        if (!child.is("PHOTO", xmpp::ns::vcard)) continue;
        std::string hash = sha1_of(bytes_in(child));
        if (!hash.empty()) hashes.push_back(std::move(hash));
    }
    return hashes;
}

base::Task<IqReply> Vcard::get(IqRequest request) {
    auto found = co_await store_.read(std::string(request.to().bare_view()));
    if (!found) co_return refuse(xmpp::try_again_later());
    if (!found->card) {
        // XEP-0054 §3.3: to others an account without vCard is like no account.
        co_return refuse(request.own() ? Condition::item_not_found
                                       : Condition::service_unavailable);
    }
    co_return std::move(found->card);
}

base::Task<IqReply> Vcard::set(IqRequest request) {
    std::string owner(request.from().bare_view());
    OwnerTurns::Turn turn = co_await store_.turns().take(owner);
    IqReply reply = co_await set_in_turn(&request, owner);
    co_return std::move(reply);
}

base::Task<IqReply> Vcard::set_in_turn(const IqRequest* request, std::string owner) {
    const xmpp::Element& card = request->payload();
    std::string sha1 = photo_sha1(card);
    auto write = store_.write(owner, card, sha1);
    if (!write) {
        co_return refuse(StanzaError(Condition::policy_violation, "the vCard is too large"));
    }
    auto earlier = co_await store_.read(owner);
    if (!earlier) co_return refuse(xmpp::try_again_later());
    std::vector<pubsub::NodeChange> changes;
    co_await avatars_.add_changes(owner, &card, &*earlier, &changes);
    co_await vcard4_.add_changes(owner, &card, &changes);
    storage::Batch also;
    also.add(std::move(*write));
    auto refusal =
        co_await pubsub::change_items(&service_, owner, request->from(), &changes, std::move(also));
    if (refusal) co_return refuse(std::move(*refusal));
    store_.show_photo(owner, std::move(sha1));
    co_return xmpp::Document();
}

void Vcard::declare(Registry& registry) {
    registry.implements({xep("0054", "1.3.0"), xep("0153", "1.1.1")});
    registry.host_feature(xmpp::ns::vcard);
    registry.account_feature(xmpp::ns::vcard);
    declare_photo_presence(registry);
    avatars_.declare(registry);
    vcard4_.declare(registry);
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq, refuse_others_vcard);
    registry.iq(IqScope::account, xmpp::ns::vcard, "vCard", [this](IqRequest request) {
        return request.is_set() ? set(std::move(request)) : get(std::move(request));
    });
}

}  // namespace parlance::server::modules
