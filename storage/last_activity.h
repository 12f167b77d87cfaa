// When an account was last available and what its last unavailable presence said (XEP-0012).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::last_activity {

struct Activity {
    std::int64_t stamp_us = 0;  // wall clock
    std::string status;

    Activity() {}
    Activity(std::int64_t stamp, std::string text) : stamp_us(stamp), status(std::move(text)) {}
};

Query put(std::string_view owner, const Activity& activity);

using FindResult = base::Result<std::optional<Activity>, DbError>;
base::Task<FindResult> find(Database& database, std::string owner);

}  // namespace parlance::storage::last_activity
