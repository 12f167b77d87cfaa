#include "xmpp/named_hash.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <utility>

namespace parlance::xmpp {

namespace {

using Name = std::pair<std::string_view, const char*>;  // ours, OpenSSL's
constexpr std::array<Name, 10> kNames = {
    Name("sha-1", "SHA1"),        Name("sha-224", "SHA2-224"),
    Name("sha-256", "SHA2-256"),  Name("sha-384", "SHA2-384"),
    Name("sha-512", "SHA2-512"),  Name("sha3-224", "SHA3-224"),
    Name("sha3-256", "SHA3-256"), Name("sha3-384", "SHA3-384"),
    Name("sha3-512", "SHA3-512"), Name("blake2b-512", "BLAKE2B-512")};

}  // namespace

std::optional<std::string> digest_by_name(std::string_view algorithm, std::string_view data) {
    const auto* found = std::find_if(kNames.begin(), kNames.end(), [algorithm](const Name& name) {
        return name.first == algorithm;
    });
    if (found == kNames.end()) return std::nullopt;
    std::string out(EVP_MAX_MD_SIZE, '\0');
    std::size_t size = 0;
    auto* bytes = reinterpret_cast<unsigned char*>(out.data());
    int done =
        EVP_Q_digest(nullptr, found->second, nullptr, data.data(), data.size(), bytes, &size);
    if (done != 1) return std::nullopt;
    out.resize(size);
    return out;
}

}  // namespace parlance::xmpp
