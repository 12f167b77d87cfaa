// stories: plays story files in the simulator, or with --live against a running server.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "tests/storage/store_fixture.h"
#include "tests/stories/live_stage.h"
#include "tests/stories/player.h"
#include "tests/stories/sim_stage.h"

namespace {

using namespace parlance;

struct Arguments {
    std::vector<std::string> files;
    std::uint64_t seed = 1;
    std::uint64_t seeds = 1;  // how many, from `seed` on
    bool postgres = false;  // one more play on PostgreSQL, if PARLANCE_TEST_POSTGRES names a server
    std::optional<stories::LiveServer> live;
    std::string domain = "ours.test";
    std::string tls_port = "5223";
    bool verbose = false;
};

constexpr const char* kUsage =
    "usage: stories [--seed N] [--seeds COUNT] [--postgres] [--verbose] FILE...\n"
    "       stories --live HOST:PORT [--domain NAME] [--tls-port PORT] FILE...\n";

std::optional<Arguments> parse(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        auto value = [&]() -> std::string { return i + 1 < argc ? argv[++i] : ""; };
        if (word == "--seed") {
            arguments.seed = std::strtoull(value().c_str(), nullptr, 10);
        } else if (word == "--seeds") {
            arguments.seeds = std::strtoull(value().c_str(), nullptr, 10);
        } else if (word == "--postgres") {
            arguments.postgres = storage::backends().back() == storage::Backend::postgres;
        } else if (word == "--live") {
            std::string address = value();
            arguments.live.emplace();
            arguments.live->host = address.substr(0, address.rfind(':'));
            arguments.live->port = address.substr(address.rfind(':') + 1);
        } else if (word == "--domain") {
            arguments.domain = value();
        } else if (word == "--tls-port") {
            arguments.tls_port = value();
        } else if (word == "--verbose") {
            arguments.verbose = true;
        } else if (word.starts_with("--")) {
            return std::nullopt;
        } else {
            arguments.files.emplace_back(word);
        }
    }
    if (arguments.files.empty()) return std::nullopt;
    if (arguments.live) {
        arguments.live->domain = arguments.domain;
        arguments.live->tls_port = arguments.tls_port;
    }
    return arguments;
}

std::optional<stories::Story> load(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    if (!file) {
        std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        return std::nullopt;
    }
    auto story = stories::parse_story(path, text.str());
    if (story.ok()) return std::move(story.value());
    std::fprintf(stderr, "%s\n", story.error().c_str());
    return std::nullopt;
}

enum class Ending { well, skipped, badly };

Ending play(const stories::Story& story, const Arguments& arguments, std::uint64_t seed,
            storage::Backend backend) {
    try {
        storage::TestStore empty(backend);
        empty.shut();
        std::unique_ptr<stories::Stage> stage;
        if (arguments.live) {
            stage = std::make_unique<stories::LiveStage>(story, *arguments.live);
        } else {
            stage = std::make_unique<stories::SimStage>(story, seed, empty.url());
        }
        stories::Player(story, *stage, seed).play();
        return Ending::well;
    } catch (const stories::Unplayable& e) {
        std::printf("skipped %s: %s\n", story.path.c_str(), e.what());
        return Ending::skipped;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        std::fprintf(stderr, "FAILED %s with seed %llu\n", story.path.c_str(),
                     static_cast<unsigned long long>(seed));
        return Ending::badly;
    }
}

}  // namespace

int main(int argc, char** argv) {
    auto arguments = parse(argc, argv);
    if (!arguments) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    base::log::configure(arguments->verbose ? base::log::Level::debug : base::log::Level::error,
                         base::log::Format::text);
    int played = 0;
    int failed = 0;
    int skipped = 0;
    for (const std::string& path : arguments->files) {
        auto story = load(path);
        if (!story) {
            ++failed;
            continue;
        }
        bool well = true;
        std::uint64_t seeds = arguments->seeds + (arguments->postgres ? 1 : 0);
        for (std::uint64_t i = 0; i < seeds && well; ++i) {
            auto backend =
                i < arguments->seeds ? storage::Backend::sqlite_memory : storage::Backend::postgres;
            Ending ending = play(*story, *arguments, arguments->seed + i, backend);
            ++played;
            if (ending == Ending::skipped) ++skipped;
            well = ending != Ending::badly;
        }
        if (!well) ++failed;
    }
    std::printf("%d plays of %zu stories, %d failed, %d skipped\n", played, arguments->files.size(),
                failed, skipped);
    return failed == 0 ? 0 : 1;
}
