#include "server/live_config.h"

#include "base/log.h"

namespace parlance::server {

std::string LiveConfig::objection(const Config& config) const {
    // What concerns no host in particular is done in the name of the first.
    const std::string& first = in_use().hosts.front();
    if (config.hosts.front() != first) {
        return first + " has to stay the first of the hosts while the server runs.";
    }
    return check_files(config);
}

std::string LiveConfig::reload() {
    Read file = read(changes_);
    std::string why = file ? objection(*file) : describe(file.error(), path_);
    if (why.empty()) why = use(std::make_shared<const Config>(std::move(*file)));
    if (why.empty()) {
        base::log::info("configuration reloaded");
    } else {
        base::log::error("configuration not reloaded", {{"reason", why}});
    }
    return why;
}

std::string LiveConfig::take_over(ConfigChanges changes) {
    changes_ = std::move(changes);
    return reload();
}

}  // namespace parlance::server
