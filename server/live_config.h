// LiveConfig: the configuration of the running server: the file, and what administrators have
// changed since (ConfigChanges). The first shard's thread, as Operations.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "server/config.h"

namespace parlance::server {

class LiveConfig {
  public:
    using Read = base::Result<Config, ConfigErrors>;

    // `path`: how errors call the file.
    explicit LiveConfig(std::string path) : path_(std::move(path)) {}
    virtual ~LiveConfig() = default;
    LiveConfig(const LiveConfig&) = delete;
    LiveConfig& operator=(const LiveConfig&) = delete;

    const std::string& path() const { return path_; }
    const ConfigChanges& changes() const { return changes_; }
    // The file as it is at present, with those changes and no others. Blocking.
    virtual Read read(const ConfigChanges& changes) const = 0;
    // Why that configuration cannot be put to use while the server runs, or empty.
    std::string objection(const Config& config) const;

    // The file is read again. Empty, or why nothing was changed.
    std::string reload();
    // The same with other changes, which storage has; they count from the next start at least.
    std::string take_over(ConfigChanges changes);

    // One administrator at a time; false: somebody else has not come to an end.
    bool begin_change() { return !std::exchange(changing_, true); }
    void end_change() { changing_ = false; }

  protected:
    // At start-up.
    void begin_with(ConfigChanges changes) { changes_ = std::move(changes); }
    virtual const Config& in_use() const = 0;
    // Whether the files exist and fit that the configuration names; empty, or what is wrong.
    virtual std::string check_files(const Config& config) const = 0;
    // Nothing changes when it is not empty.
    virtual std::string use(std::shared_ptr<const Config> config) = 0;

  private:
    std::string path_;
    ConfigChanges changes_;
    bool changing_ = false;
};

}  // namespace parlance::server
