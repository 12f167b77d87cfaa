#include "server/modules/vcard_store.h"

#include <utility>

#include "server/config.h"
#include "server/modules/photo_presence.h"
#include "server/shard.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

base::Task<std::optional<StoredVcard>> VcardStore::read(std::string owner) {
    Shard& shard = host_.shard();
    auto found = co_await storage::vcards::find(shard.environment().database, owner);
    if (!found) co_return std::nullopt;
    StoredVcard out;
    if (!found->has_value()) co_return std::move(out);
    auto card = xmpp::parse_document(shard.parsers(), (*found)->xml);
    if (card) out.card = std::move(*card);
    out.photo_sha1 = (*found)->photo_sha1;
    co_return std::move(out);
}

std::optional<storage::Query> VcardStore::write(const std::string& owner, const xmpp::Element& card,
                                                const std::string& photo_sha1) const {
    std::string xml = xmpp::to_xml(card);
    if (xml.size() > host_.shard().config().limits.vcard_bytes) return std::nullopt;
    return storage::vcards::put(owner, storage::vcards::Vcard(std::move(xml), photo_sha1));
}

void VcardStore::show_photo(const std::string& owner, std::string sha1) const {
    entity::User* user = host_.shard().find_user(owner);
    if (user == nullptr) return;
    user->lane().submit([user, sha1 = std::move(sha1)](Outcome& outcome) mutable {
        if (user->exists()) change_photo(*user, std::move(sha1), outcome);
    });
}

}  // namespace parlance::server::modules
