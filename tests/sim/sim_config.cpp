#include "tests/sim/sim_config.h"

#include <stdexcept>

namespace parlance::sim {

SimConfig::SimConfig(std::string text, Use use)
    : LiveConfig("settings"), text_(std::move(text)), use_(std::move(use)), current_(checked({})) {}

void SimConfig::start(storage::BlockingDatabase& database) {
    auto changes = server::load_changes(database);
    if (!changes.ok()) throw std::runtime_error(changes.error());
    end_change();
    current_ = checked(*changes);
    begin_with(std::move(*changes));
}

SimConfig::ConfigPtr SimConfig::checked(const server::ConfigChanges& changes) const {
    Read parsed = read(changes);
    if (!parsed.ok()) throw std::runtime_error(server::describe(parsed.error(), path()));
    return std::make_shared<const server::Config>(std::move(parsed.value()));
}

}  // namespace parlance::sim
