#include "xmpp/sasl/hash.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "base/hex.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::sasl;

TEST_CASE("hashes of \"abc\" (FIPS 180-4)") {
    CHECK(parlance::base::hex_encode(digest(Hash::sha1, "abc")) ==
          "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(parlance::base::hex_encode(digest(Hash::sha256, "abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(parlance::base::hex_encode(digest(Hash::sha512, "abc")).substr(0, 32) ==
          "ddaf35a193617abacc417349ae204131");
    CHECK(parlance::base::hex_encode(digest(Hash::sha1, "")) ==
          "da39a3ee5e6b4b0d3255bfef95601890afd80709");
}

TEST_CASE("HMAC of RFC 2202 and RFC 4231, test case 2") {
    const char* data = "what do ya want for nothing?";
    CHECK(parlance::base::hex_encode(hmac(Hash::sha1, "Jefe", data)) ==
          "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    CHECK(parlance::base::hex_encode(hmac(Hash::sha256, "Jefe", data)) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(parlance::base::hex_encode(hmac(Hash::sha512, "Jefe", data)).substr(0, 32) ==
          "164b7a7bfcf819e2e395fbe73b56e0a3");
    // The key of the previous call must not be reused for the empty key.
    CHECK(parlance::base::hex_encode(hmac(Hash::sha256, "", "")) ==
          "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST_CASE("PBKDF2 of RFC 6070") {
    CHECK(parlance::base::hex_encode(pbkdf2(Hash::sha1, "password", "salt", 1)) ==
          "0c60c80f961f0e71f3a9b524af6012062fe037a6");
    CHECK(parlance::base::hex_encode(pbkdf2(Hash::sha1, "password", "salt", 4096)) ==
          "4b007901b765489abead49d926f721d065a429c1");
}

TEST_CASE("names and sizes of hashes") {
    for (Hash hash : {Hash::sha1, Hash::sha256, Hash::sha512}) {
        CHECK(hash_from_name(hash_name(hash)) == hash);
        CHECK(digest(hash, "x").size() == digest_size(hash));
    }
    CHECK_FALSE(hash_from_name("SHA-3"));
    CHECK_FALSE(hash_from_name(""));
}

TEST_CASE("comparison in constant time is comparison") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("abc", "abc"));
    CHECK_FALSE(equal_in_constant_time("abc", "abd"));
    CHECK_FALSE(equal_in_constant_time("abc", "abcd"));
}

TEST_CASE("hashing in several threads at once") {
    const std::string expected = hmac(Hash::sha256, "key", "data");
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (int& count : wrong) {
        threads.emplace_back([&count, &expected] {
            for (int i = 0; i < 2000; ++i) {
                std::string other = hmac(Hash::sha256, "key" + std::to_string(i), "data");
                if (hmac(Hash::sha256, "key", "data") != expected || other == expected) ++count;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4, 0));
}
