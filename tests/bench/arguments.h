// Command-line arguments of the load generator: `SCENARIO --name value …`. Owned by main(), read by
// the scenario that runs. A name nobody asked for is an error, so a misspelt option never silently
// measures something else.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace parlance::bench {

class Arguments {
  public:
    // Throws std::invalid_argument on anything but name/value pairs after the scenario.
    Arguments(int argc, char** argv);

    const std::string& scenario() const { return scenario_; }

    std::string text(const std::string& name, std::string_view fallback);
    // A non-negative whole number; throws std::invalid_argument otherwise.
    std::uint64_t number(const std::string& name, std::uint64_t fallback);
    // Numbers separated by commas, e.g. process ids.
    std::vector<std::uint64_t> numbers(const std::string& name);

    // Throws std::invalid_argument when an argument was given that no call above asked for.
    void reject_unused() const;

  private:
    std::string scenario_;
    std::map<std::string, std::string> values_;
    std::set<std::string> used_;
};

}  // namespace parlance::bench
