// Copies everything from one Store to another, of either kind (`parlance migrate-storage`). Blocks;
// command line only. The server that uses the source should be stopped: what it writes meanwhile
// may be missed, which the final count reports as an error.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "storage/open.h"

namespace parlance::storage {

struct CopiedTable {
    std::string name;
    std::int64_t rows = 0;

    CopiedTable(std::string table, std::int64_t count) : name(std::move(table)), rows(count) {}
};

using CopyResult = base::Result<std::vector<CopiedTable>, std::string>;

// Brings both schemas up to date, refuses a target that holds any row, copies table by table in
// chunks and compares the counts. `progress` hears of each table begun. When it fails midway the
// target holds part of the data and has to be emptied before another try.
CopyResult copy_everything(Store& from, Store& to,
                           const std::function<void(const std::string& table)>& progress);

}  // namespace parlance::storage
