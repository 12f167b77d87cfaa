// The result of a scenario: one JSON object on one line of standard output, for scripts/bench.
#pragma once

#include <string>
#include <string_view>

namespace parlance::bench {

class CpuStopwatch;

class Report {
  public:
    void add(std::string_view name, double value);
    // `value` must need no JSON escaping.
    void add(std::string_view name, std::string_view value);
    // Wall clock and CPU seconds of the window.
    void add(const CpuStopwatch& window);
    void print() const;

  private:
    std::string members_;
};

}  // namespace parlance::bench
