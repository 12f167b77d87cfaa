// Accounts that their users have made themselves and that a moderator has not approved yet: there
// and disabled, with a row here. Pure builders of queries for writes, Task reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::pending_registrations {

struct Registration {
    std::string owner;          // bare JID
    std::string address;        // from which it was made
    std::int64_t asked_us = 0;  // wall clock

    Registration(std::string account, std::string from, std::int64_t when)
        : owner(std::move(account)), address(std::move(from)), asked_us(when) {}
};

// In one batch with the account, which is disabled.
Query add(const Registration& registration);
// Enables the account and forgets the row.
Batch approve(std::string_view username, std::string_view host);

using ListResult = base::Result<std::vector<Registration>, DbError>;
// Of a host, oldest first, 200 at most; not those that have been enabled otherwise.
base::Task<ListResult> list(Database& database, std::string host);

}  // namespace parlance::storage::pending_registrations
