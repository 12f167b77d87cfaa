// README.md says what the server speaks; so do the modules. Here because it takes a whole server to
// have all modules declare.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "server/shard.h"
#include "tests/sim/sim_world.h"

using namespace parlance;

namespace specs_test {

using Lines = std::vector<std::string>;

std::string trimmed(const std::string& text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Lines split(const std::string& text, char separator) {
    Lines parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(trimmed(part));
    return parts;
}

// "XEP-0054 1.3.0" or "RFC 6120", sorted.
Lines table_of(const std::string& path) {
    Lines specs;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        bool rfc = line.starts_with("| RFC ");
        if (!rfc && !line.starts_with("| XEP-")) continue;
        Lines cells = split(line, '|');  // the first is what stands before the first bar: nothing
        INFO(line);
        REQUIRE(cells.size() >= 4);
        Lines numbers = split(cells[1].substr(4), ',');
        Lines versions = split(cells[2], ',');
        REQUIRE(versions.size() == (rfc ? 0 : numbers.size()));
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            specs.push_back(rfc ? "RFC " + numbers[i] : "XEP-" + numbers[i] + " " + versions[i]);
        }
    }
    std::sort(specs.begin(), specs.end());
    return specs;
}

void add_specs(Lines& specs, const server::Registry& registry) {
    for (const server::Spec& spec : registry.specs()) {
        std::string line(spec.series);
        line.append(spec.version.empty() ? " " : "-").append(spec.number);
        if (!spec.version.empty()) line.append(" ").append(spec.version);
        specs.push_back(line);
    }
}

// By the host and its services, which share some modules.
Lines declared() {
    Lines specs;
    sim::SimWorld world({});
    server::Shard& shard = world.shard(0);
    server::entity::Host& host = *shard.hosts().front();
    add_specs(specs, host.registry());
    for (const std::string& name : shard.services_of(host)) {
        add_specs(specs, shard.find_service(name)->registry());
    }
    std::sort(specs.begin(), specs.end());
    specs.erase(std::unique(specs.begin(), specs.end()), specs.end());
    return specs;
}

TEST_CASE("README lists the specifications that the modules declare, in their versions",
          "[specs]") {
    Lines table = table_of(PARLANCE_SOURCE_DIR "/README.md");
    REQUIRE(!table.empty());
    CHECK(table == declared());
    // One version of each: what two modules declare must agree.
    CHECK(std::adjacent_find(table.begin(), table.end(), [](const auto& a, const auto& b) {
              return a.substr(0, 8) == b.substr(0, 8);
          }) == table.end());
}

}  // namespace specs_test
