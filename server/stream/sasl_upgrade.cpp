#include "server/stream/sasl_upgrade.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"
#include "server/stream/sasl2_request.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/scram.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::server::stream {

namespace {

namespace sasl = xmpp::sasl;

// RFC 6120 would have SHA-1; nobody needs to be upgraded to it.
constexpr sasl::Hash kTargets[] = {sasl::Hash::sha512, sasl::Hash::sha256};

bool is_offered(const sasl::Offer& offer, sasl::Hash hash) {
    return offer.has_mechanism(sasl::scram_name(hash, false)) ||
           offer.has_mechanism(sasl::scram_name(hash, true));
}

Sasl2* sasl2_of(Shard& shard, std::uint64_t stream) {
    C2sStream* found = shard.streams().find(stream);
    Negotiation* negotiation = found == nullptr ? nullptr : found->negotiation();
    return negotiation == nullptr ? nullptr : &negotiation->sasl2();
}

}  // namespace

std::string upgrade_features(const sasl::Offer& offer) {
    std::string out;
    for (sasl::Hash hash : kTargets) {
        if (!is_offered(offer, hash)) continue;
        out += "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>" + upgrade_task_name(hash) + "</upgrade>";
    }
    return out;
}

Hashes wanted_upgrades(const xmpp::Element& authenticate, const sasl::Offer& offer) {
    Hashes wanted;
    for (const xmpp::Element& child : authenticate.children()) {
        if (!child.is("upgrade", xmpp::ns::sasl_upgrade)) continue;
        std::string name = child.text();
        for (sasl::Hash hash : kTargets) {
            bool known = std::find(wanted.begin(), wanted.end(), hash) != wanted.end();
            if (!known && is_offered(offer, hash) && name == upgrade_task_name(hash)) {
                wanted.push_back(hash);
            }
        }
    }
    return wanted;
}

std::string upgrade_task_name(sasl::Hash hash) {
    return "UPGR-" + std::string(sasl::scram_name(hash, false));
}

std::string upgrade_salt(std::string_view salt, std::uint32_t iterations) {
    return "<task-data xmlns='urn:xmpp:sasl:2'><salt xmlns='urn:xmpp:scram-upgrade:0' "
           "iterations='" +
           std::to_string(iterations) + "'>" + xmpp::base64_encode(salt) + "</salt></task-data>";
}

std::optional<storage::accounts::Credential> upgraded_credential(const xmpp::Element& task_data,
                                                                 sasl::Hash hash,
                                                                 std::string_view salt,
                                                                 std::uint32_t iterations) {
    const xmpp::Element* data = task_data.child("hash", xmpp::ns::scram_upgrade);
    auto salted = data == nullptr ? std::nullopt : decoded(*data);
    if (!salted || salted->size() != sasl::digest_size(hash)) return std::nullopt;
    // RFC 5802 §3, from SaltedPassword on.
    std::string stored = sasl::digest(hash, sasl::hmac(hash, *salted, "Client Key"));
    std::string server = sasl::hmac(hash, *salted, "Server Key");
    return storage::accounts::Credential(std::string(sasl::hash_name(hash)), iterations,
                                         std::string(salt), std::move(stored), std::move(server));
}

base::Task<> find_upgrades(Shard* shard, std::uint64_t stream, std::string username,
                           std::string host, Hashes wanted) {
    auto found = co_await storage::accounts::find(shard->environment().database, username, host);
    Hashes missing;
    if (found.ok() && found.value()) {
        for (sasl::Hash hash : wanted) {
            const auto& stored = found.value()->credentials;
            bool there = std::any_of(stored.begin(), stored.end(), [hash](const auto& each) {
                return each.hash == sasl::hash_name(hash);
            });
            if (!there) missing.push_back(hash);
        }
    }
    if (Sasl2* sasl2 = sasl2_of(*shard, stream)) sasl2->upgrades_found(std::move(missing));
}

base::Task<> store_upgrade(Shard* shard, std::uint64_t stream, std::string username,
                           std::string host, storage::accounts::Credential credential) {
    std::string hash = credential.hash;
    storage::Batch batch;
    batch.add(storage::accounts::add_credential(username, host, credential));
    auto written = co_await shard->environment().database.write(std::move(batch));
    if (written.ok()) {
        base::log::info("keys added", {{"jid", username + "@" + host}, {"hash", hash}});
    }
    if (Sasl2* sasl2 = sasl2_of(*shard, stream)) sasl2->upgraded(written.ok());
}

}  // namespace parlance::server::stream
