#include "xmpp/sasl/registry.h"

#include <catch2/catch.hpp>
#include <set>

#include "scram_client.h"
#include "xmpp/sasl/scram.h"

using namespace parlance;
using namespace parlance::xmpp::sasl;

namespace registry_test {

using Names = std::vector<std::string_view>;

base::SeededRandom random_source(2);
const ChannelBindings kBoth("exporter", "end point");

Condition refusal_of(std::string_view name, const Offer& offer) {
    auto made = make_mechanism(name, Context("example.com", offer, kBoth, random_source, "s"));
    REQUIRE_FALSE(made);
    return made.error();
}

TEST_CASE("mechanisms are offered strongest first") {
    Offer offer = make_offer(Policy({Hash::sha1, Hash::sha512, Hash::sha256}, true), kBoth, true);
    CHECK(offer.mechanisms == Names{"SCRAM-SHA-512-PLUS", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS",
                                    "SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"});
    CHECK(offer.channel_bindings == Names{"tls-exporter", "tls-server-end-point"});
    CHECK(offer.has_plus());
}

TEST_CASE("the offer follows what is possible") {
    Policy policy({Hash::sha256}, true);
    Offer no_binding = make_offer(policy, ChannelBindings(), true);
    CHECK(no_binding.mechanisms == Names{"SCRAM-SHA-256", "PLAIN"});
    CHECK(no_binding.channel_bindings.empty());
    CHECK_FALSE(no_binding.has_plus());

    Offer plain_text = make_offer(policy, kBoth, false);
    CHECK(plain_text.mechanisms == Names{"SCRAM-SHA-256"});
    CHECK(plain_text.channel_bindings.empty());

    Offer end_point = make_offer(Policy({Hash::sha1}, false), ChannelBindings("", "x"), true);
    CHECK(end_point.mechanisms == Names{"SCRAM-SHA-1-PLUS", "SCRAM-SHA-1"});
    CHECK(end_point.channel_bindings == Names{"tls-server-end-point"});

    // XEP-0440: a client gives up on binding types without a mechanism that could use them.
    Offer only_plain = make_offer(Policy({}, true), kBoth, true);
    CHECK(only_plain.mechanisms == Names{"PLAIN"});
    CHECK(only_plain.channel_bindings.empty());
}

TEST_CASE("every mechanism offered can be made, and no other") {
    Offer all = make_offer(Policy({Hash::sha1, Hash::sha256, Hash::sha512}, true), kBoth, true);
    for (std::string_view name : all.mechanisms) {
        auto made = make_mechanism(name, Context("example.com", all, kBoth, random_source, "s"));
        REQUIRE(made);
        CHECK((*made)->name() == name);
    }
    CHECK(refusal_of("scram-sha-1", all) == Condition::invalid_mechanism);
    CHECK(refusal_of("DIGEST-MD5", all) == Condition::invalid_mechanism);
    CHECK(refusal_of("", all) == Condition::invalid_mechanism);

    Offer open = make_offer(Policy({Hash::sha256}, true), kBoth, false);
    CHECK(refusal_of("PLAIN", open) == Condition::encryption_required);
    CHECK(refusal_of("SCRAM-SHA-256-PLUS", open) == Condition::invalid_mechanism);
    CHECK(refusal_of("SCRAM-SHA-1", open) == Condition::invalid_mechanism);
    Offer no_plain = make_offer(Policy({Hash::sha256}, false), kBoth, true);
    CHECK(refusal_of("PLAIN", no_plain) == Condition::invalid_mechanism);
}

TEST_CASE("each exchange has its own nonce") {
    Offer offer = make_offer(Policy(), kBoth, true);
    std::set<std::string> nonces;
    for (int i = 0; i < 100; ++i) {
        auto made = make_mechanism("SCRAM-SHA-256",
                                   Context("example.com", offer, kBoth, random_source, "s", 10));
        REQUIRE(made);
        (*made)->step("n,,n=u,r=client");
        Step step = (*made)->credentials(Credentials());
        std::string nonce = tests::ScramClient::attribute(std::get<Challenge>(step).data, 'r');
        CHECK(nonce.starts_with("client"));
        CHECK(nonce.size() == 6 + 24);
        nonces.insert(nonce);
    }
    CHECK(nonces.size() == 100);
}

TEST_CASE("conditions have the names of RFC 6120") {
    CHECK(condition_name(Condition::aborted) == "aborted");
    CHECK(condition_name(Condition::account_disabled) == "account-disabled");
    CHECK(condition_name(Condition::credentials_expired) == "credentials-expired");
    CHECK(condition_name(Condition::encryption_required) == "encryption-required");
    CHECK(condition_name(Condition::incorrect_encoding) == "incorrect-encoding");
    CHECK(condition_name(Condition::invalid_authzid) == "invalid-authzid");
    CHECK(condition_name(Condition::invalid_mechanism) == "invalid-mechanism");
    CHECK(condition_name(Condition::malformed_request) == "malformed-request");
    CHECK(condition_name(Condition::mechanism_too_weak) == "mechanism-too-weak");
    CHECK(condition_name(Condition::not_authorized) == "not-authorized");
    CHECK(condition_name(Condition::temporary_auth_failure) == "temporary-auth-failure");
}

}  // namespace registry_test
