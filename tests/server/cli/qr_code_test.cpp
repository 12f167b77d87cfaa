// The shape of a code, and what does not fit into one.
#include "server/cli/qr_code.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace parlance::server::cli;

namespace qr_code_test {

TEST_CASE("a code is square, two rows to a line, with a margin") {
    const std::string code = qr_code("xmpp:ours.test?register;preauth=token");
    // Version 3 has 29 squares a side, and four more at each end.
    CHECK(std::count(code.begin(), code.end(), '\n') == 19);
    CHECK(code.starts_with("\x1b[30;107m" + std::string(37, ' ') + "\x1b[0m\n"));
    CHECK(code.ends_with("\x1b[0m\n"));
}

TEST_CASE("what does not fit has no code") {
    CHECK(qr_code(std::string(3000, 'a')).empty());
    CHECK(qr_code("").empty());
}

}  // namespace qr_code_test
