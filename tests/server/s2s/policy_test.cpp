#include "server/s2s/policy.h"

#include <catch2/catch.hpp>

using namespace parlance::server;
using s2s::Policy;

TEST_CASE("by default every domain may come, encrypted, by dialback") {
    S2sConfig config;
    Policy policy(config);
    CHECK(policy.allows("theirs.test"));
    CHECK(policy.needs_tls("theirs.test"));
    CHECK_FALSE(policy.needs_certificate("theirs.test"));
}

TEST_CASE("no domain may come to a server without federation") {
    S2sConfig config;
    config.enabled = false;
    config.allow = {"theirs.test"};
    CHECK_FALSE(Policy(config).allows("theirs.test"));
}

TEST_CASE("lists name domains with all below them") {
    S2sConfig config;
    config.allow = {"theirs.test", "m\xc3\xbcnchen.test"};
    Policy policy(config);
    CHECK(policy.allows("theirs.test"));
    CHECK(policy.allows("rooms.theirs.test"));
    CHECK(policy.allows("a.b.theirs.test"));
    CHECK(policy.allows("rooms.m\xc3\xbcnchen.test"));
    CHECK_FALSE(policy.allows("nottheirs.test"));
    CHECK_FALSE(policy.allows("theirs.test.evil.test"));
    CHECK_FALSE(policy.allows("test"));
    CHECK_FALSE(policy.allows(""));
}

TEST_CASE("who is denied does not come, be it that who is above is allowed") {
    S2sConfig config;
    config.allow = {"theirs.test"};
    config.deny = {"spam.theirs.test", "other.test"};
    Policy policy(config);
    CHECK(policy.allows("theirs.test"));
    CHECK_FALSE(policy.allows("spam.theirs.test"));
    CHECK_FALSE(policy.allows("more.spam.theirs.test"));
    CHECK_FALSE(policy.allows("other.test"));
    config.allow = {};
    config.deny = {"theirs.test"};
    CHECK_FALSE(policy.allows("rooms.theirs.test"));
    CHECK(policy.allows("other.test"));
    // The deeper name on the other list changes nothing.
    config.allow = {"good.theirs.test"};
    CHECK_FALSE(policy.allows("good.theirs.test"));
}

TEST_CASE("insecure domains are exceptions, strict ones are none") {
    S2sConfig config;
    config.insecure = {"old.test", "both.test"};
    config.strict = {"bank.test", "both.test"};
    Policy policy(config);
    CHECK_FALSE(policy.needs_tls("old.test"));
    CHECK_FALSE(policy.needs_tls("rooms.old.test"));
    CHECK(policy.needs_tls("theirs.test"));
    for (const char* strict : {"bank.test", "rooms.bank.test", "both.test"}) {
        CHECK(policy.needs_tls(strict));
        CHECK(policy.needs_certificate(strict));
    }
    config.require_tls = false;
    CHECK_FALSE(policy.needs_tls("theirs.test"));
    CHECK(policy.needs_tls("bank.test"));
}

TEST_CASE("where certificates are wanted, encryption is, too") {
    S2sConfig config;
    config.require_tls = false;
    config.authentication = S2sConfig::Authentication::certificate;
    config.insecure = {"old.test"};
    Policy policy(config);
    CHECK(policy.needs_certificate("theirs.test"));
    CHECK(policy.needs_tls("theirs.test"));
    CHECK_FALSE(policy.needs_certificate("old.test"));
    CHECK_FALSE(policy.needs_tls("old.test"));
}
