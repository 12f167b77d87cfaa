#include "process_tree.h"

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "event_loop.h"

namespace parlance::bench {
namespace {

struct Stat {
    pid_t parent = 0;
    std::uint64_t ticks = 0;  // utime + stime + cutime + cstime
};

std::optional<Stat> read_stat(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    // The command name (field 2) may hold anything; fields go on after its last ')'.
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    Stat stat;
    std::string skipped;
    fields >> skipped >> stat.parent;
    for (int field = 5; field < 14; ++field) fields >> skipped;
    for (int field = 14; field <= 17; ++field) {
        std::uint64_t ticks = 0;
        fields >> ticks;
        stat.ticks += ticks;
    }
    if (!fields) return std::nullopt;
    return stat;
}

double seconds_of(std::uint64_t ticks) {
    return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

// CPU time of the whole machine that was not idle, stolen time included.
double machine_cpu_seconds() {
    std::ifstream file("/proc/stat");
    std::string skipped;
    file >> skipped;
    std::uint64_t busy = 0;
    for (int field = 0; field < 8; ++field) {
        std::uint64_t ticks = 0;
        file >> ticks;
        const bool idle = field == 3 || field == 4;
        if (!idle) busy += ticks;
    }
    return seconds_of(busy);
}

double own_cpu_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

void ProcessTree::refresh() {
    std::multimap<pid_t, pid_t> children;
    const std::unique_ptr<DIR, int (*)(DIR*)> proc(::opendir("/proc"), &::closedir);
    while (const dirent* entry = proc ? ::readdir(proc.get()) : nullptr) {
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) == 0) continue;
        const pid_t pid = std::stoi(entry->d_name);
        if (const auto stat = read_stat(pid)) children.emplace(stat->parent, pid);
    }
    members_ = roots_;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const auto [begin, end] = children.equal_range(members_[i]);
        for (auto child = begin; child != end; ++child) members_.push_back(child->second);
    }
}

double ProcessTree::cpu_seconds() const {
    std::uint64_t ticks = 0;
    for (const pid_t pid : members_) {
        if (const auto stat = read_stat(pid)) {
            ticks += stat->ticks;
        } else if (std::find(roots_.begin(), roots_.end(), pid) != roots_.end()) {
            throw std::runtime_error("server process " + std::to_string(pid) + " is gone");
        }
    }
    return seconds_of(ticks);
}

std::uint64_t ProcessTree::resident_bytes() const {
    std::uint64_t total = 0;
    for (const pid_t pid : members_) {
        std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
        std::string name;
        while (file >> name) {
            if (name == "Pss:") {
                std::uint64_t kilobytes = 0;
                file >> kilobytes;
                total += kilobytes * 1024;
                break;
            }
        }
    }
    if (total == 0) throw std::runtime_error("cannot read the servers' memory from /proc");
    return total;
}

void CpuStopwatch::start() {
    wall_ = -static_cast<double>(now_ns()) / 1e9;
    other_ = -machine_cpu_seconds();
    generator_ = -own_cpu_seconds();
    server_ = -servers_.cpu_seconds();
}

void CpuStopwatch::stop() {
    wall_ += static_cast<double>(now_ns()) / 1e9;
    generator_ += own_cpu_seconds();
    servers_.refresh();
    server_ += servers_.cpu_seconds();
    other_ += machine_cpu_seconds() - server_ - generator_;
    other_ = std::max(0.0, other_);  // the clocks tick in steps of 10 ms
}

}  // namespace parlance::bench
