#include "xmpp/sasl/scram_keys.h"

#include <catch2/catch.hpp>

#include "xmpp/base64.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::sasl;

TEST_CASE("passwords are prepared before keys are derived") {
    ScramKeys keys = *derive_scram_keys(Hash::sha256, "IX", "salt", 10);
    CHECK(derive_scram_keys(Hash::sha256, "I\u00adX", "salt", 10) == keys);
    CHECK(derive_scram_keys(Hash::sha256, "\u2168", "salt", 10) == keys);
    CHECK_FALSE(derive_scram_keys(Hash::sha256, "ix", "salt", 10) == keys);
    CHECK(keys.hash == Hash::sha256);
    CHECK(keys.iterations == 10);
    CHECK(keys.salt == "salt");
    CHECK(keys.stored_key.size() == 32);
    CHECK(keys.server_key.size() == 32);
}

TEST_CASE("passwords that SASLprep refuses get no keys") {
    CHECK_FALSE(derive_scram_keys(Hash::sha1, "", "salt", 10));
    CHECK_FALSE(derive_scram_keys(Hash::sha1, "a\x07", "salt", 10));
    CHECK_FALSE(derive_scram_keys(Hash::sha1, "\xff", "salt", 10));
    CHECK_FALSE(derive_scram_keys(Hash::sha1, "\U0001f600", "salt", 10));  // unassigned
    CHECK_FALSE(derive_scram_keys(Hash::sha1, std::string(2000, 'x'), "salt", 10));
}

TEST_CASE("a password is verified against stored keys") {
    for (Hash hash : {Hash::sha1, Hash::sha256, Hash::sha512}) {
        ScramKeys keys = *derive_scram_keys(hash, "pencil", "0123456789abcdef", 100);
        CHECK(verify_password(keys, "pencil"));
        CHECK(verify_password(keys, "pen\u00adcil"));
        CHECK_FALSE(verify_password(keys, "Pencil"));
        CHECK_FALSE(verify_password(keys, ""));
        CHECK_FALSE(verify_password(keys, "\xff"));
    }
    CHECK_FALSE(verify_password(ScramKeys(), "pencil"));
}

TEST_CASE("the keys of a user that does not exist never change and fit no password") {
    ScramKeys keys = fake_scram_keys(Hash::sha256, "nobody", "secret", 10);
    CHECK(fake_scram_keys(Hash::sha256, "nobody", "secret", 10) == keys);
    CHECK(keys.salt.size() == kSaltSize);
    CHECK(keys.stored_key.size() == 32);
    CHECK(keys.iterations == 10);
    CHECK(fake_scram_keys(Hash::sha256, "nobody2", "secret", 10).salt != keys.salt);
    CHECK(fake_scram_keys(Hash::sha256, "nobody", "secret2", 10).salt != keys.salt);
    CHECK(fake_scram_keys(Hash::sha1, "nobody", "secret", 10).salt != keys.salt);
    CHECK_FALSE(verify_password(keys, "nobody"));
}
