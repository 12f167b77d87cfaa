#include "xmpp/sasl/hashed_token.h"

#include <catch2/catch.hpp>

#include "xmpp/sasl/hash.h"

using namespace parlance;
using namespace parlance::xmpp::sasl;
using namespace std::string_literals;

namespace hashed_token_test {

base::SeededRandom random_source(1);
const ChannelBindings kBindings("the exporter", "the certificate");

std::unique_ptr<HashedToken> make(std::string_view name) {
    auto mechanism = HashedToken::make(name, "example.com", kBindings, random_source);
    REQUIRE(mechanism);
    return mechanism;
}

std::string proof(std::string_view secret, const std::string& binding) {
    return hmac(Hash::sha256, secret, "Initiator" + binding);
}

Condition failure_of(const Step& step) {
    REQUIRE(std::holds_alternative<Failure>(step));
    return std::get<Failure>(step).condition;
}

TEST_CASE("HT mechanisms are offered as far as the stream has bindings") {
    CHECK(HashedToken::names(kBindings) ==
          std::vector<std::string_view>{"HT-SHA-256-EXPR", "HT-SHA-256-ENDP", "HT-SHA-256-NONE"});
    CHECK(HashedToken::names({}) == std::vector<std::string_view>{"HT-SHA-256-NONE"});
    CHECK(HashedToken::make("HT-SHA-256-EXPR", "example.com", {}, random_source) == nullptr);
    CHECK(HashedToken::make("HT-SHA-256-UNIQ", "example.com", kBindings, random_source) == nullptr);
}

TEST_CASE("HT verifies a token in one step and proves the server") {
    const std::pair<std::string_view, std::string> kMechanisms[] = {
        {"HT-SHA-256-EXPR", "the exporter"},
        {"HT-SHA-256-ENDP", "the certificate"},
        {"HT-SHA-256-NONE", ""}};
    for (const auto& [name, binding] : kMechanisms) {
        auto mechanism = make(name);
        Step step = mechanism->step("Juliet\0"s + proof("token", binding));
        REQUIRE(std::holds_alternative<NeedTokens>(step));
        CHECK(std::get<NeedTokens>(step).username == "juliet");
        step = mechanism->tokens({"other", "token"});
        REQUIRE(std::holds_alternative<Success>(step));
        CHECK(mechanism->matched() == 1);
        CHECK(std::get<Success>(step).additional_data ==
              hmac(Hash::sha256, "token", "Responder" + binding));
    }
}

TEST_CASE("HT refuses other tokens, other bindings and unknown clients alike") {
    for (const std::string& sent :
         {proof("token", "another exporter"), proof("token", ""), proof("nonsense", "the exporter"),
          hmac(Hash::sha256, "token", "Responder" + "the exporter"s)}) {
        auto mechanism = make("HT-SHA-256-EXPR");
        mechanism->step("juliet\0"s + sent);
        CHECK(failure_of(mechanism->tokens({"token"})) == Condition::not_authorized);
    }
    auto mechanism = make("HT-SHA-256-EXPR");
    mechanism->step("juliet\0"s + proof("token", "the exporter"));
    CHECK(failure_of(mechanism->tokens({})) == Condition::not_authorized);
}

TEST_CASE("HT tells malformed messages from wrong ones") {
    std::string good = proof("token", "the exporter");
    for (const std::string& message :
         {"juliet"s, "juliet\0"s, "\0"s + good, "juliet\0"s + good.substr(1),
          "juliet\0"s + good + "x", "\xff\0"s + good, good}) {
        auto mechanism = make("HT-SHA-256-EXPR");
        CHECK(failure_of(mechanism->step(message)) == Condition::malformed_request);
    }
    auto mechanism = make("HT-SHA-256-EXPR");
    CHECK(failure_of(mechanism->step("ju@liet\0"s + good)) == Condition::not_authorized);
    auto prompted = make("HT-SHA-256-EXPR");
    REQUIRE(std::holds_alternative<Challenge>(prompted->step("")));
    CHECK(failure_of(prompted->step("")) == Condition::malformed_request);
    auto impatient = make("HT-SHA-256-EXPR");
    impatient->step("juliet\0"s + good);
    CHECK(failure_of(impatient->step("juliet\0"s + good)) == Condition::malformed_request);
    CHECK(failure_of(impatient->tokens({"token"})) == Condition::malformed_request);
}

}  // namespace hashed_token_test
