#include "server/cli/accounts.h"

#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "storage/blocking.h"
#include "storage/settings.h"
#include "xmpp/sasl/scram_keys.h"

using namespace parlance;
using server::cli::Accounts;
using storage::accounts::Account;
using storage::roles::Role;

namespace accounts_test {

// A configuration with one host, and an empty database in memory.
struct World {
    World() {
        config.hosts = {"ours.test"};
        config.sasl.iterations = 4096;
        auto opened = storage::Store::open("sqlite::memory:");
        if (!opened) FAIL(opened.error());
        store = std::move(*opened);
        REQUIRE(store->migrate().ok());
        accounts = std::make_unique<Accounts>(config, *store, random);
    }
    std::optional<Account> find(std::string name) {
        storage::BlockingDatabase database(*store);
        auto found = database.run(
            storage::accounts::find(database.database(), std::move(name), "ours.test"));
        REQUIRE(found.ok());
        return *found;
    }
    // Whether every credential of the account fits the password.
    bool fits(const std::string& name, const std::string& password) {
        std::optional<Account> account = find(name);
        REQUIRE(account);
        REQUIRE(account->credentials.size() == 3);
        for (const auto& each : account->credentials) {
            auto hash = xmpp::sasl::hash_from_name(each.hash);
            REQUIRE(hash);
            xmpp::sasl::ScramKeys keys(*hash, static_cast<int>(each.iterations), each.salt,
                                       each.stored_key, each.server_key);
            if (!xmpp::sasl::verify_password(keys, password)) return false;
        }
        return true;
    }

    server::Config config;
    std::unique_ptr<storage::Store> store;
    base::SeededRandom random{1};
    std::unique_ptr<Accounts> accounts;
};

TEST_CASE("an account is added with salted keys for every hash") {
    World world;
    REQUIRE(world.accounts->add("Romeo@ours.test", std::nullopt, "wherefore", 42).ok());
    std::optional<Account> account = world.find("romeo");
    REQUIRE(account);
    CHECK(world.accounts->grants()->empty());
    CHECK(account->created_us == 42);
    CHECK(account->credentials[0].salt != account->credentials[1].salt);
    CHECK(account->credentials[0].iterations == 4096);
    CHECK(world.fits("romeo", "wherefore"));
    CHECK_FALSE(world.fits("romeo", "Wherefore"));
}

TEST_CASE("an existing account is not touched by adding it again") {
    World world;
    REQUIRE(world.accounts->add("romeo@ours.test", Role::operator_, "first", 1).ok());
    auto again = world.accounts->add("ROMEO@ours.test", std::nullopt, "second", 2);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error() == "romeo@ours.test exists already");
    CHECK(world.fits("romeo", "first"));
    CHECK(world.accounts->grants()->size() == 1);
}

TEST_CASE("a password is replaced, for existing accounts only") {
    World world;
    REQUIRE(world.accounts->add("romeo@ours.test", std::nullopt, "old", 1).ok());
    REQUIRE(world.accounts->set_password("romeo@ours.test", "new").ok());
    CHECK(world.fits("romeo", "new"));
    auto missing = world.accounts->set_password("juliet@ours.test", "new");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error() == "there is no account juliet@ours.test");
    CHECK_FALSE(world.find("juliet"));
}

TEST_CASE("accounts are deleted and listed") {
    World world;
    REQUIRE(world.accounts->add("romeo@ours.test", std::nullopt, "p", 1).ok());
    REQUIRE(world.accounts->add("juliet@ours.test", Role::operator_, "p", 1).ok());
    auto listed = world.accounts->list("OURS.test");
    REQUIRE(listed.ok());
    REQUIRE(listed->size() == 2);
    CHECK((*listed)[0].username == "juliet");
    CHECK(*world.accounts->grants() ==
          std::vector{storage::roles::Grant("juliet@ours.test", "", Role::operator_)});
    CHECK((*listed)[1].username == "romeo");

    REQUIRE(world.accounts->remove("juliet@ours.test").ok());
    CHECK_FALSE(world.find("juliet"));
    CHECK(world.find("romeo"));
    CHECK(world.accounts->list("")->size() == 1);
    CHECK(world.accounts->remove("juliet@ours.test").error() ==
          "there is no account juliet@ours.test");
    CHECK_FALSE(world.accounts->list("other.test").ok());
}

TEST_CASE("the archive of an account is limited, and no more") {
    World world;
    REQUIRE(world.accounts->add("romeo@ours.test", std::nullopt, "secret", 1).ok());
    auto setting = [&world] {
        storage::BlockingDatabase database(*world.store);
        auto rows = database.read(storage::settings::all("romeo@ours.test"));
        REQUIRE(rows.ok());
        return storage::settings::values(*rows)[std::string(server::kRetentionSetting)];
    };
    REQUIRE(
        world.accounts->set_archive_limits("Romeo@ours.test", server::ArchiveLimits(9, 3)).ok());
    CHECK(setting() == "9 3");
    REQUIRE(world.accounts->set_archive_limits("romeo@ours.test", std::nullopt).ok());
    CHECK(setting().empty());
    auto nobody = world.accounts->set_archive_limits("nurse@ours.test", std::nullopt);
    REQUIRE_FALSE(nobody.ok());
    CHECK(nobody.error() == "there is no account nurse@ours.test");
}

TEST_CASE("what is no account of ours is refused") {
    World world;
    for (const char* jid : {"", "ours.test", "romeo@other.test", "romeo@ours.test/balcony",
                            "@ours.test", "ro meo@ours.test", "\xf0\x9f\x98\x80@ours.test"}) {
        INFO(jid);
        CHECK_FALSE(world.accounts->add(jid, std::nullopt, "p", 1).ok());
    }
    for (const char* password : {"", "bell\x07"}) {
        CHECK_FALSE(world.accounts->add("romeo@ours.test", std::nullopt, password, 1).ok());
    }
    CHECK(world.accounts->list("")->empty());
}

}  // namespace accounts_test
