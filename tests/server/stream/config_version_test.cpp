// XEP-0509: the version depends on the features and on nothing else.
#include <catch2/catch.hpp>
#include <string>

#include "server/stream/sasl2.h"

using parlance::server::stream::Sasl2;

TEST_CASE("a config-version names the features, in whatever order streams ask for it") {
    const std::string texts[] = {"", "<a/>", "<b/>", "<a/><b/>"};
    std::string versions[4];
    for (int i = 0; i < 4; ++i) {
        versions[i] = Sasl2::config_version(texts[i]);
        CHECK(versions[i].size() == 24);
        for (int j = 0; j < i; ++j) CHECK(versions[i] != versions[j]);
    }
    for (int i : {0, 1, 1, 3, 2, 0}) CHECK(Sasl2::config_version(texts[i]) == versions[i]);
    // The first 18 bytes of SHA-256 of nothing.
    CHECK(versions[0] == "47DEQpj8HBSa+/TImW+5JCeu");
}
