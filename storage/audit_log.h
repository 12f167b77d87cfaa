// The audit log: every administrative act, who did it, from where, what came of it. An entry is
// written before the act begins and completed afterwards, so that none can be missing; it outlives
// the account that it names. Ids are 16 bytes, ordered by time. Pure builders, Task reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::audit_log {

struct Entry {
    std::string id;
    std::int64_t stamp_us = 0;  // wall clock
    std::string actor;          // full JID, or "console" and who called it
    std::string origin;         // network address, or "local"
    std::string host;           // at which the command was
    std::string command;        // its node
    std::string arguments;      // "name=value" a line; never a secret
    std::string result;         // empty: begun, and not known to have ended

    Entry() {}
};

Query begin(const Entry& entry);
Query complete(std::string_view id, std::string_view result);
// Of entries older than that.
Query expire(std::int64_t before_us);

struct Wanted {
    std::string host;     // empty: of all hosts
    std::string actor;    // begins with this
    std::string command;  // contains this
    std::string text;     // the arguments contain this
    std::string before;   // id; empty: from the newest
    std::int64_t limit = 50;

    Wanted() {}
};
using EntriesResult = base::Result<std::vector<Entry>, DbError>;
// Newest first.
base::Task<EntriesResult> read(Database& database, Wanted wanted);

}  // namespace parlance::storage::audit_log
