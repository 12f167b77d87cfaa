#include "server/cli/changes.h"

#include <fmt/format.h>

#include "server/config_changes.h"

namespace parlance::server::cli {

base::Result<std::vector<std::string>, std::string> list_changes(
    storage::BlockingDatabase& database) {
    auto changes = load_changes(database);
    if (!changes) return base::Failure(changes.error());
    std::vector<std::string> lines;
    for (const auto& [key, value] : changes->values) {
        lines.push_back(fmt::format("{} = {}", key, value));
    }
    for (const auto& [name, host] : changes->hosts) {
        lines.push_back(fmt::format("host {}\t{}", name, host.certificate));
    }
    return lines;
}

base::Result<base::Done, std::string> undo_change(storage::BlockingDatabase& database,
                                                  std::string_view name) {
    auto changes = load_changes(database);
    if (!changes) return base::Failure(changes.error());
    const bool value = changes->values.contains(name);
    if (!value && !changes->hosts.contains(name)) {
        return base::Failure(fmt::format("no administrator has changed {}", name));
    }
    auto edit = value ? ConfigEdit::undo(name) : ConfigEdit::remove_host(name);
    auto written = database.commit(edit.rows());
    if (!written) return base::Failure(written.error().message);
    return base::Done();
}

}  // namespace parlance::server::cli
