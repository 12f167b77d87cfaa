#include "xmpp/sasl/plain.h"

#include <catch2/catch.hpp>

using namespace parlance;
using namespace parlance::xmpp::sasl;
using namespace std::string_literals;

namespace plain_test {

base::SeededRandom random_source(1);

Context context() {
    return Context("example.com", Offer(), ChannelBindings(), random_source, "secret", 10);
}

Condition condition_of(std::string_view message) {
    Plain plain(context());
    Step step = plain.step(message);
    REQUIRE(std::holds_alternative<Failure>(step));
    return std::get<Failure>(step).condition;
}

TEST_CASE("PLAIN hands over the password to be checked") {
    Plain plain(context());
    Step step = plain.step("\0Juliet\0pa ss"s);
    REQUIRE(std::holds_alternative<NeedPasswordCheck>(step));
    CHECK(std::get<NeedPasswordCheck>(step).username == "juliet");
    CHECK(std::get<NeedPasswordCheck>(step).password == "pa ss");
    step = plain.password_checked(std::nullopt);
    REQUIRE(std::holds_alternative<Success>(step));
    CHECK_FALSE(std::get<Success>(step).additional_data);
    CHECK(plain.username() == "juliet");
    CHECK(plain.name() == "PLAIN");
}

TEST_CASE("PLAIN reports why the check failed") {
    for (Condition condition : {Condition::not_authorized, Condition::account_disabled,
                                Condition::temporary_auth_failure}) {
        Plain plain(context());
        plain.step("\0juliet\0x"s);
        Step step = plain.password_checked(condition);
        REQUIRE(std::holds_alternative<Failure>(step));
        CHECK(std::get<Failure>(step).condition == condition);
    }
}

TEST_CASE("PLAIN without an initial response is prompted once") {
    Plain plain(context());
    Step step = plain.step("");
    REQUIRE(std::holds_alternative<Challenge>(step));
    CHECK(std::get<Challenge>(step).data.empty());
    CHECK(std::holds_alternative<NeedPasswordCheck>(plain.step("\0juliet\0x"s)));

    Plain twice(context());
    twice.step("");
    step = twice.step("");
    REQUIRE(std::holds_alternative<Failure>(step));
    CHECK(std::get<Failure>(step).condition == Condition::malformed_request);
}

TEST_CASE("PLAIN accepts the user's own bare address as authzid and no other") {
    Plain plain(context());
    CHECK(std::holds_alternative<NeedPasswordCheck>(plain.step("Juliet@Example.com\0juliet\0x"s)));
    CHECK(condition_of("romeo@example.com\0juliet\0x"s) == Condition::invalid_authzid);
    CHECK(condition_of("juliet@example.net\0juliet\0x"s) == Condition::invalid_authzid);
    CHECK(condition_of("juliet@example.com/r\0juliet\0x"s) == Condition::invalid_authzid);
    CHECK(condition_of("juliet\0juliet\0x"s) == Condition::invalid_authzid);
    CHECK(condition_of("@@\0juliet\0x"s) == Condition::invalid_authzid);
}

TEST_CASE("PLAIN refuses messages outside its grammar") {
    for (std::string bad :
         {"x"s, "\0"s, "\0juliet"s, "\0\0x"s, "\0juliet\0"s, "\0juliet\0x\0"s, "\0juliet\0x\0y"s,
          "\0\xff\0x"s, "\0juliet\0\xc3"s, "\xff\0juliet\0x"s}) {
        CHECK(condition_of(bad) == Condition::malformed_request);
    }
    // Well-formed, but no localpart.
    CHECK(condition_of("\0juliet@example.com\0x"s) == Condition::not_authorized);
    CHECK(condition_of("\0a b\0x"s) == Condition::not_authorized);
}

TEST_CASE("PLAIN fails when the client speaks out of turn") {
    Plain plain(context());
    plain.step("\0juliet\0x"s);
    CHECK(std::holds_alternative<Failure>(plain.step("\0juliet\0x"s)));
    CHECK(std::holds_alternative<Failure>(plain.password_checked(std::nullopt)));
    CHECK(std::holds_alternative<Failure>(plain.step("\0juliet\0x"s)));
}

}  // namespace plain_test
