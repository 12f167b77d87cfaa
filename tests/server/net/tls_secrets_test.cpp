// The key schedule inside OpenSSL's handshakes: the same as OpenSSL's own, for whatever TLS asks.
#include "server/net/tls_secrets.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/server/net/memory_tls.h"

using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_secrets_test {

struct Input {
    int mode = EVP_KDF_HKDF_MODE_EXPAND_ONLY;
    const char* digest = "SHA2-256";
    std::optional<std::string> key;
    std::optional<std::string> salt;
    std::string label = "derived";
    std::string data;
    std::size_t size = 32;
};

// With the algorithm of one provider; nothing if that refuses.
std::optional<std::string> derive(const char* properties, Input input) {
    REQUIRE(TrafficSecrets::properties() != nullptr);
    std::unique_ptr<EVP_KDF, void (*)(EVP_KDF*)> kdf(
        EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_TLS1_3_KDF, properties), EVP_KDF_free);
    REQUIRE(kdf);
    std::unique_ptr<EVP_KDF_CTX, void (*)(EVP_KDF_CTX*)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                 EVP_KDF_CTX_free);
    REQUIRE(context);
    std::string prefix = "tls13 ";
    auto octets = [](const char* name, std::string& value) {
        return OSSL_PARAM_construct_octet_string(name, value.data(), value.size());
    };
    std::vector<OSSL_PARAM> parameters = {
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &input.mode),
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, const_cast<char*>(input.digest), 0),
        octets(OSSL_KDF_PARAM_PREFIX, prefix), octets(OSSL_KDF_PARAM_LABEL, input.label),
        octets(OSSL_KDF_PARAM_DATA, input.data)};
    if (input.key) parameters.push_back(octets(OSSL_KDF_PARAM_KEY, *input.key));
    if (input.salt) parameters.push_back(octets(OSSL_KDF_PARAM_SALT, *input.salt));
    parameters.push_back(OSSL_PARAM_construct_end());
    std::string result(input.size, '\0');
    int good = EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char*>(result.data()),
                              result.size(), parameters.data());
    return good == 1 ? std::optional(result) : std::nullopt;
}

constexpr char kOurs[] = "provider=parlance";
constexpr char kTheirs[] = "provider=default";

// Both agree, and have derived something.
void check_same(const Input& input) {
    auto ours = derive(kOurs, input);
    CHECK(ours.has_value());
    CHECK(ours == derive(kTheirs, input));
}

struct Hash {
    const char* name;
    std::size_t size;
};
constexpr Hash kHashes[] = {{"SHA2-256", 32}, {"SHA2-384", 48}, {"SHA256", 32}, {"SHA384", 48}};

TEST_CASE("secrets are expanded as OpenSSL expands them") {
    for (const Hash& hash : kHashes) {
        Input input;
        input.digest = hash.name;
        for (std::size_t key : {hash.size, std::size_t{1}, std::size_t{300}}) {
            for (std::size_t size :
                 {std::size_t{1}, std::size_t{12}, hash.size, std::size_t{200}}) {
                INFO(hash.name << " key " << key << " size " << size);
                input.key = pattern(key);
                input.size = size;
                input.label = "s hs traffic";
                input.data = pattern(hash.size);
                check_same(input);
                input.label = "iv";
                input.data.clear();
                check_same(input);
            }
        }
    }
}

TEST_CASE("secrets of the next stage are extracted as OpenSSL extracts them") {
    for (const Hash& hash : kHashes) {
        INFO(hash.name);
        Input input;
        input.mode = EVP_KDF_HKDF_MODE_EXTRACT_ONLY;
        input.digest = hash.name;
        input.size = hash.size;
        check_same(input);
        input.key = pattern(32);
        check_same(input);
        input.salt = pattern(hash.size);
        check_same(input);
        input.key.reset();
        check_same(input);
    }
}

TEST_CASE("what TLS does not ask of its key schedule is refused") {
    Input input;
    CHECK(derive(kOurs, input) == std::nullopt);  // no key
    input.key = pattern(32);
    CHECK(derive(kOurs, input).has_value());
    auto refused = [&](auto change) {
        Input bad = input;
        change(bad);
        return derive(kOurs, bad) == std::nullopt;
    };
    CHECK(refused([](Input& bad) { bad.digest = "SHA2-512"; }));
    CHECK(refused([](Input& bad) { bad.mode = EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND; }));
    CHECK(refused([](Input& bad) { bad.label = pattern(250); }));
    CHECK(refused([](Input& bad) { bad.data = pattern(256); }));
    CHECK(refused([](Input& bad) { bad.size = 255 * 32 + 1; }));
    CHECK(refused([](Input& bad) {
        bad.mode = EVP_KDF_HKDF_MODE_EXTRACT_ONLY;
        bad.size = 31;
    }));
}

TEST_CASE("who listens gets the traffic secrets, and is told the same as who does not") {
    Input client;
    client.key = pattern(32);
    client.label = "c ap traffic";
    client.data = pattern(32);
    Input server = client;
    server.label = "s ap traffic";
    Input child = client;
    child.key = derive(kTheirs, client);
    child.label = "key";
    child.data.clear();
    child.size = 16;
    Input longer = child;  // begins with the same key
    longer.key = *child.key + "and more";
    const std::vector<Input> inputs = {client, child,  server, client, longer,
                                       child,  server, longer, child,  client};

    TrafficSecrets secrets;
    {
        const TrafficSecrets::Listening listening(secrets);
        for (const Input& input : inputs) check_same(input);
    }
    auto text = [](const TrafficSecrets::Secret& secret) {
        return std::string(secret.bytes.begin(),
                           secret.bytes.begin() + std::ptrdiff_t(secret.size));
    };
    CHECK(text(secrets.client) == derive(kTheirs, client));
    CHECK(text(secrets.server) == derive(kTheirs, server));

    const std::string kept = text(secrets.client);
    client.data = "of another connection";
    check_same(client);
    CHECK(text(secrets.client) == kept);
}

}  // namespace tls_secrets_test
