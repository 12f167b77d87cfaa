#include "server/modules/vcard.h"

#include <string_view>
#include <utility>

#include "base/hex.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "storage/vcards.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;

base::Task<IqReply> get_vcard(entity::Host* host, IqRequest request) {
    Shard& shard = host->shard();
    std::string owner(request.to().bare_view());
    auto found = co_await storage::vcards::find(shard.environment().database, owner);
    if (!found) {
        co_return refuse(xmpp::try_again_later());
    }
    if (!found->has_value()) {
        // XEP-0054 §3.3: to others an account without vCard is like no account.
        co_return refuse(request.own() ? Condition::item_not_found
                                       : Condition::service_unavailable);
    }
    auto vcard = xmpp::parse_document(shard.parsers(), (*found)->xml);
    if (!vcard) co_return refuse(Condition::internal_server_error);
    co_return std::move(*vcard);
}

// Presence is decided on memory, so the hash has to be there.
void remember_photo(Shard& shard, const std::string& owner, std::string sha1) {
    entity::User* user = shard.find_user(owner);
    if (user == nullptr) return;
    user->lane().submit([user, sha1 = std::move(sha1)](Outcome&) mutable {
        if (user->exists()) user->state().photo_sha1 = std::move(sha1);
    });
}

base::Task<IqReply> set_vcard(entity::Host* host, IqRequest request) {
    Shard& shard = host->shard();
    std::string xml = xmpp::to_xml(request.payload());
    if (xml.size() > shard.config().limits.vcard_bytes) {
        co_return refuse(StanzaError(Condition::policy_violation, "the vCard is too large"));
    }
    std::string owner(request.from().bare_view());
    std::string sha1 = photo_sha1(request.payload());
    storage::Batch batch;
    batch.add(storage::vcards::put(owner, storage::vcards::Vcard(std::move(xml), sha1)));
    auto written = co_await shard.environment().database.write(std::move(batch));
    if (!written) {
        co_return refuse(xmpp::try_again_later());
    }
    remember_photo(shard, owner, std::move(sha1));
    co_return xmpp::Document();
}

// XEP-0054 §3.2. Said of any address, so that nobody learns which accounts exist.
Verdict refuse_others(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || stanza.iq_type() != xmpp::IqType::set || !stanza.to().is_bare()) {
        return Verdict::pass();
    }
    bool set_by_other = stanza.payload()->is("vCard", xmpp::ns::vcard) &&
                        stanza.from().bare_view() != traffic.owner().jid().full();
    return set_by_other ? Verdict::refuse(Condition::forbidden) : Verdict::pass();
}

}  // namespace

std::string photo_sha1(const xmpp::Element& vcard) {
    const xmpp::Element* photo = vcard.child("PHOTO", xmpp::ns::vcard);
    if (photo == nullptr) return {};
    std::string text = photo->child_text("BINVAL", xmpp::ns::vcard);
    // Clients break the lines (RFC 2045).
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    auto picture = xmpp::base64_decode(text);
    if (!picture || picture->empty()) return {};
    return base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, *picture));
}

void Vcard::declare(Registry& registry) {
    registry.implements({xep("0054", "1.3.0"), xep("0153", "1.1.1")});
    registry.host_feature(xmpp::ns::vcard);
    registry.account_feature(xmpp::ns::vcard);
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq, refuse_others);
    registry.iq(IqScope::account, xmpp::ns::vcard, "vCard", [this](IqRequest request) {
        return request.is_set() ? set_vcard(&host_, std::move(request))
                                : get_vcard(&host_, std::move(request));
    });
}

}  // namespace parlance::server::modules
