#include "xmpp/sasl/scram.h"

#include <catch2/catch.hpp>

#include "scram_client.h"
#include "xmpp/base64.h"
#include "xmpp/sasl/registry.h"

using namespace parlance;
using namespace parlance::xmpp;
using namespace parlance::xmpp::sasl;
using namespace std::string_literals;
using tests::ScramClient;

namespace scram_test {

constexpr Hash kHashes[] = {Hash::sha1, Hash::sha256, Hash::sha512};
const ChannelBindings kBoth("exported key material", "hash of certificate");

base::SeededRandom random_source(3);

Context context(bool bindings = true) {
    ChannelBindings channel = bindings ? kBoth : ChannelBindings();
    Offer offer = make_offer(Policy({Hash::sha1, Hash::sha256, Hash::sha512}, true), channel, true);
    return Context("example.com", offer, channel, random_source, "secret", 10);
}

Context without_downgrade_protection() {
    Context result = context(false);
    result.downgrade_protection = false;
    return result;
}

Credentials password(Hash hash, std::string_view secret) {
    return Credentials(derive_scram_keys(hash, secret, "0123456789abcdef", 10));
}

Condition condition_of(const Step& step) {
    REQUIRE(std::holds_alternative<Failure>(step));
    return std::get<Failure>(step).condition;
}

std::string challenge_of(const Step& step) {
    REQUIRE(std::holds_alternative<Challenge>(step));
    return std::get<Challenge>(step).data;
}

// Up to the first message of the server.
std::string begin(Scram& scram, const ScramClient& client, Credentials credentials) {
    Step step = scram.step(client.first());
    REQUIRE(std::holds_alternative<NeedCredentials>(step));
    return challenge_of(scram.credentials(std::move(credentials)));
}

Step run(Scram& scram, ScramClient& client, Credentials credentials) {
    std::string first = begin(scram, client, std::move(credentials));
    return scram.step(client.final(first));
}

Condition refusal_of(const std::string& first, bool plus, bool bindings) {
    Scram scram(Hash::sha256, plus, context(bindings), "server");
    return condition_of(scram.step(first));
}

TEST_CASE("the exchange of RFC 5802 §5") {
    Scram scram(Hash::sha1, false, without_downgrade_protection(), "3rfcNHYJY1ZVvWVs7j");
    CHECK(scram.username().empty());
    Step step = scram.step("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
    REQUIRE(std::holds_alternative<NeedCredentials>(step));
    CHECK(std::get<NeedCredentials>(step).username == "user");
    CHECK(std::get<NeedCredentials>(step).hash == Hash::sha1);
    std::string salt = *base64_decode("QSXCR+Q6sek8bf92");
    step = scram.credentials(Credentials(derive_scram_keys(Hash::sha1, "pencil", salt, 4096)));
    CHECK(challenge_of(step) ==
          "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
    step = scram.step(
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    REQUIRE(std::holds_alternative<Success>(step));
    CHECK(std::get<Success>(step).additional_data == "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    CHECK(scram.username() == "user");
}

TEST_CASE("the exchange of RFC 7677 §3") {
    Scram scram(Hash::sha256, false, without_downgrade_protection(),
                "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
    scram.step("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    std::string salt = *base64_decode("W22ZaJ0SNY7soEsUEjb6gQ==");
    Step step =
        scram.credentials(Credentials(derive_scram_keys(Hash::sha256, "pencil", salt, 4096)));
    CHECK(challenge_of(step) ==
          "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    step = scram.step(
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
        "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    REQUIRE(std::holds_alternative<Success>(step));
    CHECK(std::get<Success>(step).additional_data ==
          "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
}

TEST_CASE("the exchange of XEP-0474 §5.3") {
    ChannelBindings bindings("THIS IS FAKE CB DATA", "unused");
    Offer offer = make_offer(Policy({Hash::sha1}, false), bindings, true);
    Scram scram(Hash::sha1, true, Context("example.org", offer, bindings, random_source, "s"),
                "a09117a6-ac50-4f2f-93f1-93799c2bddf6");
    scram.step("p=tls-exporter,,n=user,r=12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6");
    std::string salt = *base64_decode("QSXCR+Q6sek8bf92");
    Step step = scram.credentials(Credentials(derive_scram_keys(Hash::sha1, "pencil", salt, 4096)));
    CHECK(challenge_of(step) ==
          "r=12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6a09117a6-ac50-4f2f-93f1-93799c2bddf6,"
          "s=QSXCR+Q6sek8bf92,i=4096,h=G6k/rBLDqgOhRRaCuuatSDFkJ08=");
    step = scram.step(
        "c=cD10bHMtZXhwb3J0ZXIsLFRISVMgSVMgRkFLRSBDQiBEQVRB,"
        "r=12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6a09117a6-ac50-4f2f-93f1-93799c2bddf6,"
        "x=19C6532F-1CF4-4A27-A18D-DC9CEA41BBB3,p=M/SIDjT+dfcxUh89jZEypRvFxB4=");
    REQUIRE(std::holds_alternative<Success>(step));
    CHECK(std::get<Success>(step).additional_data == "v=MQrMPvv7yv4x4Cq4W4Ih25EqS2c=");
}

TEST_CASE("the downgrade hash covers sorted mechanisms and binding types") {
    Offer offer;
    offer.mechanisms = {"SCRAM-SHA-1-PLUS", "SCRAM-SHA-1"};
    CHECK(downgrade_hash(Hash::sha1, offer) ==
          base64_encode(digest(Hash::sha1, "SCRAM-SHA-1\x1eSCRAM-SHA-1-PLUS")));
    offer.channel_bindings = {"tls-server-end-point", "tls-exporter"};
    CHECK(downgrade_hash(Hash::sha1, offer) == "G6k/rBLDqgOhRRaCuuatSDFkJ08=");
    CHECK(downgrade_hash(Hash::sha256, offer) ==
          base64_encode(digest(Hash::sha256,
                               "SCRAM-SHA-1\x1eSCRAM-SHA-1-PLUS\x1ftls-exporter"
                               "\x1etls-server-end-point")));
}

TEST_CASE("a client that saw another list cannot prove the password") {
    Scram scram(Hash::sha256, false, context(), "server");
    ScramClient client(Hash::sha256, "n,,", "juliet", "pencil");
    std::string first = begin(scram, client, password(Hash::sha256, "pencil"));
    REQUIRE(ScramClient::attribute(first, 'h') == downgrade_hash(Hash::sha256, context().offer));
    // Somebody between removed mechanisms and replaced the hash accordingly.
    Offer weaker = context().offer;
    weaker.mechanisms.erase(weaker.mechanisms.begin());
    std::string forged = first.substr(0, first.find(",h=") + 3);
    forged += downgrade_hash(Hash::sha256, weaker);
    CHECK(condition_of(scram.step(client.final(forged))) == Condition::not_authorized);
}

TEST_CASE("whole exchanges with every hash and binding") {
    for (Hash hash : kHashes) {
        for (std::string header : {"n,,"s, "n,a=juliet@example.com,"s, "p=tls-exporter,,"s,
                                   "p=tls-server-end-point,a=Juliet@example.com,"s}) {
            INFO(hash_name(hash) << " " << header);
            bool plus = header[0] == 'p';
            std::string data = !plus              ? ""
                               : header[6] == 'e' ? kBoth.tls_exporter
                                                  : kBoth.tls_server_end_point;
            Scram scram(hash, plus, context(), "server");
            ScramClient client(hash, header, "Juliet", "pencil", data);
            client.extension = ",x=y";
            Step step = run(scram, client, password(hash, "pencil"));
            REQUIRE(std::holds_alternative<Success>(step));
            CHECK(std::get<Success>(step).additional_data == client.server_final);
            CHECK(scram.username() == "juliet");
            CHECK(scram.name() == scram_name(hash, plus));
            CHECK(condition_of(scram.step("n,,n=juliet,r=x")) == Condition::malformed_request);
        }
    }
}

TEST_CASE("a client that would bind is accepted when nothing can be bound") {
    Scram scram(Hash::sha256, false, context(false), "server");
    ScramClient client(Hash::sha256, "y,,", "juliet", "pencil");
    CHECK(std::holds_alternative<Success>(run(scram, client, password(Hash::sha256, "pencil"))));
}

TEST_CASE("an empty first step is answered by an empty challenge, once") {
    Scram scram(Hash::sha256, false, context(), "server");
    CHECK(challenge_of(scram.step("")).empty());
    ScramClient client(Hash::sha256, "n,,", "juliet", "pencil");
    CHECK(std::holds_alternative<Success>(run(scram, client, password(Hash::sha256, "pencil"))));

    Scram twice(Hash::sha256, false, context(), "server");
    twice.step("");
    CHECK(condition_of(twice.step("")) == Condition::malformed_request);
}

TEST_CASE("wrong passwords fail") {
    for (Hash hash : kHashes) {
        Scram scram(hash, false, context(), "server");
        ScramClient client(hash, "n,,", "juliet", "pencil");
        Step step = run(scram, client, password(hash, "Pencil"));
        CHECK(condition_of(step) == Condition::not_authorized);
        CHECK(condition_of(scram.step("c=biws")) == Condition::malformed_request);
    }
}

TEST_CASE("an unknown user looks like a wrong password") {
    std::string salts[2];
    for (std::string& salt : salts) {
        Scram scram(Hash::sha256, false, context(), "server");
        ScramClient client(Hash::sha256, "n,,", "nobody", "pencil");
        std::string first = begin(scram, client, Credentials());
        salt = ScramClient::attribute(first, 's');
        CHECK(base64_decode(salt)->size() == kSaltSize);
        CHECK(ScramClient::attribute(first, 'i') == "10");
        CHECK(condition_of(scram.step(client.final(first))) == Condition::not_authorized);
    }
    CHECK(salts[0] == salts[1]);
}

TEST_CASE("even the right proof for the keys of an unknown user fails") {
    // Who knows the server's secret could compute one.
    Scram scram(Hash::sha256, false, context(), "server");
    scram.step("n,,n=nobody,r=client");
    std::string first = challenge_of(scram.credentials(Credentials()));
    ScramKeys fake = fake_scram_keys(Hash::sha256, "nobody", "secret", 10);
    std::string proof = hmac(Hash::sha256, fake.stored_key,
                             "n=nobody,r=client," + first + ",c=biws,r=clientserver");
    CHECK(condition_of(scram.step("c=biws,r=clientserver,p=" + base64_encode(proof))) ==
          Condition::not_authorized);
}

TEST_CASE("damaged keys are treated like none") {
    ScramKeys good = *derive_scram_keys(Hash::sha256, "pencil", "0123456789abcdef", 10);
    std::vector<ScramKeys> damaged(5, good);
    damaged[0].hash = Hash::sha1;
    damaged[1].iterations = 0;
    damaged[2].salt.clear();
    damaged[3].stored_key.pop_back();
    damaged[4].server_key.clear();
    for (const ScramKeys& keys : damaged) {
        Scram scram(Hash::sha256, false, context(), "server");
        ScramClient client(Hash::sha256, "n,,", "juliet", "pencil");
        CHECK(condition_of(run(scram, client, Credentials(keys))) == Condition::not_authorized);
    }
}

TEST_CASE("the state of an account is told only to who proves the password") {
    for (Condition refusal : {Condition::account_disabled, Condition::credentials_expired}) {
        Credentials credentials = password(Hash::sha256, "pencil");
        credentials.refusal = refusal;
        Scram right(Hash::sha256, false, context(), "server");
        ScramClient client(Hash::sha256, "n,,", "juliet", "pencil");
        CHECK(condition_of(run(right, client, credentials)) == refusal);
        Scram wrong(Hash::sha256, false, context(), "server");
        ScramClient guess(Hash::sha256, "n,,", "juliet", "pen");
        CHECK(condition_of(run(wrong, guess, credentials)) == Condition::not_authorized);
    }
    Scram scram(Hash::sha256, false, context(), "server");
    scram.step("n,,n=juliet,r=x");
    CHECK(condition_of(
              scram.credentials(Credentials(std::nullopt, Condition::temporary_auth_failure))) ==
          Condition::temporary_auth_failure);
}

TEST_CASE("channel binding flags that are refused") {
    // We advertised -PLUS, the client did not see it.
    CHECK(refusal_of("y,,n=u,r=x", false, true) == Condition::not_authorized);
    // A type that is unknown or not available.
    CHECK(refusal_of("p=tls-unique,,n=u,r=x", true, true) == Condition::not_authorized);
    CHECK(refusal_of("p=tls-exporter,,n=u,r=x", true, false) == Condition::not_authorized);
    // The flag does not go with the mechanism.
    CHECK(refusal_of("p=tls-exporter,,n=u,r=x", false, true) == Condition::malformed_request);
    CHECK(refusal_of("n,,n=u,r=x", true, true) == Condition::malformed_request);
    CHECK(refusal_of("y,,n=u,r=x", true, true) == Condition::malformed_request);
}

TEST_CASE("first messages that are refused") {
    CHECK(refusal_of("n,,m=ext,n=u,r=x", false, true) == Condition::malformed_request);
    CHECK(refusal_of("n,,r=x,n=u", false, true) == Condition::malformed_request);
    CHECK(refusal_of("n,,n=u=4,r=x", false, true) == Condition::malformed_request);
    CHECK(refusal_of("garbage", false, true) == Condition::malformed_request);
    CHECK(refusal_of("n,,n=a=2Cb@c,r=x", false, true) == Condition::not_authorized);
    CHECK(refusal_of("n,,n=a b,r=x", false, true) == Condition::not_authorized);
    CHECK(refusal_of("n,,n=\u00ad,r=x", false, true) == Condition::not_authorized);
    CHECK(refusal_of("n,a=romeo@example.com,n=u,r=x", false, true) == Condition::invalid_authzid);
    CHECK(refusal_of("n,a=u@example.com/r,n=u,r=x", false, true) == Condition::invalid_authzid);
    CHECK(refusal_of("n,a=u,n=u,r=x", false, true) == Condition::invalid_authzid);
}

TEST_CASE("user names are decoded and prepared") {
    auto name_of = [](const std::string& name) {
        Scram scram(Hash::sha256, false, context(), "server");
        Step step = scram.step("n,,n=" + name + ",r=x");
        REQUIRE(std::holds_alternative<NeedCredentials>(step));
        CHECK(scram.username() == std::get<NeedCredentials>(step).username);
        return scram.username();
    };
    CHECK(name_of("a=2Cb=3Dc") == "a,b=c");
    CHECK(name_of("=3D2C") == "=2c");
    CHECK(name_of("I\u00adX") == "ix");
    CHECK(name_of("\u2168") == "ix");
}

TEST_CASE("final messages that are refused") {
    auto final_of = [](auto change, bool plus = false) {
        Scram scram(Hash::sha256, plus, context(), "server");
        ScramClient client(Hash::sha256, plus ? "p=tls-exporter,," : "n,,", "juliet", "pencil",
                           plus ? kBoth.tls_exporter : "");
        std::string first = begin(scram, client, password(Hash::sha256, "pencil"));
        return condition_of(scram.step(change(client, first)));
    };
    auto proof_at = [](const std::string& text) { return text.find(",p="); };
    // Another nonce, even with the proof for it.
    CHECK(final_of([](ScramClient& c, std::string first) {
              first.insert(first.find(",s="), "x");
              return c.final(first);
          }) == Condition::not_authorized);
    // Another header than in the first message.
    CHECK(final_of([](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return "c=eSws" + text.substr(text.find(",r="));
          }) == Condition::not_authorized);
    CHECK(final_of([&](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return text.substr(0, proof_at(text)) + ",p=AAAA";
          }) == Condition::not_authorized);
    CHECK(final_of([&](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return text.substr(0, proof_at(text)) + ",p=";
          }) == Condition::not_authorized);
    CHECK(final_of([&](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return text.substr(0, proof_at(text));
          }) == Condition::malformed_request);
    CHECK(final_of([&](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return text.insert(proof_at(text), ",m=1");
          }) == Condition::malformed_request);
    // An extension that the proof does not cover.
    CHECK(final_of([&](ScramClient& c, const std::string& first) {
              std::string text = c.final(first);
              return text.insert(proof_at(text), ",x=1");
          }) == Condition::not_authorized);
    CHECK(final_of([](ScramClient&, const std::string&) { return ""s; }) ==
          Condition::malformed_request);
    // The data of another connection, or of the other type.
    CHECK(final_of(
              [](ScramClient& c, const std::string& first) {
                  ScramClient other(Hash::sha256, "p=tls-exporter,,", "juliet", "pencil",
                                    kBoth.tls_server_end_point);
                  other.nonce = c.nonce;
                  return other.final(first);
              },
              true) == Condition::not_authorized);
    CHECK(final_of(
              [](ScramClient&, const std::string& first) {
                  ScramClient other(Hash::sha256, "n,,", "juliet", "pencil");
                  return other.final(first);
              },
              true) == Condition::not_authorized);
}

TEST_CASE("a client that speaks out of turn fails") {
    Scram scram(Hash::sha256, false, context(), "server");
    scram.step("n,,n=juliet,r=x");
    CHECK(condition_of(scram.step("n,,n=juliet,r=x")) == Condition::malformed_request);
    CHECK(condition_of(scram.credentials(password(Hash::sha256, "pencil"))) ==
          Condition::malformed_request);
}

TEST_CASE("random changes to a valid exchange never succeed") {
    base::SeededRandom random(5802);
    int challenged = 0;
    for (int i = 0; i < 5'000; ++i) {
        Scram scram(Hash::sha1, true, context(), "server");
        ScramClient client(Hash::sha1, "p=tls-exporter,,", "juliet", "pencil", kBoth.tls_exporter);
        auto damage = [&](std::string text) {
            std::size_t at = random.below(text.size());
            switch (random.below(3)) {
                case 0: {
                    auto flip = static_cast<char>(1 + random.below(255));
                    text[at] = static_cast<char>(text[at] ^ flip);
                    return text;
                }
                case 1:
                    return text.erase(at, 1 + random.below(4));
                default:
                    return text.insert(at, random.bytes(1 + random.below(3)));
            }
        };
        bool damage_first = i % 2 == 0;
        Step step = scram.step(damage_first ? damage(client.first()) : client.first());
        if (!std::holds_alternative<NeedCredentials>(step)) {
            REQUIRE(std::holds_alternative<Failure>(step));
            continue;
        }
        step = scram.credentials(password(Hash::sha1, "pencil"));
        ++challenged;
        std::string final = client.final(challenge_of(step));
        step = scram.step(damage_first ? final : damage(final));
        REQUIRE(std::holds_alternative<Failure>(step));
    }
    CHECK(challenged > 2'500);
}

TEST_CASE("random bytes never succeed") {
    base::SeededRandom random(4422);
    for (int i = 0; i < 20'000; ++i) {
        Scram scram(Hash::sha256, i % 2 == 0, context(), "server");
        std::string noise = random.bytes(random.below(64));
        Step step = scram.step(noise);
        if (std::holds_alternative<Challenge>(step)) step = scram.step(random.bytes(20));
        REQUIRE(std::holds_alternative<Failure>(step));
    }
}

}  // namespace scram_test
