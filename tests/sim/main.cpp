// sim: random workloads against the simulated server, two per seed: clients without stream
// management, and clients with it (--only one of them). A failing seed prints what was
// wrong and the end of its trace, and can be repeated alone.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "tests/sim/managed_workload.h"
#include "tests/sim/workload.h"
#include "tests/storage/store_fixture.h"

namespace {

using namespace parlance;

struct Arguments {
    std::uint64_t seed = 1;
    std::uint64_t count = 1;
    std::size_t actions = 400;
    std::size_t trace = 60;   // lines shown of a failing run
    std::string regressions;  // file with seeds to run first
    std::string only;         // "plain" or "managed": that workload alone
    bool verbose = false;
    std::size_t postgres_count = 4;  // of the seeds
    bool postgres = false;  // some seeds also on the server that PARLANCE_TEST_POSTGRES names
};

constexpr const char* kUsage =
    "usage: sim [--seed N] [--count N] [--actions N] [--trace LINES] [--regressions FILE] "
    "[--only plain|managed] [--postgres] [--postgres-count N] [--verbose]\n";

std::optional<Arguments> parse(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        if (word == "--verbose") {
            arguments.verbose = true;
            continue;
        }
        if (word == "--postgres") {
            arguments.postgres = storage::backends().back() == storage::Backend::postgres;
            continue;
        }
        if (i + 1 == argc) return std::nullopt;
        std::string value = argv[++i];
        std::uint64_t number = std::strtoull(value.c_str(), nullptr, 10);
        if (word == "--seed") {
            arguments.seed = number;
        } else if (word == "--count") {
            arguments.count = number;
        } else if (word == "--actions") {
            arguments.actions = number;
        } else if (word == "--trace") {
            arguments.trace = number;
        } else if (word == "--regressions") {
            arguments.regressions = value;
        } else if (word == "--postgres-count") {
            arguments.postgres_count = number;
        } else if (word == "--only" && (value == "plain" || value == "managed")) {
            arguments.only = value;
        } else {
            return std::nullopt;
        }
    }
    return arguments;
}

// Seeds of regressions.txt: the first word of each line that is no comment.
std::vector<std::uint64_t> seeds_of(const std::string& path) {
    std::vector<std::uint64_t> seeds;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') {
            seeds.push_back(std::strtoull(line.c_str(), nullptr, 10));
        }
    }
    return seeds;
}

void report(const Arguments& arguments, std::uint64_t seed, const char* kind,
            const sim::Schedule& schedule, const std::vector<std::string>& objections) {
    const auto& trace = schedule.trace();
    std::size_t first = trace.size() > arguments.trace ? trace.size() - arguments.trace : 0;
    for (std::size_t i = first; i < trace.size(); ++i) std::printf("  %s\n", trace[i].c_str());
    for (const std::string& what : objections) std::printf("  WRONG: %s\n", what.c_str());
    std::printf("FAILED: sim --seed %llu --actions %zu --only %s\n",
                static_cast<unsigned long long>(seed), arguments.actions, kind);
    std::fflush(stdout);
}

template <class Kind>
std::vector<std::string> objections_of(Kind& workload) {
    try {
        return workload.run();
    } catch (const std::exception& e) {
        return {e.what()};
    }
}

bool run_plain(std::uint64_t seed, const Arguments& arguments, storage::Backend backend) {
    storage::TestStore empty(backend);
    empty.shut();
    sim::Workload workload(seed, arguments.actions, empty.url());
    auto objections = objections_of(workload);
    if (arguments.verbose || !objections.empty()) {
        const auto& letters = workload.correspondence();
        std::printf("seed %llu (%s): %zu messages sent, %zu delivered, %zu lost with reason\n",
                    static_cast<unsigned long long>(seed), workload.weather().text().c_str(),
                    letters.sent(), letters.delivered(), letters.excused());
    }
    if (objections.empty()) return true;
    report(arguments, seed, "plain", workload.world().schedule(), objections);
    return false;
}

bool run_managed(std::uint64_t seed, const Arguments& arguments, storage::Backend backend) {
    storage::TestStore empty(backend);
    empty.shut();
    sim::ManagedWorkload workload(seed, arguments.actions, empty.url());
    auto objections = objections_of(workload);
    if (arguments.verbose || !objections.empty()) {
        const auto& letters = workload.letters();
        std::printf(
            "seed %llu (%s): %zu messages sent, %zu delivered, %zu of them again, %zu lost with "
            "reason; %zu resumptions, %zu refused, %zu of them with a count of the same run\n",
            static_cast<unsigned long long>(seed), workload.weather().c_str(), letters.sent(),
            letters.delivered(), letters.repeated(), letters.excused(), letters.resumptions,
            letters.refused_resumptions, letters.counts_of_the_ended);
    }
    if (objections.empty()) return true;
    report(arguments, seed, "managed", workload.world().schedule(), objections);
    return false;
}

bool run(std::uint64_t seed, const Arguments& arguments, storage::Backend backend) {
    bool plain = arguments.only == "managed" || run_plain(seed, arguments, backend);
    bool managed = arguments.only == "plain" || run_managed(seed, arguments, backend);
    return plain && managed;
}

}  // namespace

int main(int argc, char** argv) {
    auto arguments = parse(argc, argv);
    if (!arguments) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    // The server's warnings are the weather's doing.
    base::log::configure(base::log::Level::error, base::log::Format::text);
    std::vector<std::uint64_t> seeds;
    if (!arguments->regressions.empty()) seeds = seeds_of(arguments->regressions);
    for (std::uint64_t i = 0; i < arguments->count; ++i) seeds.push_back(arguments->seed + i);
    std::size_t failed = 0;
    for (std::uint64_t seed : seeds) {
        if (!run(seed, *arguments, storage::Backend::sqlite_memory)) ++failed;
    }
    std::size_t again = arguments->postgres ? std::min(arguments->postgres_count, seeds.size()) : 0;
    for (std::size_t i = 0; i < again; ++i) {
        if (!run(seeds[i], *arguments, storage::Backend::postgres)) ++failed;
    }
    std::printf("%zu runs, %zu failed\n", seeds.size() + again, failed);
    return failed == 0 ? 0 : 1;
}
