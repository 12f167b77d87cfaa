// The `changes` command: what administrators have changed of the configuration on the running
// server (server/config_changes.h), from outside: for when it does not start with that any more.
// Blocking, one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "storage/blocking.h"

namespace parlance::server::cli {

// A line for each: "KEY = VALUE", or "host NAME" and the file of its certificate. Errors are one
// line for the operator.
base::Result<std::vector<std::string>, std::string> list_changes(
    storage::BlockingDatabase& database);
// A key or a host is what the file says of it, from the next start of the server.
base::Result<base::Done, std::string> undo_change(storage::BlockingDatabase& database,
                                                  std::string_view name);

}  // namespace parlance::server::cli
