// The client's side of SCRAM for tests, written apart from the server's: one-shot OpenSSL calls and
// no code shared but base64.
#pragma once

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <string>
#include <string_view>

#include "xmpp/base64.h"
#include "xmpp/sasl/hash.h"

namespace parlance::tests {

class ScramClient {
  public:
    ScramClient(xmpp::sasl::Hash hash, std::string gs2_header, std::string username,
                std::string password, std::string binding_data = "")
        : hash_(hash),
          gs2_header_(std::move(gs2_header)),
          username_(std::move(username)),
          password_(std::move(password)),
          binding_data_(std::move(binding_data)) {}

    std::string nonce = "fyko+d2lbbFgONRv9qkxdawL";
    std::string extension;  // e.g. ",x=1", sent in both messages

    std::string bare() const { return "n=" + username_ + ",r=" + nonce + extension; }
    std::string first() const { return gs2_header_ + bare(); }

    static std::string attribute(const std::string& message, char name) {
        std::string all = "," + message;
        std::size_t at = all.find(std::string(",") + name + "=");
        if (at == std::string::npos) return "";
        at += 3;
        return all.substr(at, all.find(',', at) - at);
    }

    std::string final_without_proof(const std::string& server_first) const {
        return "c=" + xmpp::base64_encode(gs2_header_ + binding_data_) +
               ",r=" + attribute(server_first, 'r') + extension;
    }

    // Also computes what the server's signature must be.
    std::string final(const std::string& server_first) {
        std::string salt = *xmpp::base64_decode(attribute(server_first, 's'));
        int iterations = std::stoi(attribute(server_first, 'i'));
        std::string salted(static_cast<std::size_t>(EVP_MD_get_size(md())), '\0');
        PKCS5_PBKDF2_HMAC(password_.data(), static_cast<int>(password_.size()),
                          reinterpret_cast<const unsigned char*>(salt.data()),
                          static_cast<int>(salt.size()), iterations, md(),
                          static_cast<int>(salted.size()),
                          reinterpret_cast<unsigned char*>(salted.data()));
        std::string auth = bare() + "," + server_first + "," + final_without_proof(server_first);
        std::string proof = mac(salted, "Client Key");
        std::string signature = mac(hash_of(proof), auth);
        for (std::size_t i = 0; i < proof.size(); ++i) {
            proof[i] = static_cast<char>(proof[i] ^ signature[i]);
        }
        server_final = "v=" + xmpp::base64_encode(mac(mac(salted, "Server Key"), auth));
        return final_without_proof(server_first) + ",p=" + xmpp::base64_encode(proof);
    }

    std::string server_final;

  private:
    const EVP_MD* md() const {
        switch (hash_) {
            case xmpp::sasl::Hash::sha1:
                return EVP_sha1();
            case xmpp::sasl::Hash::sha256:
                return EVP_sha256();
            case xmpp::sasl::Hash::sha512:
                break;
        }
        return EVP_sha512();
    }
    std::string mac(const std::string& key, const std::string& data) const {
        unsigned char out[EVP_MAX_MD_SIZE];
        unsigned int size = 0;
        HMAC(md(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(data.data()), data.size(), out, &size);
        return std::string(reinterpret_cast<char*>(out), size);
    }
    std::string hash_of(const std::string& data) const {
        unsigned char out[EVP_MAX_MD_SIZE];
        unsigned int size = 0;
        EVP_Digest(data.data(), data.size(), out, &size, md(), nullptr);
        return std::string(reinterpret_cast<char*>(out), size);
    }

    xmpp::sasl::Hash hash_;
    std::string gs2_header_;
    std::string username_;
    std::string password_;
    std::string binding_data_;
};

}  // namespace parlance::tests
