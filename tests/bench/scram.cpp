#include "scram.h"

#include <openssl/hmac.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace parlance::bench {
namespace {

const unsigned char* octets(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string digest_of(const EVP_MD* digest, std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out;
    unsigned size = 0;
    if (EVP_Digest(text.data(), text.size(), out.data(), &size, digest, nullptr) != 1) {
        throw std::runtime_error("digest failed");
    }
    return std::string(reinterpret_cast<char*>(out.data()), size);
}

// Value of the attribute `key` (e.g. 's') in a SCRAM message.
std::string_view scram_attribute(std::string_view message, char key) {
    while (!message.empty()) {
        const std::size_t comma = message.find(',');
        const std::string_view part = message.substr(0, comma);
        if (part.size() >= 2 && part[0] == key && part[1] == '=') return part.substr(2);
        if (comma == std::string_view::npos) break;
        message.remove_prefix(comma + 1);
    }
    return {};
}

}  // namespace

std::string_view mechanism_name(ScramHash hash) {
    switch (hash) {
        case ScramHash::sha1:
            return "SCRAM-SHA-1";
        case ScramHash::sha256:
            return "SCRAM-SHA-256";
        case ScramHash::sha512:
            return "SCRAM-SHA-512";
    }
    return {};
}

std::string base64_encode(std::string_view bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), octets(bytes),
                                     static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

std::string base64_decode(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return {};
    std::string out(text.size() / 4 * 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), octets(text),
                                     static_cast<int>(text.size()));
    if (size < 0) return {};
    // EVP_DecodeBlock counts the padding as zero bytes.
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    out.resize(static_cast<std::size_t>(size) - padding);
    return out;
}

ScramKeys::ScramKeys(ScramHash hash, std::string password)
    : hash_(hash),
      digest_(hash == ScramHash::sha1     ? EVP_sha1()
              : hash == ScramHash::sha256 ? EVP_sha256()
                                          : EVP_sha512()),
      password_(std::move(password)) {}

std::string ScramKeys::hmac(std::string_view key, std::string_view text) const {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out;
    unsigned size = 0;
    if (HMAC(digest_, key.data(), static_cast<int>(key.size()), octets(text), text.size(),
             out.data(), &size) == nullptr) {
        throw std::runtime_error("HMAC failed");
    }
    return std::string(reinterpret_cast<char*>(out.data()), size);
}

const ScramKeys::Keys& ScramKeys::keys(std::string_view salt, unsigned iterations) {
    std::string name = std::to_string(iterations);
    name += ' ';
    name += salt;
    if (const auto found = cache_.find(name); found != cache_.end()) return found->second;

    const std::string raw_salt = base64_decode(salt);
    std::string salted(static_cast<std::size_t>(EVP_MD_get_size(digest_)), '\0');
    if (raw_salt.empty() || iterations == 0 ||
        PKCS5_PBKDF2_HMAC(password_.data(), static_cast<int>(password_.size()), octets(raw_salt),
                          static_cast<int>(raw_salt.size()), static_cast<int>(iterations), digest_,
                          static_cast<int>(salted.size()),
                          reinterpret_cast<unsigned char*>(salted.data())) != 1) {
        throw std::runtime_error("bad SCRAM salt or iteration count");
    }
    Keys keys;
    keys.client_key = hmac(salted, "Client Key");
    keys.stored_key = digest_of(digest_, keys.client_key);
    keys.server_key = hmac(salted, "Server Key");
    return cache_.emplace(std::move(name), std::move(keys)).first->second;
}

std::string ScramExchange::first(std::string_view user, std::string_view nonce) {
    first_bare_ = "n=";
    first_bare_ += user;
    first_bare_ += ",r=";
    first_bare_ += nonce;
    return "n,," + first_bare_;
}

std::string ScramExchange::final(std::string_view server_first) {
    const std::string_view nonce = scram_attribute(server_first, 'r');
    const std::string_view count = scram_attribute(server_first, 'i');
    unsigned iterations = 0;
    std::from_chars(count.data(), count.data() + count.size(), iterations);
    if (!nonce.starts_with(scram_attribute(first_bare_, 'r')) || iterations == 0) {
        throw std::runtime_error("unusable SCRAM challenge: " + std::string(server_first));
    }
    const ScramKeys::Keys& keys = keys_.keys(scram_attribute(server_first, 's'), iterations);
    std::string final_message = "c=biws,r=" + std::string(nonce);  // biws: base64 of "n,,"
    const std::string auth = first_bare_ + "," + std::string(server_first) + "," + final_message;

    std::string proof = keys_.hmac(keys.stored_key, auth);
    for (std::size_t i = 0; i < proof.size(); ++i) {
        proof[i] = static_cast<char>(proof[i] ^ keys.client_key[i]);
    }
    expected_signature_ = base64_encode(keys_.hmac(keys.server_key, auth));
    return final_message + ",p=" + base64_encode(proof);
}

bool ScramExchange::verify(std::string_view server_final) const {
    return !expected_signature_.empty() &&
           scram_attribute(server_final, 'v') == expected_signature_;
}

}  // namespace parlance::bench
