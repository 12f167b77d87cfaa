#include "server/entity/archive_seen.h"

#include <catch2/catch.hpp>

using parlance::server::entity::ArchiveSeen;

TEST_CASE("going forwards, everything up to the last message has been seen", "[archive]") {
    ArchiveSeen seen;
    seen.forwards("", "b");
    CHECK(seen.first().empty());
    CHECK(seen.last() == "b");
    seen.forwards("b", "d");
    seen.forwards("a", "c");
    CHECK(seen.last() == "d");
}

TEST_CASE("going backwards, what is before the pages has not been seen", "[archive]") {
    ArchiveSeen seen;
    seen.backwards("f", "h", "", false);
    CHECK(seen.first() == "f");
    CHECK(seen.last() == "h");
    seen.backwards("d", "e", "f", false);
    CHECK(seen.first() == "d");
    CHECK(seen.last() == "h");
    // A page elsewhere leaves a gap.
    seen.backwards("a", "b", "c", false);
    CHECK(seen.first() == "d");
    seen.backwards("b", "c", "d", true);
    CHECK(seen.first().empty());
    CHECK(seen.last() == "h");
}

TEST_CASE("pages from both ends are joined when they meet", "[archive]") {
    ArchiveSeen seen;
    seen.backwards("f", "h", "", false);
    SECTION("in the middle") {
        seen.forwards("c", "f");
        CHECK(seen.first().empty());
        CHECK(seen.last() == "h");
    }
    SECTION("or not yet") {
        seen.forwards("a", "b");
        CHECK(seen.first().empty());
        CHECK(seen.last() == "b");
        seen.backwards("f", "h", "", false);
        CHECK(seen.last() == "b");
        seen.backwards("a", "d", "", false);
        CHECK(seen.last() == "d");
    }
    SECTION("or goes on at the newer end") {
        seen.forwards("h", "k");
        CHECK(seen.first() == "f");
        CHECK(seen.last() == "k");
        seen.forwards("k", "k");
        CHECK(seen.first() == "f");
    }
    SECTION("and the newer end is kept") {
        seen.backwards("j", "k", "", false);
        CHECK(seen.first() == "j");
        CHECK(seen.last() == "k");
    }
}
