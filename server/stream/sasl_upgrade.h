// Upgrades of what an account stores (XEP-0480): a client that has just proved its password derives
// the keys of a SCRAM hash that the account has none for, e.g. because it came from another server.
// Tasks of SASL2 (XEP-0388 §2.6.3) between the mechanism and <success/>. Owned by Sasl2; one shard.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "storage/accounts.h"
#include "xmpp/element.h"
#include "xmpp/sasl/context.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::stream {

using Hashes = std::vector<xmpp::sasl::Hash>;

// <upgrade/> for each task of the stream features.
std::string upgrade_features(const xmpp::sasl::Offer& offer);
// Those that the client asks for in <authenticate/> and that were offered, each once.
Hashes wanted_upgrades(const xmpp::Element& authenticate, const xmpp::sasl::Offer& offer);

// "UPGR-SCRAM-SHA-256".
std::string upgrade_task_name(xmpp::sasl::Hash hash);
// <task-data/> with which a task begins.
std::string upgrade_salt(std::string_view salt, std::uint32_t iterations);
// What to store for the client's <task-data/>; nullopt if it makes no sense.
std::optional<storage::accounts::Credential> upgraded_credential(const xmpp::Element& task_data,
                                                                 xmpp::sasl::Hash hash,
                                                                 std::string_view salt,
                                                                 std::uint32_t iterations);

// Tells Sasl2::upgrades_found() which of `wanted` the account has no keys for.
base::Task<> find_upgrades(Shard* shard, std::uint64_t stream, std::string username,
                           std::string host, Hashes wanted);
// Stores it unless there is one by now, and tells Sasl2::upgraded().
base::Task<> store_upgrade(Shard* shard, std::uint64_t stream, std::string username,
                           std::string host, storage::accounts::Credential credential);

}  // namespace parlance::server::stream
