// What administrators keep away from a host or from the whole server: addresses of entities
// (XEP-0133 calls the list a blacklist), network addresses, and the entities that are exempt (the
// whitelist). Each ends at a time or never. Pure builders of queries for writes, Task reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::server_blocks {

enum class Kind : std::uint8_t {
    jid,      // `value`: a JID of any form in its prepared form; a domain is one, too
    network,  // an IP address, or a network as ADDRESS/BITS; of the whole server only
    exempt    // a JID that no entry of kind `jid` and no remote list concerns
};

// As stored: "jid", "network", "exempt".
std::string_view name_of(Kind kind);
std::optional<Kind> kind_of(std::string_view name);

struct Block {
    std::string scope;  // a host, or empty: the whole server
    Kind kind = Kind::jid;
    std::string value;
    std::string reason;
    std::string made_by;  // bare JID, or who was at the console
    std::int64_t created_us = 0;
    std::int64_t expires_us = 0;  // 0: never

    Block() {}
    Block(std::string where, Kind what, std::string whom)
        : scope(std::move(where)), kind(what), value(std::move(whom)) {}
    bool expired(std::int64_t now_us) const { return expires_us != 0 && expires_us <= now_us; }
};

// In place of one of the same scope, kind and value.
Query put(const Block& block);
// Yields a row if there was one.
Query remove(std::string_view scope, Kind kind, std::string_view value);
// Those that have expired before that time.
Query forget(std::int64_t before_us);

using ListResult = base::Result<std::vector<Block>, DbError>;
// All there are, in order of scope, kind and value.
base::Task<ListResult> all(Database& database);

}  // namespace parlance::storage::server_blocks
