// Roles and the audit log.
#include "storage/roles.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/accounts.h"
#include "storage/audit_log.h"
#include "storage/census.h"

namespace parlance::storage {

using roles::Grant;
using roles::Role;

TEST_CASE("roles are given, taken away, and go with their account") {
    FOR_EACH_BACKEND;
    for (const char* user : {"romeo", "juliet"}) {
        REQUIRE(db.commit(accounts::create(accounts::Account(user, "ours.test"))).ok());
    }
    Batch batch;
    batch.add(roles::grant("romeo@ours.test", "", Role::support));
    batch.add(roles::grant("romeo@ours.test", "", Role::support));  // the same again
    batch.add(roles::grant("romeo@ours.test", "ours.test", Role::operator_));
    batch.add(roles::grant("juliet@ours.test", "", Role::auditor));
    batch.add(roles::grant("nobody@ours.test", "", Role::operator_));  // no such account
    REQUIRE(db.commit(batch).ok());
    const Grant auditor("juliet@ours.test", "", Role::auditor);
    const Grant support("romeo@ours.test", "", Role::support);
    const Grant ours("romeo@ours.test", "ours.test", Role::operator_);
    CHECK(*db.run(roles::all(db.database())) == std::vector{auditor, support, ours});

    Batch revoked;
    revoked.add(roles::revoke("romeo@ours.test", "", Role::support));
    revoked.add(roles::revoke("juliet@ours.test", "", Role::support));  // never had it
    REQUIRE(db.commit(revoked).ok());
    CHECK(*db.run(roles::all(db.database())) == std::vector{auditor, ours});
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    CHECK(*db.run(roles::all(db.database())) == std::vector{auditor});
}

TEST_CASE("names of roles are those of people") {
    for (Role role : roles::kRoles) CHECK(roles::role_of(roles::name_of(role)) == role);
    CHECK_FALSE(roles::role_of("user"));
    CHECK_FALSE(roles::role_of(""));
}

TEST_CASE("the audit log is read from the newest, by what is wanted, and expires") {
    FOR_EACH_BACKEND;
    Batch batch;
    for (int i = 0; i < 5; ++i) {
        audit_log::Entry entry;
        entry.id = std::string(15, '\0') + static_cast<char>('a' + i);
        entry.stamp_us = 1'000 + i;
        entry.actor = i == 4 ? "nurse@ours.test/house" : "escalus@ours.test/palace";
        entry.origin = "192.0.2.1";
        entry.host = i == 0 ? "other.test" : "ours.test";
        entry.command = i == 1 ? "urn:x#tea_100%" : "urn:x#coffee";
        entry.arguments = "number=" + std::to_string(i) + "\n";
        batch.add(audit_log::begin(entry));
    }
    batch.add(audit_log::complete(std::string(15, '\0') + "c", "done: 1"));
    REQUIRE(db.commit(batch).ok());
    auto read = [&db = db](audit_log::Wanted wanted) {
        std::string numbers;
        auto entries = db.run(audit_log::read(db.database(), std::move(wanted)));
        REQUIRE(entries.ok());
        for (const auto& entry : *entries) {
            numbers += entry.arguments.substr(7, 1) + (entry.result.empty() ? "" : "!");
        }
        return numbers;
    };
    audit_log::Wanted wanted;
    CHECK(read(wanted) == "432!10");
    wanted.limit = 2;
    CHECK(read(wanted) == "43");
    wanted.before = std::string(15, '\0') + "d";
    CHECK(read(wanted) == "2!1");
    wanted = audit_log::Wanted();
    wanted.host = "ours.test";
    wanted.actor = "escalus@";
    CHECK(read(wanted) == "32!1");
    wanted.command = "_100%";  // not patterns
    CHECK(read(wanted) == "1");
    wanted.command = "%";
    CHECK(read(wanted) == "1");
    wanted.command.clear();
    wanted.text = "number=3";
    CHECK(read(wanted) == "3");
    Batch expiry;
    expiry.add(audit_log::expire(1'003));
    REQUIRE(db.commit(expiry).ok());
    CHECK(read(audit_log::Wanted()) == "43");
}

TEST_CASE("accounts are counted and listed") {
    FOR_EACH_BACKEND;
    for (const char* user : {"romeo", "juliet", "nurse"}) {
        REQUIRE(db.commit(accounts::create(accounts::Account(user, "ours.test"))).ok());
    }
    REQUIRE(db.commit(accounts::create(accounts::Account("paris", "other.test"))).ok());
    Batch batch;
    batch.add(accounts::set_disabled("nurse", "ours.test", true));
    REQUIRE(db.commit(batch).ok());
    CHECK(*db.run(census::registered(db.database(), "ours.test")) == 3);
    CHECK(*db.run(census::disabled(db.database(), "ours.test")) == 1);
    CHECK(*db.run(census::registered_names(db.database(), "ours.test", 2)) ==
          std::vector<std::string>{"juliet@ours.test", "nurse@ours.test"});
    CHECK(*db.run(census::disabled_names(db.database(), "ours.test", 10)) ==
          std::vector<std::string>{"nurse@ours.test"});
    auto held = db.run(census::of_account(db.database(), "nurse", "ours.test"));
    REQUIRE(held.ok());
    CHECK(held->exists);
    CHECK(held->disabled);
    CHECK(held->last_seen_us == 0);
    CHECK(held->archived_bytes == 0);
    CHECK_FALSE(db.run(census::of_account(db.database(), "tybalt", "ours.test"))->exists);
}

}  // namespace parlance::storage
