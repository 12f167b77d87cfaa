#include "server/archive_limits.h"

#include <catch2/catch.hpp>
#include <string>

using namespace parlance;
using namespace parlance::server;

namespace archive_limits_test {

std::string text(const ArchiveLimits& limits) {
    return to_setting(limits);
}

TEST_CASE("what the operator grants: to all, or to this account", "[archive]") {
    ArchiveConfig config;
    config.keep_us = 100;
    config.messages = 7;
    CHECK(text(granted_limits({}, config)) == "100 7");
    // More than to all is possible, and so is no limit.
    CHECK(text(granted_limits({{"archive-retention", "500 0"}}, config)) == "500 0");
    CHECK(text(granted_limits({{"archive-retention", "what?"}}, config)) == "100 7");
    CHECK(text(granted_limits({{"archive-own-retention", "1 1"}}, config)) == "100 7");
}

TEST_CASE("what an account chooses holds within what is granted", "[archive]") {
    CHECK(text(chosen_limits({})) == "0 0");
    CHECK(text(chosen_limits({{"archive-own-retention", "5 6"}})) == "5 6");
    CHECK(text(chosen_limits({{"archive-retention", "5 6"}})) == "0 0");
    CHECK(text(tighter(ArchiveLimits(100, 7), ArchiveLimits(5, 6))) == "5 6");
    CHECK(text(tighter(ArchiveLimits(100, 7), ArchiveLimits(500, 8))) == "100 7");
    CHECK(text(tighter(ArchiveLimits(0, 7), ArchiveLimits(500, 0))) == "500 7");
    CHECK(text(tighter(ArchiveLimits(500, 0), ArchiveLimits(0, 7))) == "500 7");
    CHECK(text(tighter(ArchiveLimits(), ArchiveLimits())) == "0 0");
}

}  // namespace archive_limits_test
