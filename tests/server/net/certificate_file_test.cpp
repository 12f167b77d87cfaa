#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "server/net/peer_certificate.h"
#include "tests/server/net/authority.h"

using namespace parlance::server::net;
using namespace parlance::server::net::test;

TEST_CASE("a certificate file: names, dates and chain of what it would show") {
    TemporaryFolder folder;
    Issued root(authority("An authority"));
    Wanted wanted;
    wanted.names = "DNS:ours.test,DNS:conference.ours.test";
    Issued own(wanted, &root);
    auto read = read_certificate_file(own.save(folder, "ours", &root).chain_file);
    REQUIRE(read);
    CHECK(read->dns_names == std::vector<std::string>{"ours.test", "conference.ours.test"});
    CHECK(read->chain == std::vector<std::string>{own.der(), root.der()});
    CHECK(read->issuer == "CN=An authority");
    CHECK(read->not_after_s - read->not_before_s >= 3660);
    CHECK_FALSE(read->trusted);
}

TEST_CASE("a certificate file that is none") {
    TemporaryFolder folder;
    CHECK_FALSE(read_certificate_file(folder.file("nothing")));
    const std::string path = folder.file("text");
    std::ofstream(path) << "no certificate\n";
    CHECK_FALSE(read_certificate_file(path));
}
