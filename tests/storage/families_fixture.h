// What the tests of the table families share: rows to put in, and every kind of store for them.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <utility>

#include "storage/accounts.h"
#include "storage/database.h"
#include "storage/tokens.h"
#include "store_fixture.h"

namespace parlance::storage {

inline const std::string kOwner = "romeo@ours.test";

inline Batch one(Query query) {
    Batch batch;
    batch.add(std::move(query));
    return batch;
}

inline accounts::Account romeo() {
    accounts::Account account("romeo", "ours.test");
    account.created_us = 1'700'000'000'000'000;
    account.credentials.emplace_back("SHA-1", 4096, std::string("s\0lt", 4), "stored1", "server1");
    account.credentials.emplace_back("SHA-256", 10000, "salt", std::string("\xff\0", 2), "server2");
    return account;
}

inline tokens::Token token(std::string id, std::int64_t expires_us) {
    tokens::Token made;
    made.id = std::move(id);
    made.mechanism = "HT-SHA-256-NONE";
    made.secret = std::string("secret\0of ", 10) + made.id;
    made.issued_us = 10;
    made.expires_us = expires_us;
    return made;
}

inline tokens::Client client(std::string agent, std::int64_t last_us) {
    tokens::Client made;
    made.agent = std::move(agent);
    made.software = "AwesomeXMPP";
    made.mechanism = "PLAIN";
    made.last_us = last_us;
    return made;
}

#define FOR_EACH_BACKEND                                \
    Backend backend = GENERATE(from_range(backends())); \
    INFO(name_of(backend));                             \
    TestStore store(backend);                           \
    BlockingDatabase db(*store)

// With what a test's own fill() puts in.
#define FOR_EACH_FILLED_BACKEND \
    FOR_EACH_BACKEND;           \
    fill(db)

}  // namespace parlance::storage
