// Reads what sync_counter.cpp counts: how often the servers under test have asked for their files
// to be on disk. Owned by a scenario, single thread.
#pragma once

#include <cstdint>
#include <string>

namespace parlance::bench {

class SyncCount {
  public:
    // Without a path nothing is counted. Throws std::runtime_error when it cannot be read.
    explicit SyncCount(std::string path) : path_(std::move(path)) {}

    bool counts() const { return !path_.empty(); }
    void start() { calls_ = read(); }
    void stop() { calls_ = read() - calls_; }
    // Between start() and stop().
    std::uint64_t calls() const { return calls_; }

  private:
    std::uint64_t read() const;

    std::string path_;
    std::uint64_t calls_ = 0;
};

}  // namespace parlance::bench
