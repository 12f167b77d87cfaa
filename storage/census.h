// Counting accounts and what they keep, for administrators. Task reads; some look at every row of
// an account.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::census {

using NumberResult = base::Result<std::int64_t, DbError>;
base::Task<NumberResult> registered(Database& database, std::string host);
base::Task<NumberResult> disabled(Database& database, std::string host);

using NamesResult = base::Result<std::vector<std::string>, DbError>;
// Bare JIDs, in order; at most `limit`.
base::Task<NamesResult> registered_names(Database& database, std::string host, std::int64_t limit);
base::Task<NamesResult> disabled_names(Database& database, std::string host, std::int64_t limit);

// Of one account.
struct Holdings {
    bool exists = false;
    bool disabled = false;
    std::int64_t created_us = 0;  // wall clock
    std::int64_t last_seen_us =
        0;  // of a log-in or of leaving, whichever is known last; 0: neither
    std::int64_t contacts = 0;
    std::int64_t waiting = 0;  // messages in the spool
    std::int64_t archived = 0;
    std::int64_t archived_bytes = 0;
    std::int64_t nodes = 0;  // XEP-0163
    std::int64_t item_bytes = 0;
    std::int64_t push_services = 0;

    Holdings() {}
};
using HoldingsResult = base::Result<Holdings, DbError>;
base::Task<HoldingsResult> of_account(Database& database, std::string username, std::string host);

}  // namespace parlance::storage::census
