// CPU time and resident memory of the servers under test, read from /proc: the given processes and
// all their descendants. Owned by main(), single thread. Linux only.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace parlance::bench {

class ProcessTree {
  public:
    explicit ProcessTree(std::vector<pid_t> roots) : roots_(std::move(roots)) { refresh(); }

    // Looks for descendants anew; reads all of /proc, so not while latency is measured.
    void refresh();
    // User and system seconds so far, with those of children that have ended and were waited for.
    // Throws std::runtime_error when a root process is gone.
    double cpu_seconds() const;
    // Proportional set size: resident memory in which a page shared by n processes counts 1/n, so
    // that a database's shared buffers count once. For one process alone it equals VmRSS but for
    // the pages of shared libraries.
    std::uint64_t resident_bytes() const;

  private:
    std::vector<pid_t> roots_;
    std::vector<pid_t> members_;
};

// What a measured window cost: wall clock, the servers' CPU and the generator's own; and what all
// other processes of the machine used meanwhile, which tells how far to trust the figures.
class CpuStopwatch {
  public:
    explicit CpuStopwatch(ProcessTree& servers) : servers_(servers) {}

    void start();
    void stop();

    double wall_seconds() const { return wall_; }
    double server_seconds() const { return server_; }
    double generator_seconds() const { return generator_; }
    double other_seconds() const { return other_; }

  private:
    ProcessTree& servers_;
    double wall_ = 0;
    double server_ = 0;
    double generator_ = 0;
    double other_ = 0;
};

}  // namespace parlance::bench
