// SimConfig: the configuration of the simulated server: settings in place of a file, and what
// administrators change of them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "server/live_config.h"
#include "storage/blocking.h"

namespace parlance::sim {

class SimConfig final : public server::LiveConfig {
  public:
    using ConfigPtr = std::shared_ptr<const server::Config>;
    using Use = std::function<void(ConfigPtr)>;

    // `text`: what would be the file. Throws std::runtime_error when it is refused.
    SimConfig(std::string text, Use use);

    // The server starts: what is in storage counts.
    void start(storage::BlockingDatabase& database);
    const ConfigPtr& current() const { return current_; }
    Read read(const server::ConfigChanges& changes) const override {
        return server::parse_config(text_, changes);
    }

  private:
    const server::Config& in_use() const override { return *current_; }
    std::string check_files(const server::Config&) const override { return {}; }
    std::string use(ConfigPtr config) override {
        current_ = config;
        use_(std::move(config));
        return {};
    }
    ConfigPtr checked(const server::ConfigChanges& changes) const;

    std::string text_;
    Use use_;
    ConfigPtr current_;
};

}  // namespace parlance::sim
