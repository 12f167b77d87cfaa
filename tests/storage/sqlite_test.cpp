// What is particular to SQLite: durability of an acknowledged commit.
#include <catch2/catch.hpp>

#include "storage/blocking.h"
#include "storage/open.h"

namespace parlance::storage {

TEST_CASE("a URL of unknown kind is refused") {
    CHECK_FALSE(Store::open("mysql://localhost").ok());
    CHECK_FALSE(Store::open("sqlite:").ok());
}

}  // namespace parlance::storage
